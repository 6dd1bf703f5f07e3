// What is wrong with a PDF as a tagged document, in words: the conditions of ISO 14289-1 (PDF/UA-1) and of ISO
// 32000-1, 14.8, that a program can check. Empty is no proof of conformance, but each fault is one.

import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import {
  annotations,
  destinations,
  fonts,
  lookup,
  type Pdf,
  string,
  type Tag,
  tags,
  xmp,
} from './read-pdf.ts';

export function faults(pdf: Pdf): string[] {
  const elements = [...tags(pdf.root)];
  return [
    ...contentFaults(pdf),
    ...parentFaults(pdf),
    ...elements.flatMap((tag) => tagFaults(pdf, tag)),
    ...headingFaults(elements),
    ...linkFaults(pdf),
    ...fontFaults(pdf),
    ...metadataFaults(pdf),
  ];
}

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD
  THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula`.split(/\s+/),
);
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'L', 'LI', 'Table', 'TR']);
const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  // A caption stands first or last (14.8.4.3.4).
  Table: /^(TR|Caption)$/,
  TR: /^T[HD]$/,
};

/** Everything painted is tagged or an artifact, and everything tagged is in the tree, once. */
function contentFaults({ pages, root }: Pdf): string[] {
  const owned = pages.map(() => new Map<number, number>());
  for (const { contents } of tags(root)) {
    for (const { page, mcid } of contents) owned[page]?.set(mcid, (owned[page].get(mcid) ?? 0) + 1);
  }
  return pages.flatMap(({ tagged, unmarked }, page) => [
    ...unmarked.map((operator) => `page ${page + 1}: "${operator}" is neither tagged nor an artifact`),
    ...[...tagged.keys()]
      .filter((mcid) => owned[page]?.get(mcid) !== 1)
      .map((mcid) => `page ${page + 1}: content ${mcid} is ${owned[page]?.get(mcid) ?? 0} times in the tree`),
  ]);
}

/** From a place on the page back to its element. */
function parentFaults({ document, root }: Pdf): string[] {
  const parents = new Map<number, PDFObject | undefined>();
  const numbers = lookup(document, 'StructTreeRoot ParentTree Nums');
  if (!(numbers instanceof PDFArray)) return ['There is no parent tree'];
  for (let i = 0; i < numbers.size(); i += 2) {
    parents.set(numbers.lookup(i, PDFNumber).asNumber(), numbers.lookup(i + 1));
  }
  const pages = document.getPages();
  const keyOf = (dict: PDFDict | undefined, name: string) =>
    dict?.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? -1;
  return [...tags(root)].flatMap(({ dict, type, contents, annotations: links }) => [
    ...contents
      .filter(({ page, mcid }) => {
        const list = parents.get(keyOf(pages[page]?.node, 'StructParents'));
        return !(list instanceof PDFArray) || list.lookup(mcid) !== dict;
      })
      .map(({ page, mcid }) => `page ${page + 1}: content ${mcid} does not know its ${type}`),
    ...links
      .filter((link) => parents.get(keyOf(link, 'StructParent')) !== dict)
      .map(() => `an annotation does not know its ${type}`),
  ]);
}

function tagFaults(
  { document }: Pdf,
  { type, alt, scope, kids, contents, annotations: owned }: Tag,
): string[] {
  const roles = lookup(document, 'StructTreeRoot RoleMap');
  const known = STANDARD.has(type) || (roles instanceof PDFDict && roles.has(PDFName.of(type)));
  const allowed = KIDS[type];
  const wrong = kids.filter((kid) => typeof kid !== 'string' && allowed && !allowed.test(kid.type));
  return [
    known ? '' : `${type} is no type of PDF 1.7`,
    (type === 'Figure' || type === 'Formula') && !alt ? `${type} has no alternative text` : '',
    type === 'TH' && !scope ? 'TH has no scope' : '',
    type === 'Link' && owned.length === 0 ? 'Link has no annotation' : '',
    GROUPS.has(type) && contents.length > 0 ? `${type} holds text itself` : '',
    ...wrong.map((kid) => `${type} holds ${typeof kid === 'string' ? 'text' : kid.type}`),
  ].filter(Boolean);
}

function headingFaults(elements: Tag[]): string[] {
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`H${level} comes after ${before ? `H${before}` : 'nothing'}`] : [];
  });
}

function linkFaults({ document, root }: Pdf): string[] {
  const places = destinations(document);
  const owned = new Set([...tags(root)].flatMap((tag) => tag.annotations));
  return annotations(document).flatMap((link) => {
    const destination = link.lookup(PDFName.of('Dest'));
    return [
      owned.has(link) ? '' : 'a link is not tagged',
      link.has(PDFName.of('Contents')) ? '' : 'a link does not say where it leads',
      destination && !places.has(string(destination)) ? `a link leads nowhere: ${string(destination)}` : '',
    ].filter(Boolean);
  });
}

function fontFaults({ document }: Pdf): string[] {
  return fonts(document).flatMap(({ name, type, embedded }) => [
    ...(type === 'Type3' ? ['a font is Type 3'] : []),
    ...(type !== 'Type3' && !embedded ? [`${name} is not embedded`] : []),
    ...(type !== 'Type3' && !/^[A-Z]{6}\+/.test(name) ? [`${name} is not a subset`] : []),
  ]);
}

function metadataFaults({ document }: Pdf): string[] {
  const wanted = { Lang: /./, 'ViewerPreferences DisplayDocTitle': /^true$/, 'MarkInfo Marked': /^true$/ };
  return [
    ...Object.entries(wanted).flatMap(([path, value]) =>
      value.test(`${lookup(document, path) ?? ''}`) ? [] : [`The catalog says nothing in ${path}`],
    ),
    ...(document.getTitle() && xmp(document).includes('<dc:title>') ? [] : ['There is no title']),
    ...document
      .getPages()
      .flatMap((page, index) =>
        `${page.node.lookup(PDFName.of('Tabs'))}` === '/S'
          ? []
          : [`page ${index + 1}: tabs do not follow the tags`],
      ),
  ];
}
