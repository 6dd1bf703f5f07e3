// Portions of a long page.

import { expect, test } from 'vitest';
import { withPauses } from '../../src/site/pauses.ts';

const slide = (size: number): string => `<section id="s">${'x'.repeat(size)}</section>`;
const slides = (count: number, size: number): string => Array<string>(count).fill(slide(size)).join('\n');

test('a short talk is one portion', () => {
  expect(withPauses(slides(10, 1000))).toBe(slides(10, 1000));
});

test('a long one has pauses between its slides, and none behind the last', () => {
  const paused = withPauses(slides(100, 10_000));
  const portions = paused.split('<script src="./pause.js"></script>\n');
  expect(portions.join('')).toBe(slides(100, 10_000));
  expect(portions.length).toBeGreaterThan(20);
  for (const portion of portions) expect(portion.length).toBeLessThan(60_000);
  expect(portions.at(-1)).toContain('<section');
});
