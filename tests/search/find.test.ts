// The search: what is in its index, what is found with slips and beginnings, which passage shows it.
import { expect, test } from 'vitest';
import { cut } from '../../src/search/excerpt.ts';
import { openIndex } from '../../src/search/find.ts';
import { searchFile } from '../../src/site/search-index.ts';
import { teaDeck } from '../site/tea-deck.ts';

const text = searchFile(teaDeck());
const find = openIndex(JSON.parse(text));
const ids = (query: string) => find(query).map(({ slide }) => slide.id);
const first = (query: string) => {
  const hit = find(query)[0];
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

test('an excerpt is of whole words, around the first that was found', () => {
  const long = `${'one two '.repeat(20)}found ${'three four '.repeat(20)}`;
  const [from, to] = cut(long, 160, 80);
  expect(long.slice(from, to)).toMatch(/^(one|two) .*found .*(three|four)$/);
  expect(to - from).toBeLessThanOrEqual(80);
  expect(cut('short', 0, 80)).toEqual([0, 5]);
});
