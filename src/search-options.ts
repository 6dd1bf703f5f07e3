// How the index of the search is made, on which build and browser have to agree, and what search.json holds.
// Imports nothing.

export const SEARCH = {
  idField: 'id',
  /** `name`: id and page of the slide, which are found though they do not stand there. */
  fields: ['name', 'headline', 'slide', 'script', 'sources'],
  /** Without case and accents. */
  processTerm: (word: string): string =>
    word
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase(),
  searchOptions: {
    boost: { headline: 4, slide: 2 },
    prefix: true,
    combineWith: 'AND' as const,
  },
};

export type Field = 'headline' | 'slide' | 'script' | 'sources';

/** A text and where it stands: the field, and the presses after which it is in view or said. */
export type Passage = readonly [field: Field, step: number, text: string];

export interface Searched {
  id: string;
  folio: string;
  headline: string;
  passages: readonly Passage[];
}

/** search.json */
export interface SearchFile {
  /** MiniSearch's own, whose documents are the slides by their place in the list. */
  index: unknown;
  slides: readonly Searched[];
}
