// Smoothing was calibration all along: counts that predict the next word of a section that they have not read, with
// many discounts and temperatures. The discount decides how sure the model is, and what it answers stays nearly the
// same; the temperature cannot change an answer at all.
//
//   const results = finish(measureConfidence(splitRows(rows), { discounts: [0.05, 0.75], temperatures: [1, 2] }));
//   results[0]  // { discount: 0.05, temperature: 1, sure: 0.47, accuracy: 0.19, error: 0.3, bins }

import {
  accuracy,
  calibrationError,
  confidenceOf,
  meanConfidence,
  reliability,
  type Answer,
  type Bin,
} from './calibration.ts';
import { contextOf, countRuns, smooth } from './kneser-ney.ts';
import type { Split } from './talk-text.ts';

export interface Confidence {
  discount: number;
  temperature: number;
  /** Mean confidence. */
  sure: number;
  accuracy: number;
  /** Expected calibration error, ten bins. */
  error: number;
  bins: Bin[];
}

interface Knobs {
  discounts: readonly number[];
  temperatures: readonly number[];
  /** Words in the longest run. */
  order?: number;
  /** 2: it guesses every second word of the exam. */
  every?: number;
}

/** One result for each discount with each temperature. Yields every few words. */
export function* measureConfidence(
  { practice, exam, vocabulary }: Split,
  { discounts, temperatures, order = 5, every = 1 }: Knobs,
): Generator<void, Confidence[]> {
  const runs = yield* countRuns(practice, { longest: order, vocabulary });
  const results: Confidence[] = [];
  for (const discount of discounts) {
    const model = smooth(runs, { order, discount });
    const answers = temperatures.map((): Answer[] => []);
    for (const [at, word] of exam.entries()) {
      if (at % every > 0) continue;
      if (at % 32 === 0) yield;
      const shares = model.distribution(contextOf(exam, at, order));
      const right = vocabulary[likeliest(shares)] === word;
      for (const [index, temperature] of temperatures.entries())
        answers[index]?.push({ confidence: confidenceOf(shares, temperature), right });
    }
    for (const [index, temperature] of temperatures.entries())
      results.push({ discount, temperature, ...summary(answers[index] ?? []) });
  }
  return results;
}

function summary(answers: readonly Answer[]) {
  const bins = reliability(answers, 5);
  return {
    sure: meanConfidence(answers),
    accuracy: accuracy(answers),
    error: calibrationError(bins),
    bins,
  };
}

/** The place of the largest share, the first of them. */
function likeliest(shares: readonly number[]): number {
  let best = 0;
  for (let place = 1; place < shares.length; place++)
    if ((shares[place] ?? 0) > (shares[best] ?? 0)) best = place;
  return best;
}
