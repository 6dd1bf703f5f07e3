// Ahead or behind. Every step has its stretch of the plan: its slide's planned seconds, shared out by the
// words said before each press. While the clock is inside the stretch of the present step all is as planned;
// before it one is ahead, after it behind.
//   stretch(slides, { slide: 'judge', step: 2 }) → { from: 1010, to: 1030 };  pace(…, 1024) → { you: 1024, off: 0 }

import type { Position } from '../link/message.ts';
import { minutesSeconds } from './clock.ts';

export interface Planned {
  id: string;
  seconds: number;
  /** Words of each part of the script, one part more than there are presses. */
  words: readonly number[];
}

/** Seconds from the start of the talk. */
export interface Stretch {
  from: number;
  to: number;
}

interface Pace {
  /** Where in the plan one is. */
  you: number;
  /** Positive when ahead. */
  off: number;
}

export const ON_PLAN = 'on plan';
/** Less than this is no news. */
const QUIET = 10;

export function stretch(slides: readonly Planned[], position: Position): Stretch {
  const index = slides.findIndex(({ id }) => id === position.slide);
  const before = seconds(slides.slice(0, Math.max(0, index)));
  const slide = slides[index];
  if (!slide) return { from: before, to: before };
  const total = slide.words.reduce((sum, words) => sum + words, 0);
  const share = (parts: number): number => {
    if (total === 0) return Math.min(1, parts);
    return slide.words.slice(0, parts).reduce((sum, words) => sum + words, 0) / total;
  };
  return {
    from: before + slide.seconds * share(position.step),
    to: before + slide.seconds * share(position.step + 1),
  };
}

export function pace({ from, to }: Stretch, elapsed: number): Pace {
  const you = Math.max(from, Math.min(to, elapsed));
  return { you, off: you - elapsed };
}

/** "1:25 ahead", "0:40 behind", "on plan". */
export function inWords(off: number): string {
  if (Math.abs(off) < QUIET) return ON_PLAN;
  return `${minutesSeconds(off)} ${off > 0 ? 'ahead' : 'behind'}`;
}

function seconds(slides: readonly Planned[]): number {
  return slides.reduce((sum, slide) => sum + slide.seconds, 0);
}
