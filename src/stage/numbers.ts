// The table of numbers behind a live figure, which lies folded in its slide. In: the stage. Out: unfolded over the
// slide by a key, folded again by the key or by leaving the slide.

import { showNotice } from './notice.ts';
import type { Stage } from './stage.ts';

let unfolded: HTMLDetailsElement | null = null;

export function switchNumbers(stage: Stage): void {
  const numbers = stage.current().querySelector<HTMLDetailsElement>('details.numbers');
  if (!numbers) return showNotice('This slide has no figure with numbers.');
  numbers.open = !numbers.open;
  unfolded = numbers.open ? numbers : null;
}

/** Those of any slide, or of any but the one on screen. */
export function closeNumbers(but?: HTMLElement): void {
  if (!unfolded || but?.contains(unfolded)) return;
  unfolded.open = false;
  unfolded = null;
}
