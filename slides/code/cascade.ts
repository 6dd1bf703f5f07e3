// Cheap first, dear second: what a cascade costs, and what it lets through (Viola & Jones 2001, section 4).
// In: stages in order, each with its cost and the share of cases that it passes on. Out: the expected cost of one
// case, Σ cost × chance of reaching the stage, or the share that passes all of them.
//
//   expectedCost([{ cost: 1, passes: 0.2 }, { cost: 30, passes: 1 }])   // 1 + 0.2 × 30 = 7
//   passesAll(Array(10).fill(0.3))                                     // 0.0000059

export interface Stage {
  cost: number;
  /** Share of the cases reaching the stage that go on to the next. */
  passes: number;
}

// #region cost
export function expectedCost(stages: readonly Stage[]): number {
  let reach = 1;
  let total = 0;
  for (const { cost, passes } of stages) {
    total += cost * reach;
    reach *= passes;
  }
  return total;
}
// #endregion

/** The share of cases that every stage lets through. */
export function passesAll(shares: readonly number[]): number {
  return shares.reduce((reach, share) => reach * share, 1);
}
