// From the journal to the runs of the talk and what stood on screen when. In: entries, in order. Out: each run that
// they tell of, the newest first, and its visits: one slide and step from when to when, in wall time.
//
//   place load @10, place load/1 @25, place pool @40  →  load 0: 10–25, load 1: 25–40, pool 0: 40–…

import type { Entry } from '../page/journal.ts';
import { parseRun, type Run } from './run.ts';

/** One that has begun. */
export type PastRun = Run & { start: number };

export interface Visit {
  slide: string;
  step: number;
  from: number;
  to: number;
}

/** Whoever does nothing for longer has gone home. */
const SILENCE = 30 * 60_000;
/** The move that starts the clock leads to the first place of the run. */
const FIRST_MOVE = 100;

export function runsIn(entries: readonly Entry[]): PastRun[] {
  const runs = new Map<number, PastRun>();
  for (const { what, words } of entries) {
    const run = what === 'run' ? begun(parseRun(words)) : null;
    if (run) runs.set(run.start, run);
  }
  return [...runs.values()].sort((a, b) => b.start - a.start);
}

/** Until the clock was set back, until nobody was there any more, or until now. */
export function visitsOf(run: PastRun, entries: readonly Entry[], now: number): Visit[] {
  const until = endOf(run, entries, now);
  const places = entries.filter(({ place, what, by, at }) => {
    // A stage that opens may be any window; one that moves is the talk.
    return place && at < until && (what === 'place' || by.startsWith('console'));
  });
  const first =
    places.find(({ at }) => at >= run.start && at <= run.start + FIRST_MOVE) ??
    entries.findLast(({ place, at }) => place && at < run.start);
  const visits: Visit[] = first?.place ? [{ ...first.place, from: run.start, to: until }] : [];
  for (const { at, place } of places) {
    const last = visits.at(-1);
    const isSame = last?.slide === place?.slide && last?.step === place?.step;
    if (!place || isSame || at < Math.max(run.start, first?.at ?? 0)) continue;
    if (last) last.to = at;
    visits.push({ slide: place.slide, step: place.step, from: at, to: until });
  }
  return visits;
}

function endOf(run: PastRun, entries: readonly Entry[], now: number): number {
  let last = run.start;
  for (const { at, what, words } of entries) {
    if (at <= run.start) continue;
    if (at - last > SILENCE) return last;
    if (what === 'run' && parseRun(words)?.start !== run.start) return at;
    last = at;
  }
  return now - last > SILENCE ? last : now;
}

function begun(run: Run | null): PastRun | null {
  return run && run.start !== null ? { ...run, start: run.start } : null;
}
