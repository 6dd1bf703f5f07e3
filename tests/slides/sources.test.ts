// The talk is given on a day: nothing that its main or backup slides cite appeared later. And what a main slide states
// with a number, a year or a quotation has a source. Exceptions are listed with the reason, as long as they are needed.

import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Slide } from '../../src/compile/deck.ts';
import { compile } from '../../src/compile/index.ts';
import { loadFigure } from '../compile/load-figure.ts';

/** Sources whose date is not exact enough to tell, by key, and how one knows. */
const EARLY_ENOUGH: Readonly<Record<string, string>> = {};

/** Main slides that need no source, by id, and why. */
const NO_SOURCE: Readonly<Record<string, string>> = {
  title: 'the day of the talk itself',
};

const { deck, problems } = await compile(path.join(import.meta.dirname, '../../slides'), {
  load: loadFigure,
});
const slides = deck?.sections.flatMap((section) => section.slides) ?? [];
const main = slides.filter(({ visibility }) => visibility === 'main');

test('the talk compiles', () => {
  expect(problems).toEqual([]);
  expect(main.length).toBeGreaterThan(10);
});

describe('no source of a main or backup slide appeared after the day of the talk', () => {
  const day = deck?.talk.start.slice(0, 10) ?? '';
  const cited = new Set(
    slides.filter(({ visibility }) => visibility !== 'appendix').flatMap((slide) => slide.sources),
  );
  const used = deck?.references.filter(({ key }) => cited.has(key)) ?? [];
  const late = used.filter(({ date }) => lastDayOf(date) > day).map(({ key, date }) => `${key} (${date})`);

  test('their dates', () => {
    expect(used.length).toBeGreaterThan(0);
    expect(late.filter((source) => !Object.hasOwn(EARLY_ENOUGH, keyOf(source)))).toEqual([]);
  });

  test('the exceptions', () => {
    expect(Object.keys(EARLY_ENOUGH).filter((key) => !late.map(keyOf).includes(key))).toEqual([]);
    for (const key of Object.keys(EARLY_ENOUGH)) {
      const date = used.find((reference) => reference.key === key)?.date ?? '';
      // An exact date needs no interpretation: what is later is later.
      expect(date.length < 10 && day.startsWith(date), key).toBe(true);
    }
  });

  test.each([
    ['2023', '2023-12-31'],
    ['2024-05', '2024-05-31'],
    ['2024-06-10', '2024-06-10'],
    ['', '9999-12-31'],
  ])('the last day that "%s" may mean', (date, last) => expect(lastDayOf(date)).toBe(last));
});

describe('what a main slide states has a source', () => {
  const unsourced = main.filter((slide) => slide.sources.length === 0 && statementsOf(slide).length > 0);

  test('numbers, years, quotations', () => {
    const found = unsourced.filter(({ id }) => !Object.hasOwn(NO_SOURCE, id));
    expect(found.map((slide) => `${slide.id}: ${statementsOf(slide).join(', ')}`)).toEqual([]);
  });

  test('the exceptions', () => {
    expect(Object.keys(NO_SOURCE).filter((id) => !unsourced.some((slide) => slide.id === id))).toEqual([]);
  });

  test.each([
    ['In 2016 it was 81% of 3,000.', ['2016', '81', '3,000']],
    ['Forty per cent say “not yet”.', ['per cent', '“not yet”']],
    ['GPT-4 and word2vec are names.', []],
    ['It is a model.', []],
  ])('%s', (text, statements) => expect(findStatements(text)).toEqual(statements));
});

function keyOf(source: string): string {
  return source.replace(/ \(.*$/, '');
}

/** A date that says less than the day may mean any of its days; one that is not there, any day at all. */
function lastDayOf(date: string): string {
  return date === '' ? '9999-12-31' : date + 'YYYY-12-31'.slice(date.length);
}

/** Said, or on the slide without its code and without what the compiler counts and collects itself. */
function statementsOf({ html, script, layout, headline }: Slide): string[] {
  const said = fromHtml(script.join('\n'), { fragment: true });
  const shown = fromHtml(layout === 'ledger' ? headline : html, { fragment: true });
  return [...textsOf(said), ...textsOf(shown)].flatMap(findStatements);
}

const NOT_STATED = ['run', 'foot', 'number', 'entry-number', 'forward', 'book', 'code', 'ref'];

function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && classesOf(node).some((name) => NOT_STATED.includes(name))) return [];
  if (node.type === 'element' && node.tagName === 'blockquote') return [`“${toString(node)}”`];
  const texts = node.children.flatMap(textsOf);
  // A quotation may have emphasis in it; labels of a figure do not read as one text.
  return node.type === 'element' && ['p', 'li', 'td', 'h1', 'h2', 'h3'].includes(node.tagName)
    ? [texts.join('')]
    : texts;
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}

/** Numbers that stand alone, not as a part of a name; shares; quotations. */
function findStatements(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\d-])\d[\d.,]*(?<=\d)(?!\p{L})|per cent|“[^”]+”/gu)].map(
    ([match]) => match,
  );
}
