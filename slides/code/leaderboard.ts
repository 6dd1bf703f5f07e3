// Five made-up systems before two simulated judges. The fair one errs on 15 % of all answers; the biased one errs
// as often on four systems and waves the answers of the fifth through.

import { simulate, type Judged, type System } from './judge.ts';

const truths = [0.5, 0.58, 0.66, 0.74, 0.82];
const favourite = 0.58;
const fair = { sensitivity: 0.85, specificity: 0.85 };
const indulgent = { sensitivity: 0.95, specificity: 0.3 };

export type Placed = Judged & { favoured: boolean };

export const fairBoard = board(() => fair);
export const biasedBoard = board((truth) => (truth === favourite ? indulgent : fair));

function board(ratesOf: (truth: number) => System['rates']): Placed[] {
  const systems = truths.map((truth) => ({ truth, rates: ratesOf(truth) }));
  return simulate(systems, { answers: 2000, seed: 4 }).map((judged) => ({
    ...judged,
    favoured: ratesOf(judged.truth) === indulgent,
  }));
}
