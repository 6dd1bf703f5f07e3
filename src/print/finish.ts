// A PDF as Chromium prints it, finished: structure, artifacts, links, bookmarks, labels, metadata, size.
// Pure JavaScript, and each step in a file of its own.

import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Section } from '../compile/deck.ts';
import { nameDestinations } from './destinations.ts';
import { writeLabels } from './labels.ts';
import { describeLinks } from './links.ts';
import { type Metadata, writeMetadata } from './metadata.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { tidyPages } from './page-content.ts';
import type { Printed } from './print-page.ts';
import { saveSmall } from './size.ts';
import { type Element, elements, firstPage, readStructure, writeStructure } from './structure.ts';
import { ROLES } from './tags.ts';

interface Finish {
  sections: Section[];
  metadata: Metadata;
  /** One page is one slide: the page labels are the folios, and a viewer shows a page at a time. */
  onePageEach: boolean;
}

export async function finish(
  printed: Printed,
  { sections, metadata, onePageEach }: Finish,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
  const root = readStructure(document);
  const slides = sections.flatMap((section) => section.slides);
  const places = findSlides(
    root,
    slides.map((slide) => slide.id),
  );
  if (onePageEach) checkPages(document, places);

  tidyPages(document, root);
  describeLinks(document, root, printed.anchors);
  writeStructure(document, root, ROLES);
  nameDestinations(document, places);
  writeOutline(document, bookmarksOf(sections, places));
  if (onePageEach) {
    writeLabels(
      document,
      slides.map((slide) => slide.folio),
    );
    document.catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
  }
  writeMetadata(document, metadata);
  return saveSmall(document);
}

/** The first page of each slide. The n-th article in the tree is the n-th slide. */
function findSlides(root: Element, ids: string[]): Map<string, PDFRef> {
  const articles = [...elements(root)].filter((element) => element.type === 'Art');
  return new Map(
    ids.map((id, index) => {
      const page = articles[index] && firstPage(articles[index]);
      if (!page) throw new Error(`Slide "${id}" is missing in the printed PDF.`);
      return [id, page];
    }),
  );
}

function checkPages(document: PDFDocument, places: ReadonlyMap<string, PDFRef>): void {
  const refs = document.getPages().map((page) => page.ref);
  const wrong = [...places].find(([, page], index) => page !== refs[index])?.[0];
  if (wrong !== undefined)
    throw new Error(`Slide "${wrong}" is not on a page of its own in the printed PDF.`);
  if (refs.length !== places.size) throw new Error('The printed PDF has pages without a slide.');
}

function bookmarksOf(sections: Section[], places: ReadonlyMap<string, PDFRef>): Bookmark[] {
  return sections.flatMap(({ title, slides }) => {
    const children = slides.map((slide) => ({
      title: slide.headline,
      page: places.get(slide.id)!,
      children: [],
    }));
    return children[0] ? [{ title, page: children[0].page, children }] : [];
  });
}
