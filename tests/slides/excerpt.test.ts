import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { cut, excerpt, linesOf, widthOf } from '../../slides/code/excerpt.ts';

describe('estimated widths', () => {
  it('are those of the face, strong, or a little more', () => {
    const file = '@fontsource/public-sans/files/public-sans-latin-600-normal.woff2';
    const font = create(readFileSync(`node_modules/${file}`));
    const letters = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...'“”‘’–…—éü'];
    for (const letter of letters) {
      const { advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect(widthOf(letter, 1), letter).toBeGreaterThanOrEqual(advanceWidth / font.unitsPerEm);
    }
    expect(widthOf('A model that somebody else can change', 30)).toBeLessThan(600);
  });
});

describe('text in a room', () => {
  const text = 'one two three four five six seven eight nine ten';

  it('is cut at its end', () => {
    expect(cut('short', 1000, 24)).toBe('short');
    expect(cut(text, 200, 24)).toMatch(/^one two.*…$/);
    expect(cut('', 0, 24)).toBe('');
    for (const room of [30, 100, 250]) expect(widthOf(cut(text, room, 24), 24)).toBeLessThanOrEqual(room);
  });

  it('is broken between words, or in a word that is too long', () => {
    const lines = linesOf(text, 200, 24, 3);
    expect(lines).toHaveLength(3);
    expect(text.startsWith(lines.slice(0, 2).join(' '))).toBe(true);
    expect(linesOf('W'.repeat(40), 200, 24, 9).join('')).toBe('W'.repeat(40));
    expect(linesOf('', 200, 24, 2)).toEqual([]);
    for (const line of [...lines, ...linesOf('W'.repeat(40), 200, 24, 2)])
      expect(widthOf(line, 24)).toBeLessThanOrEqual(200);
  });

  it('shows the stretch that is worth most, and marks what it is worth it for', () => {
    const worth = (word: string) => (word === 'eight' ? 1 : 0);
    const one = excerpt(text, { room: 200, size: 24, lines: 1 }, worth);
    expect(one).toHaveLength(1);
    expect(one.flat().filter(({ isMet }) => isMet)).toEqual([{ text: 'eight', isMet: true }]);
    expect(shown(one)).toMatch(/^… .*eight.*$/);
    expect(shown(excerpt(text, { room: 2000, size: 24, lines: 1 }, worth))).toBe(text);
    expect(shown(excerpt(text, { room: 330, size: 24, lines: 2 }, () => 0))).toBe(text);
  });

  it('fits its lines, whatever is worth something', () => {
    for (const room of [150, 200, 333])
      for (const lines of [1, 2])
        for (const word of text.split(' ')) {
          const found = excerpt(text, { room, size: 24, lines }, (one) => (one === word ? 1 : 0));
          expect(shown(found)).toContain(word);
          expect(found.length).toBeLessThanOrEqual(lines);
          for (const line of found) expect(widthOf(shown([line]), 24)).toBeLessThanOrEqual(room);
        }
  });
});

function shown(lines: ReturnType<typeof excerpt>): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
}
