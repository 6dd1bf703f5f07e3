import { describe, expect, it, test } from 'vitest';
import {
  criticalKs,
  decileEdges,
  ks,
  ksOfShift,
  psi,
  PSI_ALARM,
  psiOfShift,
  shares,
  twoSamples,
} from '../../slides/code/two-samples.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('without chance', () => {
  it.each([
    [0.1, 0.0096, 0.0399],
    [0.3162, 0.0956, 0.1256],
    [0.5, 0.2377, 0.1974],
    [1, 0.9261, 0.3829],
  ])('a shift of %d has a ten-bin PSI of %d and a KS of %d', (shift, expectedPsi, expectedKs) => {
    expect(psiOfShift(shift)).toBeCloseTo(expectedPsi, 4);
    expect(ksOfShift(shift)).toBeCloseTo(expectedKs, 4);
  });

  it('no shift has neither', () => {
    expect(psiOfShift(0)).toBeCloseTo(0, 12);
    expect(ksOfShift(0)).toBeCloseTo(0, 12);
  });

  it('ten bins see less than all: PSI is below the square of the shift, and grows with it', () => {
    const shifts = [0.1, 0.2, 0.5, 0.8, 1, 1.5];
    for (const shift of shifts) expect(psiOfShift(shift)).toBeLessThan(shift ** 2);
    expect(shifts.map(psiOfShift)).toEqual(shifts.map(psiOfShift).sort((a, b) => a - b));
  });

  it('the direction does not matter', () => {
    expect(psiOfShift(-0.5)).toBeCloseTo(psiOfShift(0.5), 10);
    expect(-ksOfShift(-0.5)).toBeCloseTo(ksOfShift(0.5), 10);
  });
});

describe('the critical value of KS', () => {
  test('at five hundred against five hundred it is 0.0859', () => {
    expect(criticalKs(500, 500)).toBeCloseTo(0.0859, 4);
    expect(criticalKs(500, 500) / Math.sqrt(2 / 500)).toBeCloseTo(1.358, 3);
  });

  it('falls as samples grow, and does not ask which is which', () => {
    expect(criticalKs(2000, 2000)).toBeCloseTo(criticalKs(500, 500) / 2, 12);
    expect(criticalKs(100, 900)).toBe(criticalKs(900, 100));
  });

  it('is exceeded about once in twenty times where nothing has moved', () => {
    const alarms = Array.from({ length: 2000 }, (_, seed) => twoSamples(500, 0, seed)).filter(
      ({ then, now }) => ks(then, now) > criticalKs(500, 500),
    );
    // Three standard errors of a share of 5 % in 2,000 are 1.5 points; KS of finite samples rings a little less.
    expect(Math.abs(alarms.length / 2000 - 0.05)).toBeLessThan(0.015);
  });
});

describe('two samples', () => {
  it('are the same for a seed, and others for another', () => {
    expect(twoSamples(500, 0.5, 3)).toEqual(twoSamples(500, 0.5, 3));
    expect(twoSamples(500, 0.5, 3)).not.toEqual(twoSamples(500, 0.5, 4));
  });

  it('a shift moves the second alone', () => {
    const [still, moved] = [twoSamples(500, 0, 3), twoSamples(500, 0.5, 3)];
    expect(moved.then).toEqual(still.then);
    expect(moved.now).toEqual(still.now.map((value) => value + 0.5));
  });

  it('have the mean and the spread that they are to have', () => {
    const { then, now } = twoSamples(50_000, 0.5, 1);
    expect(mean(then)).toBeCloseTo(0, 1);
    expect(mean(now)).toBeCloseTo(0.5, 1);
    expect(mean(then.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('PSI and KS of large ones are those without chance', () => {
    const { then, now } = twoSamples(50_000, 0.5, 1);
    const edges = decileEdges(then);
    expect(psi(shares(then, edges), shares(now, edges))).toBeCloseTo(0.2377, 1);
    expect(Math.abs(ks(then, now) - 0.1974)).toBeLessThan(0.01);
  });
});

describe('PSI', () => {
  it.each(seeds)('of seed %i is never below zero, and the same in both directions', (seed) => {
    const { then, now } = twoSamples(500, seed / 40, seed);
    const edges = decileEdges(then);
    const [before, after] = [shares(then, edges), shares(now, edges)];
    expect(psi(before, after)).toBeGreaterThanOrEqual(0);
    expect(psi(after, before)).toBeCloseTo(psi(before, after), 12);
    expect(psi(before, before)).toBe(0);
  });

  it('of two shares by hand: 0.2 ln 1.5 − 0.2 ln 0.6', () => {
    expect(psi([0.4, 0.6], [0.6, 0.4])).toBeCloseTo(0.2 * Math.log(1.5) * 2, 12);
  });

  it('is finite where a part is empty', () => {
    const then = Array.from({ length: 100 }, (_, value) => value);
    const { length, ...rest } = shares(
      then.map((value) => value + 1000),
      decileEdges(then),
    );
    expect([length, rest[0], rest[9]]).toEqual([10, 0.005, 1]);
    expect(psi(Array<number>(10).fill(0.1), shares([2000], decileEdges(then)))).toBeLessThan(100);
  });

  it('a rule of thumb says act between half a standard deviation and a little more', () => {
    expect(psiOfShift(0.5)).toBeLessThan(PSI_ALARM);
    expect(psiOfShift(0.52)).toBeGreaterThan(PSI_ALARM);
  });
});

describe('deciles', () => {
  it('hold a tenth each of what they were cut from', () => {
    for (const seed of seeds) {
      const { then } = twoSamples(500, 0, seed);
      expect(shares(then, decileEdges(then))).toEqual(Array(10).fill(0.1));
    }
  });

  it('shares add up to one', () => {
    const { then, now } = twoSamples(500, 0.5, 7);
    expect(shares(now, decileEdges(then)).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });
});

describe('KS', () => {
  it.each(seeds)('of seed %i lies between 0 and 1, and is the same in both directions', (seed) => {
    const { then, now } = twoSamples(200, seed / 20, seed);
    expect(ks(then, now)).toBeGreaterThanOrEqual(0);
    expect(ks(then, now)).toBeLessThanOrEqual(1);
    expect(ks(now, then)).toBe(ks(then, now));
    expect(ks(then, then)).toBe(0);
    const stretched = [then, now].map((sample) => sample.map((value) => Math.exp(value)));
    expect(ks(stretched[0] ?? [], stretched[1] ?? [])).toBe(ks(then, now));
  });

  it('by hand, with ties and unequal sizes', () => {
    expect(ks([1, 2], [3, 4, 5])).toBe(1);
    expect(ks([1, 2, 3, 4], [2, 2, 3, 9])).toBeCloseTo(0.25, 12);
    expect(ks([1, 1], [1, 1, 1])).toBe(0);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
