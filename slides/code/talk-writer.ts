// The writer behind the figure next-word: models counted from what this talk says and from three sentences of a
// textbook, and what they have written in a state. Everything is computed from the state; the same state is the same
// text everywhere.
//
//   const model = finish(learn(rows));
//   pageOf(state, model).candidates  // [{ word: 'model', share: 0.12, … }, …]

import type { Row } from '#figures/figure.ts';
import { samIAm } from './backoff.ts';
import { contextsOf, countRuns, smooth } from './kneser-ney.ts';
import type { Runs } from './kneser-ney.ts';
import { formsOf, wordsOf } from './talk-text.ts';
import { longestCopy, mix, placesOf, temper, write } from './writing.ts';
import type { Places, Written } from './writing.ts';

export interface Settings {
  /** What it has read: "three sentences" or "talk". */
  read: string;
  /** What stands there before it writes. */
  begin: string;
  /** How many words it has written. */
  words: number;
  seed: number;
  order: number;
  temperature: number;
  /** Per cent of the backup answers in the mixture. */
  backup: number;
}

/** A text that was read. */
export interface Reading {
  runs: Runs;
  places: Places;
  /** Words without signs. */
  size: number;
}

export interface Model {
  sentences: Reading;
  script: Reading;
  backup: Reading;
  vocabulary: readonly string[];
  /** Word → as it is mostly written within a sentence. */
  forms: ReadonlyMap<string, string>;
  pages: WeakMap<Settings, Page>;
}

/** What stands there in a state, and what may come next. */
export interface Page {
  /** With the full stop before the first word. */
  context: readonly string[];
  written: readonly Written[];
  /** The first of these words that the models still look at. */
  looksFrom: number;
  /** How often these were read. */
  times: number;
  candidates: Candidate[];
  /** Share and number of all other words. */
  rest: { share: number; words: number };
  /** Words in a row that stand in what was read, and all words; without signs. */
  copied: number;
  length: number;
}

export interface Candidate {
  word: string;
  share: number;
  /** Before the temperature, in each text alone. */
  own: number;
  backup: number;
}

/** Words in the longest run. */
export const LONGEST = 5;
/** Little is taken from what was seen, or in so short a text most words would come from nowhere. */
export const DISCOUNT = 0.1;
const SHOWN = 5;

/** Counts all texts; yields every few milliseconds. */
export function* learn(rows: readonly Row[]): Generator<void, Model> {
  const sentences = samIAm.flatMap((sentence) => [...sentence.slice(1, -1), '.']).join(' ');
  const texts = { sentences: wordsOf(sentences), main: new Array<string>(), backup: new Array<string>() };
  const forms = new Forms();
  forms.add(sentences);
  const counts = countEach(texts.sentences, new Map());
  for (const { visibility, text = '' } of rows) {
    if (visibility !== 'main' && visibility !== 'backup') continue;
    const words = wordsOf(text);
    texts[visibility].push(...words);
    countEach(words, counts);
    forms.add(text);
    yield;
  }
  // The most common first.
  const vocabulary = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  yield;
  return {
    sentences: yield* read(texts.sentences, vocabulary),
    script: yield* read(texts.main, vocabulary),
    backup: yield* read(texts.backup, vocabulary),
    vocabulary,
    forms: forms.common(),
    pages: new WeakMap(),
  };
}

/** Computed once for a state, however often it is asked for. */
export function pageOf(state: Settings, model: Model): Page {
  const known = model.pages.get(state);
  if (known) return known;
  const page = newPage(state, model);
  model.pages.set(state, page);
  return page;
}

