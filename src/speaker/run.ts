// A run is one giving of the talk: when it began and where it was paused for a question. It is kept as text, so that no
// window has to stay open for the time to go on. Out: pure facts about it, and the run after each key.
//
//   const run = beginRun(now, 'talk');  switchPause(run, now + 60_000)  → paused after a minute, spoken stands still

import { OVERRUN } from './clock.ts';
import { sum } from './sum.ts';

export interface Pause {
  from: number;
  /** null while it lasts. */
  to: number | null;
}

export interface Run {
  /** Milliseconds since 1970; null before the start. */
  start: number | null;
  pauses: readonly Pause[];
  kind: 'talk' | 'rehearsal';
}

export const NO_RUN: Run = { start: null, pauses: [], kind: 'talk' };

export function beginRun(now: number, kind: Run['kind']): Run {
  return { start: now, pauses: [], kind };
}

/** What stands in the store, if it is a run of this talk of `planned` seconds: not one of tomorrow or yesterday. */
export function readRun(text: string | null, now: number, planned: number): Run {
  const run = parseRun(text);
  const age = (now - (run?.start ?? NaN)) / 1000;
  return run && age >= 0 && age <= planned + OVERRUN ? run : NO_RUN;
}

/** Seconds spoken since the start, without the pauses; null before it. */
export function spokenAt({ start, pauses }: Run, now: number): number | null {
  if (start === null) return null;
  const away = pauses.map(({ from, to }) => Math.max(0, Math.min(to ?? now, now) - from));
  return Math.max(0, now - start - sum(away)) / 1000;
}

/** Seconds of each pause so far. */
export function pauseLengths({ pauses }: Run, now: number): number[] {
  return pauses.map(({ from, to }) => Math.max(0, (to ?? now) - from) / 1000);
}

/** The pause that lasts. */
export function openPause({ pauses }: Run): Pause | null {
  const last = pauses.at(-1);
  return last?.to === null ? last : null;
}

/** Y: pauses a run, or goes on with it. */
export function switchPause(run: Run, now: number): Run {
  if (run.start === null) return run;
  const open = openPause(run);
  if (!open) return { ...run, pauses: [...run.pauses, { from: now, to: null }] };
  return { ...run, pauses: [...run.pauses.slice(0, -1), { from: open.from, to: now }] };
}

/** null for anything that is not exactly one. */
export function parseRun(text: string | null): Run | null {
  try {
    const { start, pauses, kind } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    if (!isTime(start) || !Array.isArray(pauses) || !pauses.every(isPause)) return null;
    return { start, pauses, kind: kind === 'rehearsal' ? 'rehearsal' : 'talk' };
  } catch {
    return null;
  }
}

function isPause(value: unknown): value is Pause {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Record<string, unknown>;
  return isTime(from) && (to === null || isTime(to));
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
