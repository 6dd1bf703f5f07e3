// The intervals of productivity.csv from what the papers print. Where a paper prints standard errors of two groups
// that share their controls, the error of their mean is at most the mean of their errors: that is the one drawn.
import { expect, test } from 'vitest';
import { rowsOf } from './draw-figure.ts';

const z = 1.96;

test('writing: intervals printed in standard deviations, in proportion to the effect in per cent', () => {
  expectInterval('Writing: time', (40 * 0.55) / 0.75, (40 * 0.95) / 0.75);
  expectInterval('Writing: quality', (18 * 0.23) / 0.41, (18 * 0.59) / 0.41);
});

test('coding: the interval is the printed one', () => {
  expectInterval('One coding task', 21, 89);
});

test('consulting: the mean of two groups, from the standard errors in tables 3 and 4', () => {
  const controls = 5023;
  const saved = ((1129.143 + 1388.415) / 2 / controls) * 100;
  const error = ((135.181 + 150.204) / 2 / controls) * 100;
  expect(saved).toBeCloseTo(25.1, 1);
  expectInterval('Consulting that suits the tool', saved - z * error, saved + z * error, 0.1);

  const fewer = ((-0.245 - 0.139) / 2) * 100;
  const spread = ((0.054 + 0.053) / 2) * 100;
  expect(fewer).toBeCloseTo(-19, 0);
  expectInterval('One task chosen outside it', fewer - z * spread, fewer + z * spread);
});

test('support: resolutions an hour and their standard error in table 2, by their mean', () => {
  const mean = 2.174;
  expectInterval('Support desk', ((0.301 - z * 0.0498) / mean) * 100, ((0.301 + z * 0.0498) / mean) * 100);
});

test('what has no interval has none drawn, and says why', () => {
  const without = rowsOf('productivity').filter((row) => !row.low);
  expect(without.map((row) => [row.what, row.interval])).toEqual([
    ['Its novice, low-skilled agents', 'only drawn'],
  ]);
});

function expectInterval(what: string, low: number, high: number, within = 0.5): void {
  const row = rowsOf('productivity').find((each) => each.what === what);
  expect(Math.abs(Number(row?.low) - low), `${what}, from`).toBeLessThanOrEqual(within);
  expect(Math.abs(Number(row?.high) - high), `${what}, to`).toBeLessThanOrEqual(within);
}
