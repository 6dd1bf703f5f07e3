import { expect, test } from 'vitest';
import { elapsed, left, minutesSeconds } from '../../src/speaker/clock.ts';

const PLANNED = 35 * 60;

test('time since the start, from the stored moment alone', () => {
  expect(elapsed(1_000_000, 1_000_000 + 1_024_000, PLANNED)).toBe(1024);
});

test('no start, a start to come and one left from a rehearsal are none', () => {
  expect(elapsed(null, 5000, PLANNED)).toBeNull();
  expect(elapsed(6000, 5000, PLANNED)).toBeNull();
  expect(elapsed(0, 24 * 3_600_000, PLANNED)).toBeNull();
  expect(elapsed(NaN, 5000, PLANNED)).toBeNull();
});

test('minutes and seconds', () => {
  expect([0, 59.9, 60, 1024, 3600].map(minutesSeconds)).toEqual(['0:00', '0:59', '1:00', '17:04', '60:00']);
});

test('what is left, and what is over', () => {
  expect(left(PLANNED, 1024)).toBe('17:56');
  expect(left(PLANNED, 1024.9)).toBe('17:56');
  expect(left(PLANNED, PLANNED)).toBe('0:00');
  expect(left(PLANNED, PLANNED + 40)).toBe('0:40 over');
});
