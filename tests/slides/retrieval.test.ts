import { describe, expect, it } from 'vitest';
import {
  add,
  averageLength,
  emptyIndex,
  idf,
  type Index,
  ranked,
  scores,
  termsOf,
} from '../../slides/code/bm25.ts';
import { align, meanReciprocalRank, recall, rerank } from '../../slides/code/rerank.ts';
import {
  answer,
  collect,
  measure,
  passagesOf,
  questionsOn,
  sentencesIn,
} from '../../slides/code/retrieval.ts';
import { random } from '../../slides/code/sampling.ts';
import { saidRows } from './said-rows.ts';

const four = indexOf([
  'feature store serves features online and offline',
  'retrieval augmented generation retrieves documents then generates',
  'the cache stores answers',
  'retrieval then ranking then ranking again retrieval',
]);

describe('BM25', () => {
  it('gives the known scores', () => {
    expect(averageLength(four)).toBe(6.25);
    expect(rounded(scores(four, ['retrieval', 'ranking']))).toEqual([0, 0.6607, 0, 2.5234]);
    expect(rounded(scores(four, ['cache']))).toEqual([0, 0, 1.4119, 0]);
    expect(idf(four, 'retrieval')).toBeCloseTo(0.6931, 4);
    expect(idf(four, 'cache')).toBeCloseTo(1.204, 4);
  });

  it('ranks the same without the constant k₁ + 1', () => {
    const texts = randomTexts(60);
    const index = indexOf(texts);
    for (const query of randomTexts(30, 5)) {
      const full = scores(index, termsOf(query));
      expect(ranked(full.map((score) => score / 2.2))).toEqual(ranked(full));
    }
  });

  it('rises for a passage that has a word of the query in the place of another', () => {
    const texts = randomTexts(40);
    const query = ['a', 'c', 'e'];
    for (const [passage, text] of texts.entries()) {
      const words = text.split(' ');
      const at = words.findIndex((word) => !query.includes(word));
      const changed = texts.with(passage, words.with(at, 'c').join(' '));
      const before = scores(indexOf(texts), query)[passage] ?? 0;
      expect(scores(indexOf(changed), query)[passage]).toBeGreaterThan(before);
    }
  });

  it('gains from a word that is asked for, and never falls', () => {
    const index = indexOf(randomTexts(60));
    for (const query of randomTexts(20, 4)) {
      const words = termsOf(query);
      const before = scores(index, words.slice(1));
      for (const [at, score] of scores(index, words).entries())
        expect(score).toBeGreaterThanOrEqual(before[at] ?? 0);
    }
  });

  it('finds nothing for no word, or for one that no passage has', () => {
    for (const query of ['', ' … ', 'xylophone', '!'.repeat(200)])
      expect(ranked(scores(four, termsOf(query)))).toEqual([]);
    expect(scores(emptyIndex(), ['cache'])).toEqual([]);
    expect(averageLength(emptyIndex())).toBe(0);
  });

  it('has every idf above zero, and the rarer word worth more', () => {
    expect(idf(four, 'xylophone')).toBeGreaterThan(idf(four, 'cache'));
    const everywhere = indexOf(['a b', 'a c', 'a d']);
    expect(idf(everywhere, 'a')).toBeGreaterThan(0);
  });

  it('reads words in small letters, with their apostrophes', () => {
    expect(termsOf('It’s “Über” in 2016: k = 1, isn’t it?')).toEqual([
      "it's",
      'über',
      'in',
      '2016',
      'k',
      '1',
      "isn't",
      'it',
    ]);
  });
});

