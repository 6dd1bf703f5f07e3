import { describe, expect, it } from 'vitest';
import { longestCopy, mix, pick, placesOf, temper, write } from '../../slides/code/writing.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const digits = (values: readonly number[]) => values.map((value) => value.toFixed(4));
const shares = [0.5, 0.3, 0.2];

describe('temperature', () => {
  it('gives the known values', () => {
    expect(digits(temper(shares, 0.5))).toEqual(['0.6579', '0.2368', '0.1053']);
    expect(digits(temper(shares, 2))).toEqual(['0.4154', '0.3218', '0.2628']);
    expect(temper(shares, 1)).toEqual(shares);
  });

  it.each([0.1, 0.5, 1, 1.5, 2])('keeps the order and the sum at %f', (temperature) => {
    const many = Array.from({ length: 1000 }, (_, place) => 1 / (place + 1));
    const given = many.map((each) => each / sum(many));
    const changed = temper(given, temperature);
    expect(sum(changed)).toBeCloseTo(1, 10);
    expect(changed).toEqual(changed.toSorted((a, b) => b - a));
  });

  it('makes the likeliest the less likely, the higher it is', () => {
    const firsts = [0.1, 0.5, 1, 1.5, 2].map((temperature) => temper(shares, temperature)[0]);
    expect(firsts).toEqual(firsts.toSorted((a = 0, b = 0) => b - a));
  });

  it('brings nothing into being that had no share', () => {
    expect(temper([0.5, 0.5, 0], 2)).toEqual([0.5, 0.5, 0]);
    expect(temper([0, 1, 0], 0.1)).toEqual([0, 1, 0]);
  });
});

describe('mixing', () => {
  it('is between the two, and a distribution again', () => {
    const mixed = mix([0.5, 0.5, 0], [0, 0.5, 0.5], 0.2);
    expect(digits(mixed)).toEqual(['0.4000', '0.5000', '0.1000']);
    for (const share of [0, 0.1, 0.5, 1]) expect(sum(mix(shares, [0.1, 0.1, 0.8], share))).toBeCloseTo(1, 12);
  });

  it('has one model alone at each end', () => {
    expect(mix(shares, [0.1, 0.1, 0.8], 0)).toEqual(shares);
    expect(mix(shares, [0.1, 0.1, 0.8], 1)).toEqual([0.1, 0.1, 0.8]);
  });
});

describe('dice', () => {
  it('fall on each place as often as its share says, and never on one without', () => {
    expect([0, 0.49, 0.5, 0.79, 0.8, 0.99].map((reach) => pick(shares, reach))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(pick([0, 1, 0], 0)).toBe(1);
    // Sums of shares end a little below one.
    expect(pick([0.1, 0.2, 0.7 - 1e-12, 0], 1 - 1e-16)).toBe(2);
  });

  const writing = (words: number, seed: number) =>
    write({ begin: [], words, seed, vocabulary: ['a', 'b', 'c'], next: () => shares });

  it('are the same for the same seed, and a longer text begins as the shorter one', () => {
    expect(writing(9, 3)).toEqual(writing(9, 3));
    expect(writing(12, 3).slice(0, 9)).toEqual(writing(9, 3));
    expect(writing(9, 4)).not.toEqual(writing(9, 3));
    expect(writing(0, 3)).toEqual([]);
  });

  it('agree with the shares over many words', () => {
    const drawn = writing(20_000, 1);
    for (const [place, word] of ['a', 'b', 'c'].entries()) {
      const found = drawn.filter((one) => one.word === word).length / drawn.length;
      // Three standard errors.
      expect(Math.abs(found - (shares[place] ?? 0))).toBeLessThan(0.011);
    }
  });
});

describe('what was copied', () => {
  const places = placesOf(['a', 'b', 'c', 'd', 'a', 'c']);

  it('is the longest run that stands in the other text', () => {
    expect(longestCopy(['x', 'b', 'c', 'd', 'x', 'a', 'c'], places)).toEqual({ from: 1, to: 4 });
    expect(longestCopy(['a', 'c'], places)).toEqual({ from: 0, to: 2 });
    expect(longestCopy(['x'], places)).toEqual({ from: 0, to: 0 });
    expect(longestCopy([], places)).toEqual({ from: 0, to: 0 });
  });
});
