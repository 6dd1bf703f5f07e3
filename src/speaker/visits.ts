// How long each slide was on screen. In: each slide that is shown, with the moment; they belong to one run. Out: spoken
// seconds of each slide, pauses left out, all its visits added up.
//
//   spentOn([['load', 0], ['pool', 30_000]], run, 45_000) → Map { 'load' → 30, 'pool' → 15 }

import { spokenAt, type Run } from './run.ts';

export type Visit = readonly [slide: string, at: number];

/** As text, with the run that it belongs to. */
export function addVisit(text: string | null, run: Run, slide: string, now: number): string {
  const visits = readVisits(text, run);
  const last = visits.at(-1);
  const list = last?.[0] === slide ? visits : [...visits, [slide, now] as const];
  return JSON.stringify({ start: run.start, list });
}

/** None where the text tells of another run. */
export function readVisits(text: string | null, run: Run): readonly Visit[] {
  try {
    const { start, list } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return run.start !== null && start === run.start && Array.isArray(list) ? list.filter(isVisit) : [];
  } catch {
    return [];
  }
}

export function spentOn(visits: readonly Visit[], run: Run, now: number): Map<string, number> {
  const spent = new Map<string, number>();
  visits.forEach(([slide, at], index) => {
    const until = visits[index + 1]?.[1] ?? now;
    const seconds = (spokenAt(run, until) ?? 0) - (spokenAt(run, at) ?? 0);
    spent.set(slide, (spent.get(slide) ?? 0) + Math.max(0, seconds));
  });
  return spent;
}

function isVisit(value: unknown): value is Visit {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
