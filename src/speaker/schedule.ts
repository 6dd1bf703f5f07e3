// Where the talk should be. In: a run, the slot, the planned seconds of the talk. Out: the plan laid over the time
// spoken, so that it ends when the slot's speaking time ends. A late start is spread over all that is left; so is what
// questions in between take beyond the slot's minutes for questions.
//
//   35 planned minutes, begun 5 minutes late:   end 1800,   planned(900) → 1050   (half of the time, half of the plan)
//   the same on time, a question of 6 minutes after 10, where the slot has 5 for questions: the last 25 are 24

import { pauseLengths, type Run } from './run.ts';

export interface Slot {
  /** Milliseconds since 1970; null in a talk without one. */
  start: number | null;
  /** Seconds for speaking. */
  spoken: number;
  /** Seconds for questions behind that. */
  questions: number;
}

export interface Schedule {
  /** Spoken seconds after which the talk is to end. */
  end: number;
  /** Second of the plan at which the talk should be after so many spoken seconds. */
  planned(spoken: number): number;
  /** Spoken seconds after which this second of the plan is due. */
  due(planned: number): number;
}

interface Point {
  spoken: number;
  planned: number;
}

/** So many seconds before and after the slot's start a run is the talk itself. */
const NEAR = 30 * 60;

export function makeSchedule(run: Run, slot: Slot, total: number, now: number): Schedule {
  const whole = speakingTime(run.start ?? now, slot);
  const points: Point[] = [{ spoken: 0, planned: 0 }];
  let end = whole;
  let away = 0;
  for (const [index, length] of pauseLengths(run, now).entries()) {
    const before = spokenBefore(run, index);
    away += length;
    const next = whole - Math.max(0, away - slot.questions);
    if (next === end) continue;
    // What is left of the plan from here is spread anew.
    if (before < end) points.push(at([...points, { spoken: end, planned: total }], before));
    end = next;
  }
  points.push({ spoken: Math.max(end, points.at(-1)?.spoken ?? 0), planned: total });
  return {
    end,
    planned: (spoken) => at(points, spoken).planned,
    due: (planned) => turned(at(points.map(turned), planned)).spoken,
  };
}

/** Seconds that a run begun at `start` may speak: to the end of the slot's, if it is a run in that slot. */
export function speakingTime(start: number, slot: Slot): number {
  if (!isInSlot(start, slot)) return slot.spoken;
  const late = (start - (slot.start ?? start)) / 1000;
  return slot.spoken - Math.max(0, late);
}

/** A start when half of the time is gone means that the slot itself was moved. */
export function isInSlot(start: number, { start: begins, spoken }: Slot): boolean {
  if (begins === null) return false;
  const late = (start - begins) / 1000;
  return late >= -NEAR && late <= Math.min(NEAR, spoken / 2);
}

/** Spoken seconds before the pause of this index. */
function spokenBefore({ start, pauses }: Run, index: number): number {
  const until = pauses[index]?.from ?? 0;
  const away = pauses.slice(0, index).reduce((sum, { from, to }) => sum + ((to ?? until) - from), 0);
  return (until - (start ?? until) - away) / 1000;
}

/** On the line through the points; behind its end plan and time go alike. */
function at(points: readonly Point[], spoken: number): Point {
  const index = points.findLastIndex((point) => point.spoken <= spoken);
  const [from, to] = [points[Math.max(0, index)], points[Math.max(0, index) + 1]];
  if (!from) return { spoken, planned: spoken };
  const rate = to && to.spoken > from.spoken ? (to.planned - from.planned) / (to.spoken - from.spoken) : 1;
  return { spoken, planned: from.planned + (spoken - from.spoken) * rate };
}

function turned({ spoken, planned }: Point): Point {
  return { spoken: planned, planned: spoken };
}
