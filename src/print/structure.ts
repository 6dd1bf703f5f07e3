// The structure tree of a tagged PDF (ISO 32000-1, 14.7) as plain objects, and back. Reading drops
// Chromium's element ids and the Headers that name them: they differ in every run, and a header cell's
// Scope says the same. Writing makes the elements and the parent tree anew.

import {
  type PDFContext,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A marked-content sequence on a page. */
export interface Content {
  kind: 'content';
  page: PDFRef;
  mcid: number;
}

/** An annotation: a link's rectangle. */
interface Annotation {
  kind: 'annotation';
  page: PDFRef;
  ref: PDFRef;
}

export interface Element {
  kind: 'element';
  /** Structure type: "H1", "Figure". */
  type: string;
  /** Everything but type, parent and kids: Alt, A, Lang. */
  entries: Map<string, PDFObject>;
  kids: Kid[];
}

export type Kid = Element | Content | Annotation;

const REBUILT = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID']);

export function readStructure(document: PDFDocument): Element {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const [element] = kidsOf(document.context, root, null);
  if (element?.kind !== 'element') throw new Error('The browser printed a PDF without tags.');
  return element;
}

/** `roles` says which standard type to read a foreign one as. */
export function writeStructure(
  document: PDFDocument,
  root: Element,
  roles: Readonly<Record<string, string>>,
): void {
  const { context } = document;
  const tree = context.nextRef();
  const parents = new Map<number, PDFRef | PDFArray>();
  const top = writeElement(context, root, tree, parents);
  const numbers = [...parents].sort(([a], [b]) => a - b);
  context.assign(
    tree,
    context.obj({
      Type: 'StructTreeRoot',
      K: top,
      RoleMap: { ...roles },
      ParentTree: context.register(context.obj({ Nums: numbers.flat() })),
      ParentTreeNextKey: Math.max(-1, ...parents.keys()) + 1,
    }),
  );
  document.catalog.set(PDFName.of('StructTreeRoot'), tree);
}

/** Every element below and including this one, in reading order. */
export function* elements(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* elements(kid);
}

/** The page on which an element begins. */
export function firstPage(element: Element): PDFRef | null {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? firstPage(kid) : kid.page;
    if (page) return page;
  }
  return null;
}

function kidsOf(context: PDFContext, dict: PDFDict, inherited: PDFRef | null): Kid[] {
  const page = refOf(dict, 'Pg') ?? inherited;
  const raw = dict.lookup(PDFName.of('K'));
  const list = raw instanceof PDFArray ? raw.asArray() : raw ? [raw] : [];
  return list.flatMap((item) => readKid(context, context.lookup(item), page));
}

function readKid(context: PDFContext, item: PDFObject | undefined, page: PDFRef | null): Kid[] {
  if (item instanceof PDFNumber) return page ? [{ kind: 'content', page, mcid: item.asNumber() }] : [];
  if (!(item instanceof PDFDict)) return [];
  const own = refOf(item, 'Pg') ?? page;
  const object = refOf(item, 'Obj');
  if (object) return own ? [{ kind: 'annotation', page: own, ref: object }] : [];
  const mcid = item.lookup(PDFName.of('MCID'));
  if (mcid instanceof PDFNumber) return own ? [{ kind: 'content', page: own, mcid: mcid.asNumber() }] : [];
  const type = item.lookup(PDFName.of('S'), PDFName).decodeText();
  return [{ kind: 'element', type, entries: entriesOf(context, item), kids: kidsOf(context, item, page) }];
}

function entriesOf(context: PDFContext, dict: PDFDict): Map<string, PDFObject> {
  const entries = new Map<string, PDFObject>();
  for (const [name, value] of dict.entries()) {
    if (!REBUILT.has(name.decodeText())) entries.set(name.decodeText(), value);
  }
  const attributes = dict.lookup(PDFName.of('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  for (const item of list) {
    const owner = context.lookup(item);
    if (owner instanceof PDFDict) owner.delete(PDFName.of('Headers'));
  }
  return entries;
}

function writeElement(
  context: PDFContext,
  element: Element,
  parent: PDFRef,
  parents: Map<number, PDFRef | PDFArray>,
): PDFRef {
  const ref = context.nextRef();
  const page = element.kids.find((kid) => kid.kind !== 'element')?.page ?? null;
  const kids = element.kids.map((kid) => {
    if (kid.kind === 'element') return writeElement(context, kid, ref, parents);
    claim(context, kid, ref, parents);
    if (kid.kind === 'annotation') return context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: kid.page });
    return kid.page === page
      ? PDFNumber.of(kid.mcid)
      : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
  });
  const dict = context.obj({ S: element.type, P: parent });
  if (page) dict.set(PDFName.of('Pg'), page);
  if (kids.length) dict.set(PDFName.of('K'), kids.length === 1 ? kids[0]! : context.obj(kids));
  for (const [name, value] of element.entries) dict.set(PDFName.of(name), value);
  context.assign(ref, dict);
  return ref;
}

/** Enters the owner of a leaf into the parent tree, under the key that the page or annotation already has. */
function claim(
  context: PDFContext,
  leaf: Content | Annotation,
  owner: PDFRef,
  parents: Map<number, PDFRef | PDFArray>,
): void {
  if (leaf.kind === 'annotation') {
    const key = context.lookup(leaf.ref, PDFDict).lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
    parents.set(key, owner);
    return;
  }
  const key = context.lookup(leaf.page, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  const known = parents.get(key);
  const list = known instanceof PDFArray ? known : context.obj([]);
  while (list.size() <= leaf.mcid) list.push(context.obj(null));
  list.set(leaf.mcid, owner);
  parents.set(key, list);
}

function refOf(dict: PDFDict, name: string): PDFRef | null {
  const value = dict.get(PDFName.of(name));
  return value instanceof PDFRef ? value : null;
}
