import { describe, expect, it } from 'vitest';
import { binomial, normalCdf, normalQuantile, random, successes } from '../../slides/code/sampling.ts';

describe('chance from a seed', () => {
  it('is the same for a seed, another for another, and evenly spread', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, random(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const tenths = Array<number>(10).fill(0);
    const next = random(3);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(4 * 30);
  });

  it('is right never, always, or as often as it is told', () => {
    expect(successes(50, 0, random(1))).toBe(0);
    expect(successes(50, 1, random(1))).toBe(50);
    expect(Math.abs(successes(10_000, 0.7, random(1)) - 7000)).toBeLessThan(4 * 46);
  });
});

describe('the normal distribution', () => {
  it('has the known quantiles, 1.96 and 0.84, which add to 2.8016', () => {
    expect(normalQuantile(0.975) + normalQuantile(0.8)).toBeCloseTo(2.8016, 4);
    expect(normalCdf(1.959964)).toBeCloseTo(0.975, 6);
  });

  it('is symmetric, rises, and is undone by its quantile', () => {
    for (const x of [0, 0.1, 0.5, 1, 2, 3]) {
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 12);
      expect(normalCdf(x)).toBeGreaterThan(normalCdf(x - 0.1));
      expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 8);
    }
    expect([normalCdf(-9), normalCdf(0), normalCdf(9)]).toEqual([0, 0.5, 1]);
  });
});

describe('the binomial distribution', () => {
  it.each([
    [1, 0.3],
    [20, 0.5],
    [100, 0.7],
    [5000, 0.9],
  ])('of %d at %d sums to 1, with the known mean and variance', (n, share) => {
    const chances = binomial(n, share);
    const sum = (of: (k: number) => number) => chances.reduce((total, p, k) => total + p * of(k), 0);
    expect(chances).toHaveLength(n + 1);
    expect(sum(() => 1)).toBeCloseTo(1, 8);
    expect(sum((k) => k) / n).toBeCloseTo(share, 8);
    expect(sum((k) => (k - n * share) ** 2) / n).toBeCloseTo(share * (1 - share), 6);
  });
});
