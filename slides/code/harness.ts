// One exam for anything that answers: a rule, a trained model, a rented one, a file of recorded answers.
// In: a contestant and messages with their right labels. Out: the share it got right, with its interval.

import type { Label, Message } from './messages.ts';

type Exam = readonly Message[];

// #region harness
export interface Contestant {
  name: string;
  perThousand: number; // dollars
  answer: (text: string) => Label;
}

export function sit(exam: Exam, { answer }: Contestant): Score {
  const right = exam.filter((m) => answer(m.text) === m.label);
  return wilson(right.length, exam.length);
}
// #endregion

export interface Score {
  share: number;
  low: number;
  high: number;
}

/** A share with the score interval of Wilson (1927); z = 1.96 covers 95 %. */
export function wilson(right: number, total: number, z = 1.96): Score {
  const share = right / total;
  const centre = share + z ** 2 / (2 * total);
  const margin = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return { share, low: (centre - margin) / scale, high: (centre + margin) / scale };
}
