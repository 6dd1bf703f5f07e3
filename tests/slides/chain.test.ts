import { expect, test } from 'vitest';
import { chain, perStep } from '../../slides/code/price-of-silence.ts';

test.each([
  [0.9, 20, 0.1216],
  [0.95, 20, 0.3585],
  [0.99, 20, 0.8179],
  [0.995, 20, 0.9046],
  [0.999, 100, 0.9048],
  [0.95, 1, 0.95],
])('%f a step, %i steps: %f', (step, steps, whole) => {
  expect(chain(step, steps)).toBeCloseTo(whole, 4);
});

test('ninety per cent over twenty steps take 99.47 per cent a step', () => {
  expect(perStep(0.9, 20)).toBeCloseTo(0.99475, 5);
  expect(chain(perStep(0.9, 20), 20)).toBeCloseTo(0.9, 10);
});
