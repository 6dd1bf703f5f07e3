// The plan against the last runs. In: a deck. Out: for each slide of the plan what is planned, what its script takes,
// what it took in the last runs, and new seconds where these are far from the plan; the speaker's own pace; and slides
// that the talk has no more.

import { propose, RUNS, type Proposal } from '../proposal.ts';
import type { Deck, Rehearsal } from './deck.ts';
import { secondsToSay } from './timing.ts';

interface Comparison {
  slides: ({ id: string; planned: number; said: number } & Proposal)[];
  /** How many of the last runs count. */
  runs: number;
  /** Words a minute, over the slides that were said to their end; null if none was. */
  pace: number | null;
  gone: { file: string; slides: string[] }[];
}

/** What a slide took in the last runs, those left out in which it was not said to its end. */
export function lastTimes(rehearsals: readonly Rehearsal[], slide: string): number[] {
  return rehearsals.slice(-RUNS).flatMap(({ times }) => {
    const found = times.find((time) => time.slide === slide);
    return found?.whole ? [found.seconds] : [];
  });
}

export function compareRuns({ sections, talk, rehearsals }: Deck): Comparison {
  const all = sections.flatMap(({ slides }) => slides);
  const main = all.filter(({ visibility }) => visibility === 'main');
  const said = main.flatMap((slide) =>
    lastTimes(rehearsals, slide.id).map((seconds) => ({ slide, seconds })),
  );
  const words = said.reduce((sum, { slide }) => sum + slide.words, 0);
  const minutes = said.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const known = new Set(all.map(({ id }) => id));
  return {
    slides: main.map(({ id, seconds, words }) => ({
      id,
      planned: seconds,
      said: secondsToSay(words, talk.wordsPerMinute),
      ...propose(seconds, lastTimes(rehearsals, id)),
    })),
    runs: Math.min(RUNS, rehearsals.length),
    pace: minutes > 0 ? words / minutes : null,
    gone: rehearsals
      .map(({ file, times }) => ({
        file,
        slides: times.map(({ slide }) => slide).filter((id) => !known.has(id)),
      }))
      .filter(({ slides }) => slides.length > 0),
  };
}