describe('the second stage', () => {
  const one = () => 1;

  it('counts shared words in order, less what is skipped between them', () => {
    expect(align([1, 2], [7, 1, 3, 2, 9], one, 0.1)).toBeCloseTo(1.9, 12);
    expect(align([1, 2], [1, 2], one, 0.1)).toBe(2);
    expect(align([1, 2], [2, 1], one, 0.1)).toBe(1);
    expect(align([1, 5, 2], [1, 2], one, 0.1)).toBe(2);
    expect(align([1, 2], [3, 4], one)).toBe(0);
    expect(align([], [1], one)).toBe(0);
    expect(align([1], [], one)).toBe(0);
  });

  it('does not care what stands around the stretch', () => {
    const next = random(3);
    const words = () => Array.from({ length: 8 }, () => Math.floor(next() * 6));
    for (let round = 0; round < 50; round++) {
      const [query, passage] = [words(), words()];
      const alone = align(query, passage, one);
      expect(align(query, [...passage, 8, 9], one)).toBeCloseTo(alone, 12);
      expect(align(query, [8, 9, ...passage], one)).toBeCloseTo(alone, 12);
      expect(alone).toBeLessThanOrEqual(query.length);
    }
  });

  it('moves only the first k, and leaves equals in their order', () => {
    const ranking = [7, 2, 5, 9, 4];
    expect(rerank(ranking, 2, (passage) => -passage)).toEqual([2, 7, 5, 9, 4]);
    expect(rerank(ranking, 3, () => 1)).toEqual(ranking);
    expect(rerank(ranking, 99, (passage) => passage)).toEqual([9, 7, 5, 4, 2]);
    expect(rerank(ranking, 0, (passage) => passage)).toEqual(ranking);
    for (let k = 0; k <= 5; k++) {
      const ordered = rerank(ranking, k, (passage) => (passage * 13) % 7);
      expect(ordered.slice(k)).toEqual(ranking.slice(k));
      expect(ordered.toSorted()).toEqual(ranking.toSorted());
    }
  });
});

describe('the measures', () => {
  it('count ranks from 1, and what is not found as nothing', () => {
    expect(recall([1, 3, 0, 7], 3)).toBe(0.5);
    expect(meanReciprocalRank([1, 2, 0, 4])).toBe(0.4375);
    expect(meanReciprocalRank([1, 1])).toBe(1);
  });
});

describe('the talk as a collection', async () => {
  const rows = await saidRows();
  const passages = passagesOf(rows.map(asSaid));
  const collection = finish(collect(passages));
  const all = passages.length;
  const depths = [1, 2, 3, 5, 10, 20, 50, 100, 200, all];
  const questions = questionsOn(collection, 1);
  const quality = finish(measure(collection, questions, depths));

  it('is cut into headlines and sentences, without what was added after the talk', () => {
    expect(sentencesIn('In 2016, “a classic”. [Really?] At 0.4, yes… “No!” So.')).toEqual([
      'In 2016, “a classic”.',
      '[Really?] At 0.4, yes…',
      '“No!”',
      'So.',
    ]);
    expect(all).toBeGreaterThan(500);
    const later = rows.filter(({ visibility }) => visibility === 'appendix').map(({ slide }) => slide);
    expect(later.length).toBeGreaterThan(0);
    expect(passages.filter(({ slide }) => later.includes(slide))).toEqual([]);
  });

  it('is asked a hundred questions, the same each time, of four words in ten', () => {
    expect(questions).toHaveLength(100);
    expect(questionsOn(collection, 1)).toEqual(questions);
    expect(questionsOn(collection, 2)).not.toEqual(questions);
    expect(new Set(questions.map((question) => question.answer)).size).toBe(100);
    for (const { words, answer: at } of questions)
      expect(words).toHaveLength(Math.round((passages[at]?.words.length ?? 0) * 0.4));
  });

  it('has recall that never falls with k, and MRR that is at most recall', () => {
    for (const [at, { k, cost, recall: found, mrr }] of quality.entries()) {
      expect(cost).toBe(k / all);
      expect(found).toBeGreaterThanOrEqual(quality[at - 1]?.recall ?? 0);
      expect(mrr).toBeLessThanOrEqual(found);
      expect(found).toBeLessThanOrEqual(1);
    }
    expect(quality[0]?.mrr).toBe(quality[0]?.recall);
  });

  it('is read by the second stage only as far as k', () => {
    for (const { words } of questions.slice(0, 20)) {
      const { first, second } = answer(collection, words, 10);
      expect(second.slice(10)).toEqual(first.slice(10));
      expect(second.slice(0, 10).toSorted()).toEqual(first.slice(0, 10).toSorted());
    }
  });

  function asSaid(row: Readonly<Record<string, string>>) {
    const { slide = '', headline = '', visibility = '', text = '' } = row;
    return { slide, headline, visibility, text };
  }
});

function indexOf(texts: readonly string[]): Index {
  const index = emptyIndex();
  for (const text of texts) add(index, termsOf(text));
  return index;
}

function rounded(values: readonly number[]): number[] {
  return values.map((value) => Math.round(value * 1e4) / 1e4);
}

function randomTexts(count: number, length = 10, seed = 1): string[] {
  const next = random(seed);
  const letter = () => 'abcdefghijkl'[Math.floor(next() ** 2 * 12)] ?? 'a';
  return Array.from({ length: count }, () => Array.from({ length }, letter).join(' '));
}

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
