import { describe, expect, it } from 'vitest';
import { samIAm } from '../../slides/code/backoff.ts';
import {
  contextOf,
  contextsOf,
  countRuns,
  finish,
  kneserNey,
  perplexity,
  smooth,
} from '../../slides/code/kneser-ney.ts';
import { formsOf, splitRows, wordsIn, wordsOf } from '../../slides/code/talk-text.ts';
import { saidRows } from './said-rows.ts';

const rows = await saidRows();

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('interpolated Kneser-Ney', () => {
  const letters = ['a', 'b', 'a', 'b', 'a', 'c'];

  it('gives the values worked out by hand', () => {
    // Three kinds of pairs, each word after one other: below, every word has (1 − 0.75 + 0.75 × 3 × ⅓) / 3 = ⅓.
    const pairs = kneserNey(letters, { order: 2 });
    expect(pairs.probability('b', ['a'])).toBeCloseTo(7 / 12, 12);
    expect(pairs.probability('c', ['a'])).toBeCloseTo(1 / 4, 12);
    expect(pairs.probability('a', ['a'])).toBeCloseTo(1 / 6, 12);
    expect(kneserNey(letters, { order: 1 }).probability('a', [])).toBeCloseTo(0.5, 12);
  });

  it.each([1, 2, 3, 4, 5])('is a distribution after any context, with runs of %i', (order) => {
    const words = samIAm.flat();
    const model = kneserNey(words, { order });
    for (const context of [[], ['I', 'am'], ['green', 'eggs', 'and', 'ham'], ['never', 'seen']]) {
      const shares = model.distribution(context);
      expect(sum(shares)).toBeCloseTo(1, 10);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      for (const [place, word] of model.vocabulary.entries())
        expect(model.probability(word, context)).toBeCloseTo(shares[place] ?? NaN, 12);
    }
  });

  it.each([1, 2, 3, 4, 5])('is a distribution after every context of the talk, with runs of %i', (order) => {
    const words = wordsIn(rows);
    const runs = finish(countRuns(words, { longest: order }));
    for (const discount of [0, 0.05, 0.75, 1]) {
      const model = smooth(runs, { order, discount });
      // Every seventh place: contexts of all lengths, seen once and often.
      for (let at = 0; at < words.length; at += discount === 0.75 ? 7 : 101)
        expect(sum(model.distribution(contextOf(words, at, order)))).toBeCloseTo(1, 9);
    }
  });

  it('is counted once for all orders and discounts', () => {
    const words = wordsIn(rows).slice(0, 2000);
    const runs = finish(countRuns(words, { longest: 5 }));
    for (const order of [1, 2, 3, 4, 5])
      for (const discount of [0.05, 0.75])
        expect(smooth(runs, { order, discount }).distribution(['we', 'trained'])).toEqual(
          kneserNey(words, { order, discount }).distribution(['we', 'trained']),
        );
  });

  it('without a discount gives what was counted', () => {
    const model = kneserNey(samIAm.flat(), { order: 3, discount: 0 });
    expect(model.probability('Sam', ['I', 'am'])).toBe(0.5);
    expect(model.probability('</s>', ['I', 'am'])).toBe(0.5);
  });

  it('counts in slices, and nothing across a word that its vocabulary lacks', () => {
    expect([...countRuns(wordsIn(rows), { longest: 5 })].length).toBeGreaterThan(20);
    const runs = finish(countRuns(letters, { longest: 2, vocabulary: ['a', 'c'] }));
    expect(runs.root.followers.total).toBe(4);
    expect(contextsOf(runs, ['a'], 2).at(-1)?.followers.total).toBe(1);
    expect(sum(smooth(runs, { order: 2 }).distribution(['b']))).toBeCloseTo(1, 12);
    expect(smooth(runs, { order: 2 }).probability('b', ['a'])).toBe(0);
  });

  it('uses as many of the last words as were seen together', () => {
    const runs = finish(countRuns(letters, { longest: 3 }));
    expect(contextsOf(runs, ['c', 'a', 'b'], 3)).toHaveLength(3);
    expect(contextsOf(runs, ['c', 'a'], 3)).toHaveLength(2);
    expect(contextsOf(runs, ['a', 'x'], 3)).toHaveLength(1);
    expect(contextsOf(runs, [], 3)).toHaveLength(1);
  });

  it('knows words of its vocabulary that the text lacks', () => {
    const model = kneserNey(letters, { order: 2, vocabulary: ['a', 'b', 'c', 'd'] });
    expect(model.probability('d', ['a'])).toBeGreaterThan(0);
    expect(sum(model.distribution(['a']))).toBeCloseTo(1, 12);
  });
});

describe('perplexity', () => {
  it('of ten digits that are all as likely is ten', () => {
    const dice = { order: 1, probability: () => 0.1 };
    expect(perplexity(dice, [...'31415926535'])).toBeCloseTo(10, 12);
  });

  it('asks only for the words that the model looks at', () => {
    expect(contextOf(['a', 'b', 'c', 'd'], 3, 3)).toEqual(['b', 'c']);
    expect(contextOf(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['a']);
    expect(contextOf(['a', 'b', 'c', 'd'], 3, 1)).toEqual([]);
  });
});

describe('the text of the talk', () => {
  const says = (section: string, text: string) => ({
    section,
    slide: 'x',
    headline: '',
    visibility: 'main',
    text,
  });

  it('is small words and signs', () => {
    expect(wordsOf('It’s here: twice, in 2007.')).toEqual([
      "it's",
      'here',
      ':',
      'twice',
      ',',
      'in',
      '2007',
      '.',
    ]);
    expect(formsOf('I’m Sam')).toEqual(["I'm", 'Sam']);
    expect(wordsOf(' — “” Привет')).toEqual([]);
  });

  it('keeps one section apart, and pools the words that the others have only once', () => {
    expect(splitRows([says('a', 'So so what'), says('b', 'so what now')], 'b')).toEqual({
      practice: ['so', 'so', '<unk>'],
      exam: ['so', '<unk>', '<unk>'],
      vocabulary: ['so', '<unk>'],
    });
  });

  it('is long enough, and most of the exam consists of known words', () => {
    const { practice, exam } = splitRows(rows);
    expect(practice.length).toBeGreaterThan(3000);
    expect(exam.length).toBeGreaterThan(1000);
    expect(exam.filter((word) => word === '<unk>').length / exam.length).toBeLessThan(0.3);
  });
});
