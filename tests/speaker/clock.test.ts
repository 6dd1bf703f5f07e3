import { expect, test } from 'vitest';
import { left, minutesSeconds } from '../../src/speaker/clock.ts';

const PLANNED = 35 * 60;

test('minutes and seconds', () => {
  expect([0, 59.9, 60, 1024, 3600].map(minutesSeconds)).toEqual(['0:00', '0:59', '1:00', '17:04', '60:00']);
});

test('what is left, and what is over', () => {
  expect(left(PLANNED - 1024)).toBe('17:56');
  expect(left(PLANNED - 1024.9)).toBe('17:56');
  expect(left(0)).toBe('0:00');
  expect(left(-40)).toBe('0:40 over');
});
