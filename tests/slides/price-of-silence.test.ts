import { expect, test } from 'vitest';
import { threshold } from '../../slides/code/price-of-silence.ts';

test.each([
  [1, 1, 0.5],
  [4, 1, 0.8],
  [9, 1, 0.9],
])('an error that costs %i and an answer that earns %i: answer above %f', (loss, gain, least) => {
  expect(threshold(loss, gain)).toBeCloseTo(least, 12);
});

test('at the threshold an answer is worth as much as silence, that is nothing', () => {
  const p = threshold(4, 1);
  expect(p * 1 - (1 - p) * 4).toBeCloseTo(0, 12);
});