function newPage(state: Settings, model: Model): Page {
  const { order, temperature, words, seed } = state;
  const share = state.backup / 100;
  const own = state.read === 'talk' ? model.script : model.sentences;
  const ofOwn = smooth(own.runs, { order, discount: own === model.sentences ? 0 : DISCOUNT });
  const ofBackup = smooth(model.backup.runs, { order, discount: DISCOUNT });
  const mixed = (context: readonly string[]) => {
    if (share === 0) return ofOwn.distribution(context);
    if (share === 1) return ofBackup.distribution(context);
    return mix(ofOwn.distribution(context), ofBackup.distribution(context), share);
  };
  const next = (context: readonly string[]) => temper(mixed(context), temperature);
  const begin = ['.', ...wordsOf(state.begin)];
  const { vocabulary } = model;
  const written = write({ begin, words, seed, vocabulary, next });
  const context = [...begin, ...written.map(({ word }) => word)];

  const sources = [...(share < 1 ? [own] : []), ...(share > 0 ? [model.backup] : [])];
  const matches = sources.map(({ runs }) => contextsOf(runs, context, order));
  const looks = Math.max(...matches.map((match) => match.length - 1));
  const times = matches.reduce((sum, match) => sum + (match[looks]?.followers.total ?? 0), 0);

  const shares = next(context);
  const likeliest = best(shares, SHOWN);
  // Of words that are as likely, signs come last.
  const rank = (place: number) => (isSign(vocabulary[place] ?? '') ? 1 : 0);
  likeliest.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || rank(a) - rank(b));
  const candidates = likeliest.map((place): Candidate => {
    const word = vocabulary[place] ?? '';
    return {
      word,
      share: shares[place] ?? 0,
      own: ofOwn.probability(word, context),
      backup: ofBackup.probability(word, context),
    };
  });
  const text = context.slice(1);
  const copies = sources.map(({ places }) => longestCopy(text, places));
  return {
    context,
    written,
    looksFrom: context.length - looks,
    times,
    candidates,
    rest: {
      share: 1 - candidates.reduce((sum, one) => sum + one.share, 0),
      words: vocabulary.length - candidates.length,
    },
    copied: Math.max(...copies.map(({ from, to }) => countWords(text.slice(from, to)))),
    length: countWords(text),
  };
}

function* read(text: readonly string[], vocabulary: readonly string[]): Generator<void, Reading> {
  // A full stop first: what begins the text begins a sentence.
  const runs = yield* countRuns(['.', ...text], { longest: LONGEST, vocabulary });
  yield;
  return { runs, places: placesOf(text), size: countWords(text) };
}

/** Small letters → "Google" and "LLM", as they mostly stand where no sentence begins. */
class Forms {
  readonly #counts = new Map<string, Map<string, number>>();

  add(text: string): void {
    let isFirst = true;
    for (const form of formsOf(text)) {
      const word = form.toLowerCase();
      if (!isFirst || word === 'i') {
        const seen = this.#counts.get(word) ?? new Map<string, number>();
        this.#counts.set(word, seen.set(form, (seen.get(form) ?? 0) + 1));
      }
      isFirst = endsSentence(form) || form === ':';
    }
  }

  common(): Map<string, string> {
    return new Map(
      [...this.#counts].map(([word, seen]) => [word, [...seen].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
    );
  }
}

/** Places of the largest shares, the largest first. */
function best(shares: readonly number[], most: number): number[] {
  const places: number[] = [];
  for (const [place, share] of shares.entries()) {
    if (share <= 0 || (places.length === most && share <= (shares[places[most - 1] ?? 0] ?? 0))) continue;
    const at = places.findIndex((other) => share > (shares[other] ?? 0));
    places.splice(at < 0 ? places.length : at, 0, place);
    places.length = Math.min(places.length, most);
  }
  return places;
}

function countEach(text: readonly string[], counts: Map<string, number>): Map<string, number> {
  for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countWords(text: readonly string[]): number {
  return text.filter((word) => !isSign(word)).length;
}

export function isSign(word: string): boolean {
  return /^[.,;:?!]$/.test(word);
}

export function endsSentence(word: string): boolean {
  return /^[.?!]$/.test(word);
}
