// Cheating measured: models of growing memory on the same exam, with and without the exam among what they read.
//
//   const rows = finish(measureContamination(splitRows(said, 'what-carries-over')));
//   rows[4]          // { order: 5, unread: 68, read: 2 }: perplexities
//   reward(rows[4])  // 0.97, the share of perplexity that cheating takes off

import { contextOf, countRuns, smooth, type KneserNey } from './kneser-ney.ts';
import type { Split } from './talk-text.ts';

export interface Row {
  order: number;
  unread: number;
  read: number;
}

/** One row for each length of the longest run, from 1. Yields while it counts. */
export function* measureContamination(
  { practice, exam, vocabulary }: Split,
  longest = 5,
): Generator<void, Row[]> {
  const clean = yield* countRuns(practice, { longest, vocabulary });
  const leaked = yield* countRuns([...practice, ...exam], { longest, vocabulary });
  const rows: Row[] = [];
  for (let order = 1; order <= longest; order++) {
    const unread = yield* perplexityOf(smooth(clean, { order }), exam);
    const read = yield* perplexityOf(smooth(leaked, { order }), exam);
    rows.push({ order, unread, read });
  }
  return rows;
}

/** The share of perplexity that cheating takes off. */
export function reward({ unread, read }: Row): number {
  return 1 - read / unread;
}

/** As `perplexity`, in slices. */
function* perplexityOf({ order, probability }: KneserNey, text: readonly string[]): Generator<void, number> {
  let bits = 0;
  for (const [at, word] of text.entries()) {
    if (at % 200 === 199) yield;
    bits -= Math.log2(probability(word, contextOf(text, at, order)));
  }
  return 2 ** (bits / text.length);
}
