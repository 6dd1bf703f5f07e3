// Stage two of retrieval: what BM25 throws away, the order of the words and how close they stand, read word by word.
// It has to read every passage that it ranks, so it gets only the first k.
//
//   align([1, 2], [7, 1, 3, 2], weight)     // weight(1) + weight(2) − gap: one word in between is skipped
//   rerank([7, 2, 5, 9], 2, secondScore)    // [2, 7, 5, 9], if 2 beats 7: only the first two change places

/** What a word of the passage that is skipped inside the stretch costs. */
export const gap = 0.1;

/**
 * How well some stretch of the passage follows the query: local alignment (Smith and Waterman, Identification of
 * Common Molecular Subsequences, 1981) over words. A word that both have earns its weight; a skipped word of the
 * passage costs `skip`, one of the query nothing. An edit distance to the whole passage would mostly measure how long
 * the passage is. Words are numbers, or anything else that can be compared.
 */
export function align<Word>(
  query: readonly Word[],
  passage: readonly Word[],
  weight: (word: Word) => number,
  skip = gap,
): number {
  // above[j]: the best alignment of the query so far that ends at word j of the passage.
  const above = new Float64Array(passage.length + 1);
  let best = 0;
  for (const word of query) {
    const earned = weight(word);
    let diagonal = 0;
    let left = 0;
    for (let at = 1; at <= passage.length; at++) {
      const up = above[at] ?? 0;
      const met = passage[at - 1] === word ? diagonal + earned : 0;
      left = Math.max(0, met, up, left - skip);
      diagonal = up;
      above[at] = left;
    }
    best = above.reduce((most, value) => Math.max(most, value), best);
  }
  return best;
}

/** The first k ordered anew, the best first, of equals the earlier one; the rest stay where they are. */
export function rerank(ranking: readonly number[], k: number, score: (passage: number) => number): number[] {
  const read = ranking.slice(0, k).map((passage) => ({ passage, score: score(passage) }));
  const sorted = read.sort((one, other) => other.score - one.score);
  return [...sorted.map(({ passage }) => passage), ...ranking.slice(k)];
}

/** Share of the queries whose passage is among the first k; ranks count from 1, 0 is not found. */
export function recall(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank > 0 && rank <= k).length / ranks.length;
}

/** Mean reciprocal rank: 1 for first, 1/2 for second, 0 for not found. */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
}
