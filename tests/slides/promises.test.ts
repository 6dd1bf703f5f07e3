// promises.md names the slides that keep each promise of the programme: they have to be there. And the talk as a whole
// has the measures that were promised.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import { readMarkdown } from '../../src/compile/markdown.ts';
import { loadFigure } from '../compile/load-figure.ts';

const folder = path.join(import.meta.dirname, '../../slides');
const { deck } = await compile(folder, { load: loadFigure });
const slides = deck?.sections.flatMap((section) => section.slides) ?? [];
const main = slides.filter(({ visibility }) => visibility === 'main');
const promises = readPromises(readFileSync(path.join(folder, 'promises.md'), 'utf8'));

test('there are nine promises', () => {
  expect(promises.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

test.each(promises)('promise $number is kept on main slides: $promise', ({ promise, ids }) => {
  expect(promise).not.toBe('');
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !main.some((slide) => slide.id === id))).toEqual([]);
});

test('no promise hangs on slides that are cut first', () => {
  const hanging = promises.filter(({ ids }) =>
    ids.every((id) => main.some((slide) => slide.id === id && slide.priority === 3)),
  );
  expect(hanging).toEqual([]);
});

test('the main slides fill the slot, to a minute', () => {
  const minutes = main.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  expect(Math.abs(minutes - (deck?.talk.spoken ?? 0))).toBeLessThanOrEqual(1);
});

test('there are enough entries, hard questions, slides on what came after, and sources', () => {
  const entries = deck?.entries ?? [];
  const onMain = entries.filter(({ slide }) => main.some(({ id }) => id === slide));
  expect(onMain.length).toBeGreaterThanOrEqual(12);
  expect(onMain.filter(({ verdict }) => verdict === 'new').length).toBeGreaterThanOrEqual(2);
  expect(main.length).toBeGreaterThanOrEqual(45);
  expect(main.length).toBeLessThanOrEqual(55);
  expect(count('backup')).toBeGreaterThanOrEqual(8);
  expect(count('appendix')).toBeGreaterThanOrEqual(6);
  expect(deck?.references.length).toBeGreaterThanOrEqual(45);
});

function count(visibility: string): number {
  const counted = slides.filter((slide) => slide.visibility === visibility && slide.layout !== 'references');
  return counted.length;
}

/** The rows of the page's table: number, promise, ids of slides as `code`. */
function readPromises(page: string): { number: string; promise: string; ids: string[] }[] {
  const table = readMarkdown(page).children.find((node): node is Table => node.type === 'table');
  return (table?.children.slice(1) ?? []).map(({ children: [number, promise, kept] }) => ({
    number: toString(number),
    promise: toString(promise),
    ids: (kept?.children ?? []).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])),
  }));
}
