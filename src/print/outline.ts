// Bookmarks of the PDF (ISO 32000-1, 12.3.3). In: the sections, each with its slides. Out: the document's outline, in which
// the slides stay folded until asked for.

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { wholePage } from './destinations.ts';

export interface Bookmark {
  title: string;
  page: PDFRef;
  children: Bookmark[];
}

export function writeOutline(document: PDFDocument, bookmarks: Bookmark[]): void {
  const { context, catalog } = document;
  const root = context.register(context.obj({ Type: 'Outlines' }));
  // At the root the count is that of the visible items, below it a negative one says "folded".
  context.lookup(root, PDFDict).set(PDFName.of('Count'), PDFNumber.of(bookmarks.length));
  writeLevel(document, root, bookmarks);
  catalog.set(PDFName.of('Outlines'), root);
}

function writeLevel(document: PDFDocument, parent: PDFRef, bookmarks: Bookmark[]): void {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page, children }, index) => {
    const ref = refs[index]!;
    const item = context.obj({ Parent: parent, Dest: wholePage(document, page) });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const before = refs[index - 1];
    const after = refs[index + 1];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    context.assign(ref, item);
    if (children.length === 0) return;
    item.set(PDFName.of('Count'), PDFNumber.of(-children.length));
    writeLevel(document, ref, children);
  });
  const owner = context.lookup(parent, PDFDict);
  owner.set(PDFName.of('First'), refs[0]!);
  owner.set(PDFName.of('Last'), refs.at(-1)!);
}
