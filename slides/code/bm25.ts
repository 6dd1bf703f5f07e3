// Stage one of retrieval: BM25 over an inverted index. Only the lists of the query's words are read, so a query costs
// next to nothing, however many passages there are.
//
//   score(q, d) = Σ idf(w) · tf (k₁ + 1) / (tf + k₁ (1 − b + b · |d| / avgdl)),  k₁ = 1.2, b = 0.75
//   idf(w) = ln(1 + (N − df + 0.5) / (df + 0.5))
//
// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; the idf is Lucene's, which is
// never negative.
//
//   const index = emptyIndex();
//   for (const passage of passages) add(index, termsOf(passage));
//   ranked(scores(index, termsOf('retrieval ranking')));   // [3, 1]: passages, the best first

export interface Index {
  /** Word → the passages that have it, and how often. */
  postings: Map<string, Posting[]>;
  /** Words in each passage. */
  lengths: number[];
  /** Words in all of them. */
  total: number;
}

export interface Posting {
  passage: number;
  count: number;
}

export interface Weights {
  k1: number;
  b: number;
}

export const usual: Weights = { k1: 1.2, b: 0.75 };

/** Small letters and figures; apostrophes belong to words. */
export function termsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}']*[\p{L}\p{N}]/gu) ?? []
  );
}

export function emptyIndex(): Index {
  return { postings: new Map(), lengths: [], total: 0 };
}

/** Gives the passage the next number. */
export function add(index: Index, words: readonly string[]): void {
  const passage = index.lengths.length;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const postings = index.postings.get(word);
    if (postings) postings.push({ passage, count });
    else index.postings.set(word, [{ passage, count }]);
  }
  index.lengths.push(words.length);
  index.total += words.length;
}

/** avgdl: words in a passage, on average. */
export function averageLength({ total, lengths }: Index): number {
  return lengths.length > 0 ? total / lengths.length : 0;
}

/** What a word is worth: much if few passages have it. */
export function idf({ postings, lengths }: Index, word: string): number {
  const df = postings.get(word)?.length ?? 0;
  return Math.log(1 + (lengths.length - df + 0.5) / (df + 0.5));
}

/** The score of every passage; 0 where no word of the query is. A word that is asked twice counts twice. */
export function scores(index: Index, query: readonly string[], { k1, b }: Weights = usual): number[] {
  const average = averageLength(index);
  const sums = index.lengths.map(() => 0);
  for (const word of query) {
    const weight = idf(index, word);
    for (const { passage, count } of index.postings.get(word) ?? []) {
      const length = (index.lengths[passage] ?? 0) / average;
      sums[passage] =
        (sums[passage] ?? 0) + (weight * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
    }
  }
  return sums;
}

/** The passages that have a score, the best first; of equals the earlier one. */
export function ranked(of: readonly number[]): number[] {
  const found = of.flatMap((score, passage) => (score > 0 ? [passage] : []));
  return found.sort((one, other) => (of[other] ?? 0) - (of[one] ?? 0) || one - other);
}
