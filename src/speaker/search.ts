// Finds words in a talk. In: passages (a text, the slide and step that show it, where it stands), made into an index once.
// Out: for what was typed, one hit a slide, the best first: headline before slide before script before sources, and in
// each whole words before beginnings. A word that no word of the talk begins with is read again with one slip.
//
//   const index = makeIndex([{ slide: 'judge', field: 'headline', step: 0, text: 'A model that judges' }]);
//   findWords(index, 'jugdes mod')  → { count: 1, hits: [{ passage: { slide: 'judge', … }, marks: [[2, 7], [13, 19]] }] }

import { countSlips } from '../distance.ts';

export type Field = 'headline' | 'slide' | 'script' | 'sources';

export interface Passage {
  slide: string;
  field: Field;
  /** Presses after which it is in view, or said. */
  step: number;
  text: string;
  /** Found too, though it does not stand there: the slide's id and page. */
  also?: string;
}

export interface Index {
  passages: readonly Passage[];
  /** Every word of the talk, sorted, and the passages that have it. */
  words: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

export interface Hit {
  /** The best place on this slide. */
  passage: Passage;
  /** From and to, in its text, of the words that were found. */
  marks: readonly (readonly [number, number])[];
}

/** By slide: its best passage, and how good that is; the smaller the better. */
type Ranks = Map<string, { at: number; rank: number }>;

const FIELDS: readonly Field[] = ['headline', 'slide', 'script', 'sources'];
/** Shorter words have too many neighbours. */
const SLIPS_FROM = 4;

export function makeIndex(passages: readonly Passage[]): Index {
  const places = new Map<string, number[]>();
  for (const [at, { text, also = '' }] of passages.entries()) {
    for (const word of new Set(wordsOf(`${text} ${also}`))) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  }
  return { passages, words: [...places.keys()].sort(), places };
}

export interface Found {
  /** Slides that have all the words. */
  count: number;
  /** The best of them. */
  hits: Hit[];
}

export function findWords(index: Index, query: string, most = Infinity): Found {
  const typed = wordsOf(query);
  const meant = typed.map((word) => meanings(index, word));
  const ranks = meant.map((words, at) => rankSlides(index, words, typed[at] ?? ''));
  const [first, ...others] = ranks;
  const order = new Map<string, number>();
  for (const { slide } of index.passages) if (!order.has(slide)) order.set(slide, order.size);
  const slides = [...(first?.keys() ?? [])]
    .filter((slide) => others.every((rank) => rank.has(slide)))
    .map((slide) => {
      const found = ranks.flatMap((rank) => rank.get(slide) ?? []);
      const best = found.reduce((one, other) => (other.rank < one.rank ? other : one));
      return { slide, at: best.at, rank: found.reduce((sum, { rank }) => sum + rank, 0) };
    })
    .sort((a, b) => a.rank - b.rank || (order.get(a.slide) ?? 0) - (order.get(b.slide) ?? 0));
  const all = new Set(meant.flat());
  const hits = slides.slice(0, most).flatMap(({ at }) => {
    const passage = index.passages[at];
    return passage ? { passage, marks: marksIn(passage.text, all) } : [];
  });
  return { count: slides.length, hits };
}

/** Without case and accents. */
export function wordsOf(text: string): string[] {
  return plain(text).match(WORD) ?? [];
}

/** Words of the talk that this one may stand for, itself first. */
function meanings({ words }: Index, word: string): string[] {
  const begun = beginningWith(words, word);
  if (begun.length > 0 || word.length < SLIPS_FROM) return begun;
  return words.filter((one) => isNear(word, one));
}

function beginningWith(words: readonly string[], start: string): string[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; words[at]?.startsWith(start); at += 1) found.push(words[at] ?? '');
  return found;
}

/** One slip away from the word or from its beginning. Before the slip or after it the letters are the same. */
function isNear(word: string, other: string): boolean {
  const half = word.length >> 1;
  const tail = word.slice(half);
  const isLike =
    other.startsWith(word.slice(0, half - 1)) || [-1, 0, 1].some((by) => other.startsWith(tail, half + by));
  return isLike && [-1, 0, 1].some((by) => countSlips(word, other.slice(0, word.length + by)) <= 1);
}

function rankSlides({ passages, places }: Index, words: readonly string[], typed: string): Ranks {
  const best: Ranks = new Map();
  for (const word of words) {
    const far = likeness(word, typed);
    for (const at of places.get(word) ?? []) {
      const passage = passages[at];
      if (!passage) continue;
      const rank = FIELDS.indexOf(passage.field) * 3 + far;
      const known = best.get(passage.slide);
      if (!known || rank < known.rank) best.set(passage.slide, { at, rank });
    }
  }
  return best;
}

/** 0 for the word itself, 1 for its beginning or one slip, 2 for both. */
function likeness(word: string, typed: string): number {
  if (word === typed) return 0;
  return word.startsWith(typed) || countSlips(word, typed) <= 1 ? 1 : 2;
}

function marksIn(text: string, words: ReadonlySet<string>): [number, number][] {
  const marks: [number, number][] = [];
  for (const { 0: raw, index } of text.matchAll(WORD))
    if (wordsOf(raw).some((word) => words.has(word))) marks.push([index, index + raw.length]);
  return marks;
}

const WORD = /[\p{Letter}\p{Number}\p{Mark}]+/gu;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
