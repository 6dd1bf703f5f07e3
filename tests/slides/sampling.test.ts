import { describe, expect, it } from 'vitest';
import { wilson } from '../../slides/code/harness.ts';
import {
  expectedBest,
  expectedMaximum,
  mcnemar,
  normalCdf,
  normalQuantile,
  pairedSize,
  simulate,
  unpairedSize,
} from '../../slides/code/sampling.ts';

const trial = { tries: 20, examples: 100, share: 0.7 };

describe('the best of many equal tries', () => {
  it('is expected, exactly, at 0.783 for twenty tries at 0.7 on a hundred examples', () => {
    expect(expectedBest(trial)).toBeCloseTo(0.7834, 4);
    expect(expectedBest({ ...trial, tries: 1 })).toBeCloseTo(0.7, 10);
  });

  it('agrees with known expected maxima of normals', () => {
    const known = { 2: 0.5642, 5: 1.163, 10: 1.5388, 20: 1.8675, 50: 2.2491, 100: 2.5076 };
    for (const [tries, value] of Object.entries(known))
      expect(expectedMaximum(Number(tries))).toBeCloseTo(value, 4);
  });

  it('is 0.786 by the normal approximation, which is a little too high', () => {
    const error = Math.sqrt((0.7 * 0.3) / 100);
    expect(error).toBeCloseTo(0.0458, 4);
    expect(0.7 + expectedMaximum(20) * error).toBeCloseTo(0.7856, 4);
  });

  it('comes out in the simulation of the slide at 78, and at 69 on fresh examples', () => {
    const { scores, best, at, fresh } = simulate(trial, 1);
    expect(scores).toHaveLength(20);
    expect(scores[0]).toBe(0.71);
    expect({ best, at, fresh }).toEqual({ best: 0.78, at: 3, fresh: 0.69 });
    expect(simulate(trial, 1).scores).toEqual(scores);
  });

  it('falls back to the truth on fresh examples, and rises to the expectation, over many seeds', () => {
    const runs = Array.from({ length: 2000 }, (_, seed) => simulate(trial, seed + 1));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean(runs.map(({ best }) => best)) - expectedBest(trial))).toBeLessThan(0.003);
    expect(Math.abs(mean(runs.map(({ fresh }) => fresh)) - 0.7)).toBeLessThan(0.004);
  });
});

describe('how many examples', () => {
  it('uses z values that add to 2.8016', () => {
    expect(normalQuantile(0.975) + normalQuantile(0.8)).toBeCloseTo(2.8016, 4);
    expect(normalCdf(1.96)).toBeCloseTo(0.975, 4);
    expect(normalCdf(0)).toBe(0.5);
  });

  it('asks for 903, 2,626, 6,036 and 24,638 each to tell 80 % from 85, 83, 82 and 81 %', () => {
    const sizes = [0.85, 0.83, 0.82, 0.81].map((share) => Math.ceil(unpairedSize(0.8, share)));
    expect(sizes).toEqual([903, 2626, 6036, 24638]);
  });

  it('asks for 865 pairs at three points and 10 % disagreement, 1,737 at 20 %', () => {
    expect(Math.ceil(pairedSize(0.03, 0.1))).toBe(865);
    expect(Math.ceil(pairedSize(0.03, 0.2))).toBe(1737);
  });

  it('gives the exact test of McNemar', () => {
    expect(mcnemar(15, 5)).toBeCloseTo(0.0414, 4);
    expect(mcnemar(25, 15)).toBeCloseTo(0.1539, 4);
    expect(mcnemar(5, 5)).toBe(1);
  });

  it('gives the intervals of the slide', () => {
    const percents = (right: number, total: number) => {
      const { low, high } = wilson(right, total);
      return [low, high].map((share) => Math.round(share * 1000) / 10);
    };
    expect(percents(16, 20)).toEqual([58.4, 91.9]);
    expect(percents(17, 20)).toEqual([64, 94.8]);
    expect(percents(18, 20)).toEqual([69.9, 97.2]);
    expect(percents(160, 200)).toEqual([73.9, 85]);
    expect(percents(166, 200)).toEqual([77.2, 87.6]);
  });
});
