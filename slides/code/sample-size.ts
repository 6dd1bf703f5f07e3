// How many examples tell two systems apart: the larger sample that a smaller difference needs, on separate examples
// or on the same. All functions are pure; a size is a number to be rounded up.
//
//   unpairedSize(0.8, 0.83)   // 2625.9, so 2,626 examples for each system
//   pairedSize(0.03, 0.1)     // 864.2, so 865 examples that both answer

import { normalQuantile } from './sampling.ts';

/** n = (z + z′)² v / δ²: two-sided 5 %, power 80 %, v the variance of the difference on one example. With v the
    variance of the mean scores of questions it is the formula of Miller, Adding Error Bars to Evals (2024). */
export function sizeFor(variance: number, difference: number, power = 0.8): number {
  const z = normalQuantile(0.975) + normalQuantile(power);
  return (z ** 2 * variance) / difference ** 2;
}

/** Examples for each of two systems on separate samples: v = p₁q₁ + p₂q₂. */
export function unpairedSize(one: number, other: number, power?: number): number {
  return sizeFor(one * (1 - one) + other * (1 - other), other - one, power);
}

/** Examples that both systems answer: v = d − δ², where d is the share on which one is right and the other wrong. The
    longer formula for McNemar's test (Connor 1987) gives 870 in place of 865. */
export function pairedSize(difference: number, disagreement: number, power?: number): number {
  return sizeFor(disagreement - difference ** 2, difference, power);
}
