import { describe, expect, it } from 'vitest';
import * as backoff from '../../slides/code/backoff.ts';
import { samIAm, stupidBackoff } from '../../slides/code/backoff.ts';

const { score, count, vocabulary } = stupidBackoff(samIAm);

describe('stupid backoff on the three sentences', () => {
  it('counts twenty tokens of twelve kinds, marks included', () => {
    expect(samIAm.flat()).toHaveLength(20);
    expect(vocabulary).toHaveLength(12);
    expect(count(['I', 'am'])).toBe(2);
    expect(count(['I', 'am', 'Sam'])).toBe(1);
    expect(count(['do', 'am'])).toBe(0);
  });

  it('scores a word that was seen after the whole context by its share', () => {
    expect(score('Sam', ['I', 'am'])).toBe(0.5);
    expect(score('am', ['I'])).toBeCloseTo(2 / 3, 12);
    expect(score('do', ['I'])).toBeCloseTo(1 / 3, 12);
  });

  it('gives the four shares of the textbook', () => {
    expect(score('I', ['<s>'])).toBeCloseTo(2 / 3, 12);
    expect(score('am', ['I'])).toBeCloseTo(2 / 3, 12);
    expect(score('Sam', ['am'])).toBeCloseTo(1 / 2, 12);
    expect(score('do', ['I'])).toBeCloseTo(1 / 3, 12);
  });

  it('takes 0.4 for each word of context that it has to drop', () => {
    expect(score('Sam', ['do', 'am'])).toBeCloseTo(0.2, 12);
    expect(score('Sam', ['green', 'eggs'])).toBeCloseTo(0.016, 12);
  });

  it('gives scores, not probabilities: all twelve words after "I am" add to 1.12, the two seen to 1', () => {
    const after = vocabulary.map((word) => ({ word, score: score(word, ['I', 'am']) }));
    const seen = after.filter(({ word }) => count(['I', 'am', word]) > 0);
    expect(seen.map(({ word }) => word)).toEqual(['Sam', '</s>']);
    expect(sum(seen)).toBeCloseTo(1, 12);
    expect(sum(after)).toBeCloseTo(1.12, 12);
  });

  it('gives zero to a word that the text lacks', () => {
    expect(score('fox', ['I', 'am'])).toBe(0);
  });

  it('has no perplexity: its scores are not a distribution', () => {
    expect(Object.keys(backoff).sort()).toEqual(['samIAm', 'stupidBackoff']);
    expect(Object.keys(stupidBackoff(samIAm)).sort()).toEqual(['count', 'score', 'vocabulary']);
  });
});

function sum(scored: readonly { score: number }[]): number {
  return scored.reduce((total, { score }) => total + score, 0);
}
