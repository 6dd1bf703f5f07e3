// Code blocks whose steps are line ranges: the block shows state n while n of its own marks are visible.
// In: a slide, on the stage or in the console. Out: `data-state` on its blocks.

import { STATE, STATES } from '#contract';

export function showCodeStates(slide: Element): void {
  for (const block of slide.querySelectorAll(`pre[${STATES}]`)) {
    const marks = block.closest('figure')?.querySelectorAll('.fragment.visible:empty') ?? [];
    const state = String(marks.length);
    if (block.getAttribute(STATE) !== state) block.setAttribute(STATE, state);
  }
}
