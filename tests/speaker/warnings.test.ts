import { expect, test } from 'vitest';
import { inWords, warningAt } from '../../src/speaker/warnings.ts';

test('ten, five and one minute before the end, and at the end', () => {
  expect([601, 600, 301, 300, 61, 60, 1, 0, -40].map((left) => warningAt(left, 2100)?.minutes)).toEqual([
    undefined,
    10,
    10,
    5,
    5,
    1,
    1,
    0,
    0,
  ]);
});

test('each is news for half a minute', () => {
  expect([600, 575, 570, 300].map((left) => warningAt(left, 2100)?.isFresh)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('a talk of five minutes does not begin with a warning', () => {
  expect(warningAt(299, 300)).toBeNull();
  expect(warningAt(59, 300)?.minutes).toBe(1);
});

test('in words', () => {
  expect([10, 1, 0].map((minutes) => inWords({ minutes, isFresh: true }))).toEqual([
    '10 minutes left.',
    'One minute left.',
    'The time is over.',
  ]);
});
