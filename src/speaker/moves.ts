// Where a press leads. In: the slides in order, a position, a move. Out: the position after it, or null at
// either end. A step back from a slide's first view shows the slide before in its last state, as on the
// stage.
// Slides in `over` are stepped over, as on the stage.
//   move([{ id: 'a', steps: 1 }, { id: 'b', steps: 0 }], { slide: 'a', step: 1 }, 'next') → { slide: 'b', step: 0 }

import type { Position } from '../link/message.ts';
import { withPlay } from '../link/position.ts';

export type Move = 'next' | 'back' | 'first' | 'last';

interface Stop {
  id: string;
  steps: number;
}

export function move(
  all: readonly Stop[],
  from: Position,
  to: Move,
  over: readonly string[] = [],
): Position | null {
  const stops = all.filter(({ id }) => id === from.slide || !over.includes(id));
  const index = stops.findIndex(({ id }) => id === from.slide);
  const here = stops[index];
  if (to === 'first') return at(stops[0], 0);
  if (to === 'last') return at(stops.at(-1), 0);
  if (!here) return null;
  if (to === 'next') return from.step < here.steps ? at(here, from.step + 1) : at(stops[index + 1], 0);
  return from.step > 0 ? at(here, from.step - 1) : at(stops[index - 1], Infinity);
}

/** The nearest position that exists: an unknown slide is none, a step too far is the last one. */
export function settle(stops: readonly Stop[], wish: Position | null): Position | null {
  const stop = stops.find(({ id }) => id === wish?.slide);
  const found = wish && at(stop, wish.step);
  return found && found.step === wish.step ? withPlay(found, wish.play) : found;
}

function at(stop: Stop | undefined, step: number): Position | null {
  return stop ? { slide: stop.id, step: Math.max(0, Math.min(step, stop.steps)) } : null;
}
