// A regression test for a model that somebody else may change: a frozen set of questions, what the model answered
// then and what it answers now. A set that is nearly all of one class is refused before any answer is read; else the
// questions that were lost are weighed against those that were won, by the exact form of McNemar's test.

import { mcnemar } from './two-systems.ts';

export interface Question {
  truth: string;
  then: string;
  now: string;
}

export interface Verdict {
  verdict: 'refused' | 'failed' | 'passed';
  lost: number;
  won: number;
  p: number;
}

// #region drift
export function regression(frozen: readonly Question[]): Verdict {
  if (largestClass(frozen) > 0.8) return refused; // one-sided
  const lost = count(frozen, (q) => rightThen(q) && !rightNow(q));
  const won = count(frozen, (q) => !rightThen(q) && rightNow(q));
  const p = mcnemar(lost, won);
  const verdict = lost > won && p < 0.01 ? 'failed' : 'passed';
  return { verdict, lost, won, p };
}
// #endregion

const refused: Verdict = { verdict: 'refused', lost: 0, won: 0, p: 1 };

/** The share of right answers on each class alone. */
export interface ByClass {
  prime: number;
  composite: number;
}

/** What is right on a set with this share π of primes: π · TPR + (1 − π) · TNR. */
export function accuracyAt(share: number, { prime, composite }: ByClass): number {
  return share * prime + (1 - share) * composite;
}

/** Answers with given totals: of `size` questions of one class the first ones are right. As alike as can be. */
export function answersOf(truth: string, size: number, right: { then: number; now: number }): Question[] {
  const other = truth === 'prime' ? 'composite' : 'prime';
  return Array.from({ length: size }, (_, index) => ({
    truth,
    then: index < right.then ? truth : other,
    now: index < right.now ? truth : other,
  }));
}

const rightThen = ({ truth, then }: Question) => then === truth;
const rightNow = ({ truth, now }: Question) => now === truth;

/** The share of the commonest right answer. */
function largestClass(frozen: readonly Question[]): number {
  const truths = [...new Set(frozen.map(({ truth }) => truth))];
  return Math.max(...truths.map((one) => count(frozen, ({ truth }) => truth === one))) / frozen.length;
}

function count(questions: readonly Question[], test: (question: Question) => boolean): number {
  return questions.filter(test).length;
}
