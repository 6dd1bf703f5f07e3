// The talk as a collection to search, questions about it whose answer is known, and how well two stages answer them:
// BM25 finds, a second stage reads the first k. Everything is pure; chance comes from a seed.
//
//   const collection = yield* collect(passagesOf(rows));
//   const quality = yield* measure(collection, questionsOn(collection, 1), [1, 5, 10]);

import { add, emptyIndex, idf, type Index, ranked, scores, termsOf } from './bm25.ts';
import { align, meanReciprocalRank, recall, rerank } from './rerank.ts';
import { random } from './sampling.ts';

export interface Passage {
  text: string;
  /** Id of the slide where it is said. */
  slide: string;
  words: readonly string[];
}

export interface Collection {
  passages: readonly Passage[];
  index: Index;
}

export interface Question {
  words: readonly string[];
  /** Number of the passage that it was made from. */
  answer: number;
}

export interface Quality {
  /** Passages that the second stage reads. */
  k: number;
  /** k as a share of all passages: what the second stage costs, in parts of reading everything. */
  cost: number;
  /** Share of the questions whose passage is among the k. */
  recall: number;
  /** Mean reciprocal rank when the k are ordered by the second stage; what is not among them counts nothing. */
  mrr: number;
}

export interface Answer {
  /** As BM25 has it, the best first. */
  first: readonly number[];
  firstScores: readonly number[];
  /** With the first k ordered by the second stage. */
  second: readonly number[];
}

interface Said {
  slide: string;
  headline: string;
  visibility: string;
  text: string;
}

/** Headlines and sentences of the talk, its backup slides too; what was added after it, the appendix, is left out. */
export function passagesOf(rows: readonly Said[]): Passage[] {
  return rows
    .filter(({ visibility }) => visibility !== 'appendix')
    .flatMap(({ slide, headline, text }) =>
      [headline, ...text.split('\n').flatMap(sentencesIn)]
        .map((sentence) => ({ text: sentence, slide, words: termsOf(sentence) }))
        .filter(({ words }) => words.length > 0),
    );
}

export function sentencesIn(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…][”"’)]*)\s+/);
}

export function* collect(passages: readonly Passage[]): Generator<void, Collection> {
  const index = emptyIndex();
  for (const [at, { words }] of passages.entries()) {
    add(index, words);
    if (at % 50 === 49) yield;
  }
  return { passages, index };
}

/** Both stages; k may be larger than what BM25 finds. */
export function answer(collection: Collection, query: readonly string[], k: number): Answer {
  const firstScores = scores(collection.index, query);
  const first = ranked(firstScores);
  return { first, firstScores, second: rerank(first, k, reader(collection, query)) };
}

/** What the second stage thinks of a passage. */
export function reader({ passages, index }: Collection, query: readonly string[]) {
  const weights = new Map(query.map((word) => [word, idf(index, word)]));
  return (passage: number) => align(query, passages[passage]?.words ?? [], (word) => weights.get(word) ?? 0);
}

/**
 * Questions made of passages of at least eight words: six words of ten are dropped, and each that is left is replaced
 * by some word of the talk with a chance of one half, as one who asks seldom knows the words of the answer.
 */
export function questionsOn(
  { passages }: Pick<Collection, 'passages'>,
  seed: number,
  count = 100,
): Question[] {
  const next = random(seed);
  const below = (end: number) => Math.floor(next() * end);
  const said = passages.flatMap(({ words }) => words);
  const long = passages.flatMap(({ words }, at) => (words.length >= 8 ? [at] : []));
  return pick(long, count, below).map((at) => {
    const words = passages[at]?.words ?? [];
    const kept = new Set(pick([...words.keys()], Math.round(words.length * 0.4), below));
    const asked = words.filter((_, place) => kept.has(place));
    return {
      answer: at,
      words: asked.map((word) => (next() < 0.5 ? (said[below(said.length)] ?? word) : word)),
    };
  });
}

/** Recall of the first stage, quality after both, and cost, for each k. Yields after each question. */
export function* measure(
  collection: Collection,
  questions: readonly Question[],
  depths: readonly number[],
): Generator<void, Quality[]> {
  const ranks: { first: number; seconds: number[] }[] = [];
  for (const question of questions) {
    const read = remembered(reader(collection, question.words));
    const first = ranked(scores(collection.index, question.words));
    const place = first.indexOf(question.answer) + 1;
    const seconds = depths.map((k) => {
      const found = place > 0 && place <= k;
      return found ? rerank(first, k, read).indexOf(question.answer) + 1 : 0;
    });
    ranks.push({ first: place, seconds });
    yield;
  }
  return depths.map((k, at) => ({
    k,
    cost: k / collection.passages.length,
    recall: recall(
      ranks.map(({ first }) => first),
      k,
    ),
    mrr: meanReciprocalRank(ranks.map(({ seconds }) => seconds[at] ?? 0)),
  }));
}

function remembered(score: (passage: number) => number): (passage: number) => number {
  const known = new Map<number, number>();
  return (passage) => {
    const value = known.get(passage) ?? score(passage);
    known.set(passage, value);
    return value;
  };
}

/** So many of them, in a random order. */
function pick<Item>(items: readonly Item[], count: number, below: (end: number) => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(below(left.length), 1),
  ).flat();
}
