// One exam for anything that answers: a rule, a trained model, a rented one, a file of recorded answers.
// In: contestants and messages with their right labels. Out: one row a contestant, in the order given.

import type { Label, Message } from './messages.ts';

// #region harness
export interface Contestant {
  name: string;
  perThousand: number; // dollars
  answer(text: string): Label;
}

export const sit = (exam: readonly Message[]) => (who: Contestant) => {
  const right = exam.filter((m) => who.answer(m.text) === m.label);
  const accuracy = right.length / exam.length;
  const interval = wilson(right.length, exam.length);
  return { ...who, accuracy, interval };
};
// #endregion

export type Result = ReturnType<ReturnType<typeof sit>>;

/** Score interval of Wilson (1927) for a share; z = 1.96 covers 95 %. */
export function wilson(right: number, total: number, z = 1.96): [low: number, high: number] {
  const share = right / total;
  const centre = share + z ** 2 / (2 * total);
  const margin = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return [(centre - margin) / scale, (centre + margin) / scale];
}
