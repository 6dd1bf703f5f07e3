// The text of a page, by marked content: what is tagged, what is an artifact, and what is neither. Characters
// come from each font's ToUnicode map, as a reader's copy and search do.

import { PDFName, type PDFPageLeaf, PDFRawStream } from '@cantoo/pdf-lib';
import { fontsOf, type Glyphs, glyphsOf } from '../../src/print/fonts.ts';
import { operators } from '../../src/print/operators.ts';
import { readStream } from '../../src/print/stream.ts';

export interface PageText {
  /** Text by marked-content id; '' where nothing but paths is painted. */
  tagged: Map<number, string>;
  artifacts: string;
  /** Painting operators outside any marked content. */
  unmarked: string[];
  content: string;
}

const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"']);

export function readPageText(page: PDFPageLeaf): PageText {
  const stream = page.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('The page is not one stream.');
  const content = readStream(stream).toString('latin1');
  const fonts = fontsOf(page);
  const result: PageText = { tagged: new Map(), artifacts: '', unmarked: [], content };
  const open: (number | 'artifact')[] = [];
  let font: Glyphs = new Map();
  for (const { name, start, end } of operators(content)) {
    const text = content.slice(start, end);
    if (name === 'BDC' || name === 'BMC') {
      const mcid = /\/MCID\s+(\d+)/.exec(text)?.[1];
      open.push(mcid === undefined ? 'artifact' : Number(mcid));
      if (mcid !== undefined) result.tagged.set(Number(mcid), '');
    } else if (name === 'EMC') open.pop();
    else if (name === 'Tf') font = fonts.get(/\/(\S+)/.exec(text)?.[1] ?? '') ?? new Map();
    else if (!PAINT.has(name)) continue;
    else if (open.length === 0) result.unmarked.push(text);
    else {
      const glyphs = name === 'Tj' ? glyphsOf(text) : [];
      const shown = glyphs.map((glyph) => font.get(glyph) ?? '\uFFFD').join('');
      const owner = open.at(-1);
      if (typeof owner === 'number') result.tagged.set(owner, (result.tagged.get(owner) ?? '') + shown);
      else result.artifacts += shown;
    }
  }
  return result;
}
