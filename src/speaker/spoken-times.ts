// What each slide and step took in a run, without the pauses. In: the run, its visits, the slides. Out: for each
// slide that was shown, in order of arrival, when it was first there and how long it stood in all, in seconds of
// speaking.
//
//   load: first 12, 50 s, step 0 from 12 for 20 s, step 1 from 32 for 30 s

import type { Entry } from '../page/journal.ts';
import type { PastRun, Visit } from './past-runs.ts';
import { spokenAt } from './run.ts';

export interface SpokenStep {
  step: number;
  first: number;
  seconds: number;
}

export interface SpokenSlide {
  slide: string;
  first: number;
  seconds: number;
  /** It was said to its end: every step was shown, and the talk went on from it or ended with it. */
  whole: boolean;
  steps: SpokenStep[];
}

export interface Spoken {
  seconds: number;
  slides: SpokenSlide[];
}

interface Stop {
  id: string;
  steps: number;
  main: boolean;
}

/** Nothing is said in less. */
const LEAST = 3;
/** A window that is there again so soon was loaded anew. */
const RELOAD = 60_000;

export function spokenTimes(
  run: PastRun,
  visits: readonly Visit[],
  slides: readonly Stop[],
  entries: readonly Entry[],
): Spoken {
  const end = endOfTalk(slides, visits, entries);
  const until = end ?? visits.at(-1)?.to ?? run.start;
  const at = (moment: number): number => spokenAt(run, moment) ?? 0;
  const found = new Map<string, SpokenSlide>();
  for (const { slide, step, from, to } of visits) {
    if (from >= until) break;
    const first = at(from);
    const seconds = at(Math.min(to, until)) - first;
    const entry = found.get(slide) ?? { slide, first, seconds: 0, whole: false, steps: [] };
    found.set(slide, entry);
    entry.seconds += seconds;
    const seen = entry.steps.find((one) => one.step === step);
    if (seen) seen.seconds += seconds;
    else entry.steps.push({ step, first, seconds });
  }
  const standing = end === null ? visits.at(-1)?.slide : null;
  for (const entry of found.values()) {
    const steps = slides.find(({ id }) => id === entry.slide)?.steps ?? 0;
    entry.whole = entry.slide !== standing && entry.steps.length > steps && entry.seconds >= LEAST;
  }
  return { seconds: at(until), slides: [...found.values()] };
}

/**
 * The talk is over when its last step has been shown and then someone blanks the screen, leaves for an answer, closes
 * a window or comes for the files; null as long as it is not. A step back is none of these.
 */
function endOfTalk(
  slides: readonly Stop[],
  visits: readonly Visit[],
  entries: readonly Entry[],
): number | null {
  const [last, before] = slides.filter(({ main }) => main).reverse();
  const final = visits.find(({ slide, step }) => slide === last?.id && step >= last.steps);
  if (!final) return null;
  const left = visits.find(
    ({ slide, from }) => from > final.from && slide !== last?.id && slide !== before?.id,
  );
  const ended = entries.find((entry) => entry.at >= final.from && isEnd(entry, entries));
  const end = Math.min(left?.from ?? Infinity, ended?.at ?? Infinity);
  return Number.isFinite(end) ? end : null;
}

function isEnd({ what, words, at }: Entry, entries: readonly Entry[]): boolean {
  if (what === 'export' || (what === 'blank' && words === 'on')) return true;
  if (what !== 'close') return false;
  return !entries.some((next) => next.what === 'open' && next.at >= at && next.at - at < RELOAD);
}
