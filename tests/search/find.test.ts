// The search: what is in its index, what is found with slips and beginnings, which passage shows it.
import { expect, test } from 'vitest';
import { openIndex } from '../../src/search/find.ts';
import type { Searched } from '../../src/search-options.ts';
import { fileOf, searchFile } from '../../src/site/search-index.ts';
import { teaDeck } from '../site/tea-deck.ts';

const text = searchFile(teaDeck());
const find = openIndex(JSON.parse(text));
const ids = (query: string) => find(query, 30).hits.map(({ slide }) => slide.id);
const first = (query: string) => {
  const hit = find(query, 30).hits[0];
  return hit && { id: hit.slide.id, passage: hit.passage, marks: hit.marks };
};

test('finds words of headline, slide, script and sources, and says where they are', () => {
  expect(first('annotator')).toMatchObject({ id: 'judge', passage: ['headline', 0, 'One more annotator.'] });
  expect(first('ship')).toMatchObject({ id: 'gate', passage: ['slide', 0, 'ship()'], marks: [[0, 4]] });
  expect(first('second')).toMatchObject({ id: 'judge', passage: ['script', 1, 'Second.'] });
  expect(first('Zheng')).toMatchObject({
    id: 'judge',
    passage: ['sources', 0, 'Zheng et al., Judging, 2023.'],
  });
});

test('knows at which step a word is in view', () => {
  expect(first('and no')?.passage).toEqual(['slide', 1, 'And no']);
  expect(first('yes')?.passage).toEqual(['slide', 0, 'Yes']);
});

test('forgives slips, takes beginnings, wants all words', () => {
  expect(ids('anotator')).toEqual(['judge']);
  expect(ids('sihp')).toEqual(['gate']);
  expect(ids('ÁNNOT')).toEqual(['judge']);
  expect(ids('annotator yes')).toEqual(['judge']);
  expect(ids('annotator ship')).toEqual([]);
  expect(ids('xylophone')).toEqual([]);
  // A short word with a slip is another word.
  expect(ids('ges')).toEqual([]);
});

test('holds no cue', () => {
  expect(text).not.toContain('Pause');
});

test('finds what is said about the sources, and each source by its full reference only', () => {
  expect(first('excluded')?.passage).toEqual(['sources', 0, 'Ties excluded.']);
  expect(ids('NeurIPS')).toEqual([]);
});

test('finds a slide by its id and its page, which are not marked', () => {
  expect(first('gate b1')).toMatchObject({ id: 'gate', passage: ['headline', 0, 'The gate.'] });
  expect(first('b1')?.marks).toEqual([]);
});

test('a slip is forgiven only where no word of the talk begins so', () => {
  const find = openIndex(
    fileOf([headed('a', 'The wall'), headed('b', 'After all'), headed('c', 'A potter')]),
  );
  const ids = (query: string) => find(query, 30).hits.map(({ slide }) => slide.id);
  expect(ids('all')).toEqual(['b']);
  expect(ids('wall')).toEqual(['a']);
  expect(ids('alll')).toContain('b');
  expect(ids('pott')).toEqual(['c']);
});

test('ranks headline before slide before script, a whole word before a beginning, else as in the talk', () => {
  const find = openIndex(
    fileOf([
      { ...headed('script', 'One'), passages: [['script', 1, 'The kettle sings.']] },
      { ...headed('slide', 'Two'), passages: [['slide', 0, 'The kettle sings.']] },
      headed('kettles', 'Kettles'),
      headed('kettle', 'Kettle'),
      headed('kettle-again', 'Kettle'),
    ]),
  );
  expect(find('kettle', 30).hits.map(({ slide }) => slide.id)).toEqual([
    'kettle',
    'kettle-again',
    'kettles',
    'slide',
    'script',
  ]);
});

test('counts all slides, and gives the best of a thousand', () => {
  const words = (seed: number) =>
    Array.from({ length: 150 }, (_, i) => `word${(seed * 7919 + i * 104729) % 20000}`).join(' ');
  const find = openIndex(
    fileOf(Array.from({ length: 1000 }, (_, i) => headed(`s${i}`, `${words(i)} everywhere`))),
  );
  expect(find('everywhere', 40)).toMatchObject({ count: 1000, hits: { length: 40 } });
  expect(find('evreywhere', 40)).toMatchObject({ count: 1000, hits: { length: 40 } });
  expect(find('', 40)).toEqual({ count: 0, hits: [] });
});

function headed(id: string, headline: string): Searched {
  return { id, folio: '', headline, passages: [['headline', 0, headline]] };
}
