import { describe, expect, it } from 'vitest';
import { accuracyAt, answersOf, regression } from '../../slides/code/drift.ts';
import { mcnemar } from '../../slides/code/two-systems.ts';

// Right answers out of 500 of each class: Chen, Zaharia & Zou, version 3, figure 4.
const primes = answersOf('prime', 500, { then: 488, now: 12 });
const composites = answersOf('composite', 500, { then: 352, now: 499 });

describe('McNemar, exact', () => {
  it.each([
    [15, 5, 0.0414],
    [25, 15, 0.1539],
    [5, 15, 0.0414],
    [3, 3, 1],
    [0, 0, 1],
  ])('%i lost and %i won', (lost, won, p) => {
    expect(mcnemar(lost, won)).toBeCloseTo(p, 4);
  });

  it('is still a number after thousands of questions', () => {
    expect(mcnemar(1600, 1400)).toBeGreaterThan(0.0001);
    expect(mcnemar(1600, 1400)).toBeLessThan(0.001);
  });
});

describe('the regression test', () => {
  it('refuses five hundred primes', () => {
    expect(regression(primes).verdict).toBe('refused');
  });

  it('fails on the balanced set', () => {
    const { verdict, lost, won, p } = regression([...primes, ...composites]);
    expect([verdict, lost, won]).toEqual(['failed', 476, 147]);
    expect(p).toBeLessThan(1e-40);
  });

  it('passes a model that has not changed, and one that became better', () => {
    const better = answersOf('prime', 50, { then: 30, now: 45 });
    const same = answersOf('composite', 50, { then: 40, now: 40 });
    expect(regression([...better, ...same]).verdict).toBe('passed');
    expect(regression(same.concat(answersOf('prime', 50, { then: 9, now: 9 }))).p).toBe(1);
  });
});

describe('the share of primes', () => {
  const march = { prime: 0.976, composite: 0.704 };
  const june = { prime: 0.024, composite: 0.998 };

  it('turns 97.6 and 2.4 into 84.0 and 51.1', () => {
    expect(accuracyAt(1, march)).toBe(0.976);
    expect(accuracyAt(1, june)).toBe(0.024);
    expect(accuracyAt(0.5, march)).toBeCloseTo(0.84, 12);
    expect(accuracyAt(0.5, june)).toBeCloseTo(0.511, 12);
  });

  it('leaves June within three points of a clock that always says no', () => {
    for (const share of [0, 0.25, 0.5, 0.75, 1])
      expect(Math.abs(accuracyAt(share, june) - accuracyAt(share, { prime: 0, composite: 1 }))).toBeLessThan(
        0.03,
      );
  });
});
