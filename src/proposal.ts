// What a slide took in the last runs against what is planned for it. For the check and for the console. Imports
// nothing.
//   propose(50, [61, 66, 70]) → { median: 66, proposed: 65 }      propose(50, [55]) → { median: 55, proposed: null }

/** So many runs count: a script grows older quickly. */
export const RUNS = 3;

/** Both must be exceeded: a few seconds are no news, whatever their share. */
const SHARE = 0.2;
const SECONDS = 5;

export interface Proposal {
  /** null: in none of the runs was it said to its end. */
  median: number | null;
  /** New planned seconds, in steps of five; null: the plan is good. */
  proposed: number | null;
}

/** `times`: seconds in each run, the newest last. */
export function propose(planned: number, times: readonly number[]): Proposal {
  const sorted = times.slice(-RUNS).sort((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) return { median: null, proposed: null };
  const median = middle.reduce((sum, seconds) => sum + seconds, 0) / middle.length;
  const off = Math.abs(median - planned);
  const isFar = off > planned * SHARE && off > SECONDS;
  return { median, proposed: isFar ? Math.max(5, Math.round(median / 5) * 5) : null };
}
