// Finds words in search.json. In: the file, and what was typed. Out: the slides that have all the words, the best first,
// each with the passage that has most of them and the words that were found in it. A word that begins none of the
// talk's is read again with slips.
//   openIndex(file)('jugde', 30)
//   → { count: 1, hits: [{ slide: { id: 'judge', … }, passage: ['headline', 0, 'The judge'], marks: [[4, 9]] }] }

import MiniSearch from 'minisearch';
import { SEARCH, type Passage, type Searched, type SearchFile } from '../search-options.ts';

export interface Hit {
  slide: Searched;
  /** The best place on this slide; its headline where only its id or page was meant. */
  passage: Passage;
  /** From and to, in its text. */
  marks: readonly (readonly [number, number])[];
}

export interface Found {
  /** Slides that have all the words. */
  count: number;
  /** The best of them. */
  hits: Hit[];
}

export type Find = (query: string, most: number) => Found;

export function openIndex({ index, slides }: SearchFile): Find {
  const search = MiniSearch.loadJS(index as Parameters<typeof MiniSearch.loadJS>[0], SEARCH);
  const isKnown = (word: string): boolean => search.search(word).length > 0;
  return (query, most) => {
    const close = search.search(query, { fuzzy: (word) => (isKnown(word) ? 0 : slips(word)) });
    // Two letters that changed places are two slips. In short words that finds much else, so only where all fails.
    const found =
      close.length > 0 ? close : search.search(query, { fuzzy: (word) => (word.length < 4 ? 0 : 2) });
    const hits = found.slice(0, most).flatMap(({ id, terms }) => {
      const slide = slides[Number(id)];
      return slide ? [hitOn(slide, new Set(terms))] : [];
    });
    return { count: found.length, hits };
  };
}

/** That are forgiven: short words have too many neighbours. */
function slips(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function hitOn(slide: Searched, terms: ReadonlySet<string>): Hit {
  const candidates = slide.passages.map((passage) => ({ slide, passage, marks: marksIn(passage[2], terms) }));
  // A word that is there twice is still one.
  const worth = ({ passage, marks }: Hit): number =>
    new Set(marks.map(([from, to]) => SEARCH.processTerm(passage[2].slice(from, to)))).size;
  return candidates.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

function marksIn(text: string, terms: ReadonlySet<string>): [number, number][] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    terms.has(SEARCH.processTerm(word)) ? [[index, index + word.length] as [number, number]] : [],
  );
}

/** As MiniSearch cuts words: at spaces and punctuation. */
const WORD = /[^\n\r\p{Z}\p{P}]+/gu;
