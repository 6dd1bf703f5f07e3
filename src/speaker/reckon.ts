// The state of the time at one moment. In: the talk, its run, what was shown when, what is skipped, where the talk is.
// Out: spoken, left, ahead or behind by slide, section and whole, and how far the plan bar is to be drawn. Seconds
// throughout; ahead is positive.
//
//   reckon({ talk, run, visits, skipped: [], place: { slide: 'judge', step: 2 } }, now).off → { slide: 4, section: -40, whole: 85 }

import type { Position } from '../link/message.ts';
import { pace, stretch, type Planned } from './pace.ts';
import { spokenAt, type Run } from './run.ts';
import { makeSchedule, speakingTime, type Schedule } from './schedule.ts';
import type { Talk } from './talk.ts';
import { spentOn, type Visit } from './visits.ts';

export interface Situation {
  talk: Talk;
  run: Run;
  visits: readonly Visit[];
  skipped: readonly string[];
  place: Position;
}

export interface Reckoning {
  schedule: Schedule;
  /** Null before the start; so are the next two. */
  spoken: number | null;
  off: { slide: number; section: number; whole: number } | null;
  /** Second of the plan at which the talk should be. */
  planned: number | null;
  /** Second of the plan at which it is. */
  you: number;
  left: number;
}

export function reckon(situation: Situation, now: number): Reckoning {
  const { talk, run, skipped, place } = situation;
  const schedule = makeSchedule(run, talk.slot, plannedSeconds(talk.slides), now);
  const spoken = spokenAt(run, now);
  const here = stretch(talk.slides, place);
  if (spoken === null) {
    const left = speakingTime(now, talk.slot);
    return { schedule, spoken, off: null, planned: null, you: here.from, left };
  }
  // What will be stepped over is time won already.
  const ahead = upcoming(talk.slides, place).filter(({ id }) => skipped.includes(id));
  const won = ahead.reduce((sum, slide) => sum + takes(slide, talk, schedule), 0);
  const whole = pace({ from: schedule.due(here.from), to: schedule.due(here.to) }, spoken).off + won;
  const planned = schedule.planned(spoken) - plannedSeconds(ahead);
  return {
    schedule,
    spoken,
    off: { whole, ...within(situation, schedule, now) },
    planned,
    you: pace(here, planned).you,
    left: schedule.end - spoken,
  };
}

export function upcoming<Slide extends Planned>(slides: readonly Slide[], place: Position): Slide[] {
  return slides.slice(slides.findIndex(({ id }) => id === place.slide) + 1);
}

/** Seconds that the schedule gives to a slide. */
export function takes(slide: Planned, talk: Talk, schedule: Schedule): number {
  const { from } = stretch(talk.slides, { slide: slide.id, step: 0 });
  return schedule.due(from + slide.seconds) - schedule.due(from);
}

/** Of the present slide and section alone, however late they were begun. */
function within(
  { talk, run, visits, skipped, place }: Situation,
  schedule: Schedule,
  now: number,
): { slide: number; section: number } {
  const spent = spentOn(visits, run, now);
  const section = talk.slides.find(({ id }) => id === place.slide)?.section;
  const off = (slides: readonly Planned[]): number => {
    const plan = plannedSeconds(slides);
    const time = slides.reduce((sum, slide) => sum + takes(slide, talk, schedule), 0);
    const rate = plan > 0 ? time / plan : 1;
    const { from, to } = stretch(slides, place);
    const gone = slides.reduce((sum, { id }) => sum + (spent.get(id) ?? 0), 0);
    return pace({ from: from * rate, to: to * rate }, gone).off;
  };
  const isShown = ({ id }: Planned): boolean => id === place.slide || !skipped.includes(id);
  return {
    slide: off(talk.slides.filter(({ id }) => id === place.slide)),
    section: off(talk.slides.filter((slide) => slide.section === section && isShown(slide))),
  };
}

function plannedSeconds(slides: readonly Planned[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}
