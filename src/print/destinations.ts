// Named places: `talk.pdf#judge` opens the slide with that id, and links inside the document go the same way.
// Chromium names only what is linked, by names of PDF 1.1 in the catalog, and by the height on the page;
// here all become strings in one name tree (ISO 32000-1, 12.3.2.3), and each shows its whole page.

import { type PDFDocument, PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

export function nameDestinations(document: PDFDocument, slides: ReadonlyMap<string, PDFRef>): void {
  const { catalog, context } = document;
  const places = new Map(slides);
  const linked = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of linked?.entries() ?? []) {
    const page = context.lookup(value, PDFArray).get(0);
    if (page instanceof PDFRef && !places.has(name.decodeText())) places.set(name.decodeText(), page);
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([name, page]) => [PDFHexString.fromText(name), wholePage(document, page)]);
  catalog.delete(PDFName.of('Dests'));
  catalog.set(PDFName.of('Names'), context.obj({ Dests: { Names: names } }));
  for (const page of document.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = context.lookup(annotation, PDFDict);
      const name = dict.lookup(PDFName.of('Dest'));
      if (name instanceof PDFName) dict.set(PDFName.of('Dest'), PDFHexString.fromText(name.decodeText()));
    }
  }
}

export function wholePage(document: PDFDocument, page: PDFRef): PDFArray {
  return document.context.obj([page, 'Fit']);
}
