// The table of numbers behind a live figure, which lies folded in its slide. In: the stage. Out: unfolded over the
// slide by a key, folded again by the key or by leaving the slide.

import { showNotice } from './notice.ts';
import type { Stage } from './stage.ts';

export function switchNumbers(stage: Stage): void {
  const numbers = stage.current().querySelector<HTMLDetailsElement>('details.numbers');
  if (!numbers) return showNotice('This slide has no figure with numbers.');
  numbers.open = !numbers.open;
}

/** Of all slides, or of all but the one on screen. */
export function closeNumbers(but?: HTMLElement): void {
  for (const numbers of document.querySelectorAll<HTMLDetailsElement>('.slides details.numbers[open]'))
    numbers.open = but?.contains(numbers) ?? false;
}
