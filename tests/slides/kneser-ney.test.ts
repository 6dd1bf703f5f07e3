import { describe, expect, it } from 'vitest';
import { samIAm } from '../../slides/code/backoff.ts';
import { measureContamination } from '../../slides/code/contamination.ts';
import { contextOf, kneserNey, perplexity } from '../../slides/code/kneser-ney.ts';
import { splitTalk, wordsOf } from '../../slides/code/talk-text.ts';

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
      expect(model.vocabulary.map((word) => model.probability(word, context))).toEqual(shares);
    }
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
  it('is what the scripts say, without clicks and citations', () => {
    const section =
      '## It {#it}\n\n:::script\nIt’s [click] here: twice. [@doe2020, p. 7]\n:::\n\n:::cue\nSmile.\n:::\n';
    expect(wordsOf(section)).toEqual(["it's", 'here', ':', 'twice', '.']);
  });

  it('keeps one section apart, and pools the words that the others have only once', () => {
    const says = (words: string) => `:::script\n${words}\n:::\n`;
    const split = splitTalk('04', { '../01-a.md': says('so so what'), '../04-b.md': says('so what now') });
    expect(split).toEqual({
      practice: ['so', 'so', '<unk>'],
      exam: ['so', '<unk>', '<unk>'],
      vocabulary: ['so', '<unk>'],
    });
  });

  it('is long enough, and most of the exam consists of known words', () => {
    const { practice, exam } = splitTalk();
    expect(practice.length).toBeGreaterThan(3000);
    expect(exam.length).toBeGreaterThan(1000);
    expect(exam.filter((word) => word === '<unk>').length / exam.length).toBeLessThan(0.3);
  });
});

describe('contamination, as the slide says it', () => {
  const rows = measureContamination();
  const reward = ({ unread, read }: { unread: number; read: number }) => 1 - read / unread;

  it('pays more with every word of memory', () => {
    const rewards = rows.map(reward);
    expect(rewards).toEqual(rewards.toSorted((a, b) => a - b));
  });

  it('pays not even a tenth without memory, and more than nine tenths with runs of five', () => {
    const [first, , , , last] = rows.map(reward);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(0.1);
    expect(last).toBeGreaterThan(0.9);
  });

  it('without cheating one word of memory helps, and more does not', () => {
    const [one = 0, two = 0, ...longer] = rows.map(({ unread }) => unread);
    expect(two).toBeLessThan(one);
    for (const each of longer) expect(each).toBeGreaterThan(two * 0.95);
  });
});
