// Two systems and their exam: on separate examples, or both on the same. In: how often each is right in truth. Out:
// what an exam of a given size shows, with the interval of the difference. All functions are pure.
//
//   const sat = examOf({ one: 0.8, other: 0.83, disagreement: 0.1 }, 865, 'same', 1);
//   differenceOf(sat)   // { share: 0.04…, low, high }: seen, if low > 0

import { type Score, wilson } from './harness.ts';
import { binomial, random, successes } from './sampling.ts';

/** Shares of right answers, and how often one is right where the other is wrong: at least their difference, and at
    most what both leave to each other. */
export interface Truth {
  one: number;
  other: number;
  disagreement: number;
}

/** How a share of the examples came out; with separate examples nobody knows which were answered by both. */
export interface Pairs {
  both: number;
  one: number;
  other: number;
  neither: number;
}

export interface Sat {
  size: number;
  /** Right answers. */
  one: number;
  other: number;
  pairs: Pairs | null;
}

type Examples = 'separate' | 'same';

/** Counts as near to the truth as whole numbers can be, without luck: 16 and 17 of 20 for 80 and 83 per cent. */
export function expectedExam(truth: Truth, size: number, examples: Examples): Sat {
  const one = Math.round(truth.one * size);
  const other = Math.round(truth.other * size);
  // Who has so many more right answers than the other is alone in being right at least as often.
  const apart = Math.max(Math.abs(other - one), Math.round(truth.disagreement * size));
  const onlyOther = Math.floor((apart + other - one) / 2);
  const onlyOne = onlyOther - (other - one);
  const both = one - onlyOne;
  const pairs = { both, one: onlyOne, other: onlyOther, neither: size - both - onlyOne - onlyOther };
  return { size, one, other, pairs: examples === 'same' ? pairs : null };
}

/** An exam by chance. The same seed gives the same right answers of the first system with either kind of examples. */
export function simulateExam(truth: Truth, size: number, examples: Examples, seed: number): Sat {
  const next = random(seed);
  const onlyOther = (truth.disagreement + truth.other - truth.one) / 2;
  const onlyOne = truth.disagreement - onlyOther;
  const pairs = { both: 0, one: 0, other: 0, neither: 0 };
  for (let i = 0; i < size; i++) {
    const [first, second] = [next(), next()];
    if (first < truth.one) pairs[second < onlyOne / truth.one ? 'one' : 'both']++;
    else pairs[second < onlyOther / (1 - truth.one) ? 'other' : 'neither']++;
  }
  const one = pairs.both + pairs.one;
  if (examples === 'same') return { size, one, other: pairs.both + pairs.other, pairs };
  return { size, one, other: successes(size, truth.other, next), pairs: null };
}

/** Second minus first, with the interval of Newcombe (1998), his method 10 for either kind of examples: made of the
    intervals of Wilson, and of the correlation where there are pairs. */
export function differenceOf({ size, one, other, pairs }: Sat): Score {
  const [a, b] = [wilson(one, size), wilson(other, size)];
  const phi = pairs ? correlation(pairs) : 0;
  const margin = (x: number, y: number) => Math.sqrt(Math.max(0, x ** 2 - 2 * phi * x * y + y ** 2));
  const share = b.share - a.share;
  return {
    share,
    low: share - margin(b.share - b.low, a.high - a.share),
    high: share + margin(b.high - b.share, a.share - a.low),
  };
}

/** φ of the fourfold table, towards nothing by Newcombe's correction; nothing where one system is always right. */
export function correlation({ both, one, other, neither }: Pairs): number {
  const sides = (both + one) * (other + neither) * (both + other) * (one + neither);
  const product = both * neither - one * other;
  const corrected = product > 0 ? Math.max(product - (both + one + other + neither) / 2, 0) : product;
  return sides === 0 ? 0 : corrected / Math.sqrt(sides);
}

/** Exact test of McNemar (1947), two-sided: how often one alone was right, and the other alone. */
export function mcnemar(one: number, other: number): number {
  const tail = binomial(one + other, 0.5).slice(0, Math.min(one, other) + 1);
  return Math.min(
    1,
    tail.reduce((sum, chance) => sum + 2 * chance, 0),
  );
}
