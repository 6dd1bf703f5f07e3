import { expect, test } from 'vitest';
import { restoreWordBreaks } from '../../src/print/word-breaks.ts';

const font = new Map([
  [1, ' '],
  [2, 'a'],
  [3, '-'],
]);
const fonts = new Map([['F1', font]]);
const line = (y: number, glyphs: string) => `BT /F1 30 Tf 1 0 0 -1 64 ${y} Tm ${glyphs} Tj ET`;

test('a line that goes on below ends with a space', () => {
  expect(restoreWordBreaks(`${line(100, '<0002>')} ${line(140, '<0002>')}`, fonts)).toBe(
    `BT /F1 30 Tf 1 0 0 -1 64 100 Tm <0002> Tj <0001> Tj\nET ${line(140, '<0002>')}`,
  );
});

test('not where a space or a hyphen is, in the same line, or in a font without a space', () => {
  const unchanged = [
    `${line(100, '<00020001>')} ${line(140, '<0002>')}`,
    `${line(100, '<0003>')} ${line(140, '<0002>')}`,
    `${line(100, '<0002>')} ${line(90, '<0002>')}`,
  ];
  for (const content of unchanged) expect(restoreWordBreaks(content, fonts)).toBe(content);
  const two = `${line(100, '<0002>')} ${line(140, '<0002>')}`;
  expect(restoreWordBreaks(two, new Map([['F1', new Map([[2, 'a']])]]))).toBe(two);
});
