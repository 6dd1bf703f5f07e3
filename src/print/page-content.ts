// The content streams of a document's pages: which paint is decoration, and marking it as such. Skia writes
// one stream a page.

import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { markArtifacts, paintOnly } from './artifacts.ts';
import { readStream, writeStream } from './size.ts';
import { type Content, type Element, elements } from './structure.ts';
import { tidy } from './tags.ts';

export function tidyPages(document: PDFDocument, root: Element): void {
  const streams = new Map<PDFRef, PDFRawStream>();
  const painted = new Map<PDFRef, Set<number>>();
  for (const page of document.getPages()) {
    const stream = page.node.lookup(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream)) throw new Error('A page of the printed PDF is not one stream.');
    streams.set(page.ref, stream);
    painted.set(page.ref, paintOnly(readStream(stream).toString('latin1')));
  }
  tidy(root, ({ page, mcid }) => painted.get(page)?.has(mcid) ?? false);
  const tagged = contentsByPage(root);
  for (const [page, stream] of streams) {
    const kept = tagged.get(page) ?? new Set();
    const decoration = new Set([...(painted.get(page) ?? [])].filter((mcid) => !kept.has(mcid)));
    const content = markArtifacts(readStream(stream).toString('latin1'), decoration);
    writeStream(stream, Buffer.from(content, 'latin1'));
  }
}

function contentsByPage(root: Element): Map<PDFRef, Set<Content['mcid']>> {
  const pages = new Map<PDFRef, Set<number>>();
  for (const element of elements(root)) {
    for (const kid of element.kids) {
      if (kid.kind === 'content') pages.set(kid.page, (pages.get(kid.page) ?? new Set()).add(kid.mcid));
    }
  }
  return pages;
}
