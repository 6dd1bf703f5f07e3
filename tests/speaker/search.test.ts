import { describe, expect, test } from 'vitest';
import { findWords, makeIndex, type Field, type Passage } from '../../src/speaker/search.ts';

const passage = (slide: string, field: Field, text: string, step = 0): Passage => ({
  slide,
  field,
  step,
  text,
});

const tea = makeIndex([
  { ...passage('pot', 'headline', 'Warm the pot first'), also: 'pot-warm 2' },
  passage('pot', 'script', 'The kettle sings. A naïve drinker pours too early.', 1),
  passage('pot', 'sources', 'Orwell 1946, A Nice Cup of Tea'),
  passage('water', 'headline', 'Water just off the boil'),
  passage('water', 'slide', 'Kettle, pot, leaves', 2),
  passage('leaves', 'headline', 'Leaves need room'),
  passage('leaves', 'script', 'A potter would understand.'),
  passage('kettle', 'headline', 'The kettle'),
]);

const slides = (query: string): string[] => findWords(tea, query).hits.map(({ passage }) => passage.slide);
const marked = (query: string): string[] =>
  findWords(tea, query).hits.map(({ passage, marks }) =>
    marks.map(([from, to]) => passage.text.slice(from, to)).join('|'),
  );

describe('findWords', () => {
  test('ranks headline before slide before script before sources', () => {
    expect(slides('kettle')).toEqual(['kettle', 'water', 'pot']);
    const fields = findWords(tea, 'kettle').hits.map(({ passage }) => passage.field);
    expect(fields).toEqual(['headline', 'slide', 'script']);
    expect(findWords(tea, 'orwell').hits[0]?.passage).toMatchObject({ slide: 'pot', field: 'sources' });
  });

  test('ranks a whole word before the beginning of one, within the same place', () => {
    const index = makeIndex([passage('a', 'script', 'a potter'), passage('b', 'script', 'a pot')]);
    expect(findWords(index, 'pot').hits.map(({ passage }) => passage.slide)).toEqual(['b', 'a']);
  });

  test('ranks one slip in a whole word before one in a beginning', () => {
    const index = makeIndex([passage('a', 'script', 'promised'), passage('b', 'script', 'a prompt')]);
    expect(findWords(index, 'promt').hits.map(({ passage }) => passage.slide)).toEqual(['b', 'a']);
  });

  test('keeps the order of the talk among equals', () => {
    const index = makeIndex(['c', 'a', 'b'].map((slide) => passage(slide, 'script', 'the same')));
    expect(findWords(index, 'same').hits.map(({ passage }) => passage.slide)).toEqual(['c', 'a', 'b']);
  });

  test('says where: the passage, its step, the words in it', () => {
    expect(findWords(tea, 'sings').hits[0]?.passage.step).toBe(1);
    expect(marked('kettle')).toEqual(['kettle', 'Kettle', 'kettle']);
    expect(marked('warm pot')).toEqual(['Warm|pot']);
  });

  test('all words must be on the slide, in any place and order', () => {
    expect(slides('orwell kettle')).toEqual(['pot']);
    expect(slides('kettle leaves')).toEqual(['water']);
    expect(slides('kettle coffee')).toEqual([]);
  });

  test('takes beginnings, capitals and accents as they come', () => {
    expect(slides('ket')).toEqual(['kettle', 'water', 'pot']);
    expect(slides('KETTLE')).toEqual(slides('kettle'));
    expect(slides('naive')).toEqual(['pot']);
    expect(marked('naive')).toEqual(['naïve']);
  });

  test('finds by id and page, which it does not mark', () => {
    expect(findWords(tea, 'pot-warm 2').hits[0]?.passage).toMatchObject({ slide: 'pot', field: 'headline' });
    expect(marked('2')).toEqual(['']);
  });

  test.each(['kettel', 'ketle', 'kettlle', 'kettke', 'jettle', 'ekttle', 'kettel s', 'kertl'])(
    'one slip is forgiven: %s',
    (typo) => expect(slides(typo)).toContain('pot'),
  );

  test('two are not, nor one in a short word, nor one where words begin like that', () => {
    expect(slides('kwtrle')).toEqual([]);
    expect(slides('ptt')).toEqual([]);
    expect(slides('potte')).toEqual(['leaves']);
  });

  test('nothing typed finds nothing', () => {
    expect(slides('')).toEqual([]);
    expect(slides(' … ')).toEqual([]);
  });
});

test('a thousand slides: one hit a slide', () => {
  const words = (seed: number): string =>
    Array.from({ length: 150 }, (_, i) => `word${(seed * 7919 + i * 104729) % 20000}`).join(' ');
  const index = makeIndex(
    Array.from({ length: 1000 }, (_, i) => passage(`s${i}`, 'script', `${words(i)} everywhere`)),
  );
  expect(findWords(index, 'everywhere').count).toBe(1000);
  const { count, hits } = findWords(index, 'evreywhere', 40);
  expect([count, hits.length]).toEqual([1000, 40]);
});
