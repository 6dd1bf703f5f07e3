// The content streams of a document's pages: which paint is decoration, and marking it as such. Skia writes
// one stream a page.

import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { markArtifacts, paintOnly } from './artifacts.ts';
import { fontsOf } from './fonts.ts';
import { readStream, writeStream } from './stream.ts';
import { type Content, type Element, elements } from './structure.ts';
import { tidy } from './tags.ts';
import { restoreWordBreaks } from './word-breaks.ts';

export function tidyPages(document: PDFDocument, root: Element): void {
  const pages = document.getPages().map(({ node, ref }) => {
    const stream = node.lookup(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream)) throw new Error('A page of the printed PDF is not one stream.');
    const content = readStream(stream).toString('latin1');
    return { node, ref, stream, content, painted: paintOnly(content) };
  });
  const painted = new Map(pages.map((page) => [page.ref, page.painted]));
  tidy(root, ({ page, mcid }) => painted.get(page)?.has(mcid) ?? false);
  const tagged = contentsByPage(root);
  for (const { node, ref, stream, content, painted } of pages) {
    const decoration = new Set([...painted].filter((mcid) => !tagged.get(ref)?.has(mcid)));
    const marked = markArtifacts(restoreWordBreaks(content, fontsOf(node)), decoration);
    writeStream(stream, Buffer.from(marked, 'latin1'));
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
