// How many references stand on one slide: as many as fit by the length of their text, in their order.
import { expect, test } from 'vitest';
import type { Reference } from '../../src/compile/deck.ts';
import { pagesOf } from '../../src/compile/references.ts';

test('short references fill a slide, long ones go on to the next, and none is lost or moved', () => {
  for (const length of [20, 200, 400, 3000]) {
    const references = Array.from({ length: 40 }, (_, index) => reference(index + 1, length));
    const pages = pagesOf(references);
    expect(pages.flatMap((page) => page.references)).toEqual(references);
    for (const page of pages) expect(page.references.length).toBeGreaterThan(0);
  }
  const count = (length: number) =>
    pagesOf(Array.from({ length: 40 }, (_, n) => reference(n, length))).length;
  expect([count(20), count(200), count(400), count(3000)]).toEqual([2, 4, 7, 40]);
});

test('marks and addresses are not text', () => {
  const plain = { ...reference(1, 100), html: 'x'.repeat(100) };
  const linked = {
    ...plain,
    html: `<a href="https://example.org/${'y'.repeat(900)}">${'x'.repeat(100)}</a>`,
  };
  const pages = (one: Reference) => pagesOf(Array.from({ length: 30 }, () => one)).length;
  expect(pages(linked)).toBe(pages(plain));
});

test('without references there is still one slide', () => {
  expect(pagesOf([])).toEqual([{ references: [] }]);
});

function reference(number: number, length: number): Reference {
  const words = { short: '', brief: '', url: '', date: '', slides: [] };
  return { key: `key${number}`, number, html: 'x'.repeat(length), ...words };
}
