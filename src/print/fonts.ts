// A font of the printed PDF as far as its text goes. Chromium embeds all as Identity-H, two bytes a glyph,
// and says in a ToUnicode map (ISO 32000-1, 9.10.3) what each glyph reads.

import { PDFDict, PDFName, type PDFPageLeaf, PDFRawStream } from '@cantoo/pdf-lib';
import { readStream } from './stream.ts';

/** Glyph → text. */
export type Glyphs = ReadonlyMap<number, string>;

/** The fonts of a page by their names in its content. */
export function fontsOf(page: PDFPageLeaf): Map<string, Glyphs> {
  const fonts = page.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const entries = (fonts?.keys() ?? []).map((name): [string, Glyphs] => {
    const map = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
    return [
      name.decodeText(),
      map instanceof PDFRawStream ? readToUnicode(readStream(map).toString('latin1')) : new Map(),
    ];
  });
  return new Map(entries);
}

/** The glyphs that a text operator shows: "<00410042> Tj" or "(…) Tj". */
export function glyphsOf(operation: string): number[] {
  const bytes = operation.startsWith('(')
    ? literal(operation)
    : hex(/<([0-9a-f\s]*)>/i.exec(operation)?.[1] ?? '');
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
}

function readToUnicode(cmap: string): Glyphs {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      map.set(parseInt(glyph, 16), utf16(text));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last, start] = [parseInt(from, 16), parseInt(to, 16), utf16(text).codePointAt(0) ?? 0];
      for (let glyph = first; glyph <= last; glyph += 1)
        map.set(glyph, String.fromCodePoint(start + glyph - first));
    }
  }
  return map;
}

function utf16(digits: string): string {
  return hex(digits).swap16().toString('utf16le');
}

function hex(digits: string): Buffer {
  return Buffer.from(digits.replace(/\s/g, ''), 'hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses (ISO 32000-1, 7.3.4.2). */
function literal(operation: string): Buffer {
  const inner = operation.slice(1, operation.lastIndexOf(')'));
  const plain = inner.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
  return Buffer.from(plain, 'latin1');
}
