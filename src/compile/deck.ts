// The compiler's types, stage by stage: Source → Section → Slide → Deck. Whatever an author can get
// wrong carries its Place from the first step on; a mistake is a Problem, never an exception.

import type { Row } from '../figures/figure.ts';

/** A position in a file of the talk. Lines and columns count from 1. */
export interface Place {
  /** Path as the author would type it, relative to the working directory: `slides/02-kuhn.md`. */
  file: string;
  line: number;
  column: number;
}

/** What is wrong, and what to do about it: two sentences. */
export interface Problem {
  place: Place;
  message: string;
  hint: string;
}

/** One file of the talk as it was read. */
export interface Source {
  /** As in `Place.file`. */
  file: string;
  /** Absolute path. */
  path: string;
  text: string;
}

export type VerdictKey = 'over' | 'care' | 'new';

/** The words for one verdict of the ledger; its drawing belongs to the theme. */
export interface VerdictWords {
  /** On the band of an entry: "Carries over, with care". */
  name: string;
  /** In running text and counts: "carries over with care", "with care". */
  label: string;
  /** After a number of entries: "8 carry over"; `countOne` after exactly one: "1 carries over". */
  count: string;
  countOne: string;
  /** Head of the third cell: "What carries over". */
  carries: string;
  /** Text of the left half of the band where there is no left side: "No counterpart on this side". */
  left: string;
}

/** `talk.yaml`. */
export interface Talk {
  title: string;
  speaker: string;
  /** Whose the words are, in a sentence, if they are not the speaker's: then nothing is cited as theirs. */
  credit: string;
  event: string;
  place: string;
  /** ISO 8601 with offset: 2024-06-10T14:00:00+02:00. */
  start: string;
  /** IANA time zone of the place. */
  zone: string;
  /** Minutes. */
  spoken: number;
  questions: number;
  wordsPerMinute: number;
  language: string;
  description: string;
  keywords: string[];
  licence: string;
  /** Public address, with a slash at the end; '' if there is none yet. */
  url: string;
  /** File name of the PDF, without extension. */
  pdf: string;
  ledger: LedgerWords | null;
}

export interface LedgerWords {
  left: string;
  right: string;
  /** Short forms for the cover. */
  shortLeft: string;
  shortRight: string;
  /** Head of the fourth cell: "Where it breaks". */
  breaks: string;
  /** "Brought forward". */
  forward: string;
  /** Singular and plural of an entry: "entry", "entries". */
  entry: string;
  entries: string;
  /** Before a count of zero: "none new". */
  none: string;
  /** Lines ruled in advance on the cover and in the strip; more entries rule more lines. */
  rows: number;
  verdicts: Record<VerdictKey, VerdictWords>;
}

export type Visibility = 'main' | 'backup' | 'appendix';

export interface Slide {
  id: string;
  section: string;
  place: Place;
  /** Plain text of the headline. */
  headline: string;
  layout: string;
  visibility: Visibility;
  priority: 1 | 2 | 3;
  /** Planned seconds. */
  seconds: number;
  /** Page label: "22", "B3" (backup), "A2" (appendix). */
  folio: string;
  /** Presses of the clicker inside this slide. */
  steps: number;
  /** The finished `<section>…</section>`: no script, no cue. */
  html: string;
  /** Its figures once more, for a column on a phone. */
  narrow: NarrowFigure[];
  /** What is said, as HTML: one part before each press and one after the last, so steps + 1 parts. */
  script: string[];
  /** Words of the script. */
  words: number;
  /** Private: list items as HTML. */
  cues: string[];
  /** Keys cited on the slide, in its figures' data or in its script, in order of first use. */
  sources: string[];
}

/** Takes the place of the drawing in the `<figure>` with this name and description. */
export interface NarrowFigure {
  name: string;
  alt: string;
  svg: string;
}

export interface Section {
  id: string;
  /** From 1. */
  number: number;
  title: string;
  claim: string;
  /** Planned seconds. */
  seconds: number;
  place: Place;
  slides: Slide[];
}

/** One line of the ledger. Sides are HTML of one or two sentences. */
export interface Entry {
  id: string;
  /** From 1, in order of appearance. */
  number: number;
  slide: string;
  verdict: VerdictKey;
  left: { name: string; html: string };
  right: { name: string; html: string };
  carries: string;
  breaks: string;
  rule: string;
}

export interface Reference {
  key: string;
  /** Position in the list of references, from 1. */
  number: number;
  /** "Zheng et al., NeurIPS 2023, arXiv:2306.05685" */
  short: string;
  /** "Zheng et al. 2023", where many stand in one line. */
  brief: string;
  /** Full reference as HTML, link included. */
  html: string;
  url: string;
  /** First public appearance: YYYY, YYYY-MM or YYYY-MM-DD; '' if unknown. */
  date: string;
  /** Ids of the slides that use it. */
  slides: string[];
}

/** One run of the talk, rehearsed or given. */
export interface Rehearsal {
  /** As in `Place.file`. */
  file: string;
  kind: 'talk' | 'rehearsal';
  /** ISO 8601 with offset. */
  start: string;
  /** Seconds without pauses. */
  spoken: number;
  /** Ids of all slides that the talk had then. */
  slides: string[];
  /** What was shown, in order of arrival. `whole`: it was said to its end, so that its seconds tell something. */
  times: {
    slide: string;
    first: number;
    seconds: number;
    whole: boolean;
    steps: { step: number; first: number; seconds: number }[];
  }[];
}

/** What has been promised to those who wrote an address down. */
export interface Permalinks {
  /** Ids of slides that have been public. */
  published: readonly string[];
  /** Ids of slides that are no more → ids of those that have their content now. */
  moved: ReadonlyMap<string, string>;
}

/** A compiled talk: the one value that pages, console, print and checks are made from. */
export interface Deck {
  talk: Talk;
  sections: Section[];
  entries: Entry[];
  references: Reference[];
  /** `<svg class="defs">` with the symbols that slides refer to; once per page. */
  marks: string;
  /** The live figures on its slides: name → path of the module. */
  live: ReadonlyMap<string, string>;
  /** What is said, slide by slide, for the figures that compute with it. */
  said: readonly Row[];
  /** Runs that the speaker has saved, the newest last. */
  rehearsals: readonly Rehearsal[];
  permalinks: Permalinks;
}

/** `deck` is null if there are problems. `files` names all that was read or looked for, also after a failure. */
export interface Compiled {
  deck: Deck | null;
  problems: Problem[];
  files: string[];
  /** Some figures show what the talk said before. */
  isBehind: boolean;
}
