// A line that wraps loses its last space in Chromium's print, and words run together for those who read by
// the tags. A tagged PDF has its word breaks in the text (ISO 32000-1, 14.8.2.5), so each line gets its space
// back; nothing is drawn by it.
//
//   … <0041> Tj ET BT … 1 0 0 -1 64 154 Tm …   →   … <0041> Tj <0003> Tj ET BT … 1 0 0 -1 64 154 Tm …

import { type Glyphs, glyphsOf } from './fonts.ts';
import { operators } from './operators.ts';

/** After these a word goes on in the next line, or the space is there. */
const NO_BREAK = /[\s\u00AD\u2010-\u2015/-]$/;

export function restoreWordBreaks(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  const breaks: { at: number; text: string }[] = [];
  let font: Glyphs = new Map();
  let size = 0;
  let line: { y: number; end: number; space: string } | null = null;
  let y = 0;
  let last = '';
  for (const { name, start, end } of operators(content)) {
    const operation = content.slice(start, end);
    if (name === 'BT') last = '';
    else if (name === 'Tf') {
      const [, key = '', points = '0'] = /\/(\S+)\s+(\S+)/.exec(operation) ?? [];
      font = fonts.get(key) ?? new Map();
      size = Number(points);
    } else if (name === 'Tm') {
      y = Number(operation.split(/\s+/)[5]);
      // A superscript moves less than a line does.
      if (line && Math.abs(y - line.y) > size * 0.8) breaks.push({ at: line.end, text: line.space });
    } else if (name === 'Tj') last = font.get(glyphsOf(operation).at(-1) ?? -1) ?? '';
    else if (name === 'ET')
      line = last === '' || NO_BREAK.test(last) ? null : { y, end: start, space: space(font) };
  }
  return breaks.reduceRight(
    (text, { at, text: space }) => text.slice(0, at) + space + text.slice(at),
    content,
  );
}

function space(font: Glyphs): string {
  for (const [glyph, text] of font) if (text === ' ') return `<${glyph.toString(16).padStart(4, '0')}> Tj\n`;
  return '';
}
