// The line at the bottom edge: sections to scale of their planned time, filled up to here. In: the stage.
// Out: an element on the canvas, silent for screen readers, which hear the slides' own numbers. Where slides are
// skipped, the others of their section share its width: a section that is over is full.

import { element } from '../page/element.ts';
import { seconds } from './outline.ts';
import type { Skipped } from './skip.ts';
import type { Stage } from './stage.ts';

interface Part {
  /** Seconds: planned, of slides that are shown, and of those so far. */
  all: number;
  kept: number;
  done: number;
}

export function drawTimeline(stage: Stage, root: HTMLElement, skipped: Skipped): void {
  const line = element('div', { class: 'timeline', 'aria-hidden': 'true' });
  root.append(line);

  function redraw(): void {
    const { slide: here, step } = stage.position();
    const parts = new Map<string, Part>();
    let passed = false;
    for (const slide of stage.slides()) {
      const name = slide.getAttribute('data-section') ?? '';
      const part = parts.get(name) ?? { all: 0, kept: 0, done: 0 };
      const time = seconds(slide);
      const isHere = slide.id === here;
      part.all += time;
      const isKept = isHere || !skipped.has(slide.id);
      if (isKept) part.kept += time;
      if (isHere) part.done += (time * (step + 1)) / (Number(slide.getAttribute('data-steps')) + 1);
      else if (isKept && !passed) part.done += time;
      passed ||= isHere;
      parts.set(name, part);
    }
    line.replaceChildren(...[...parts.values()].filter(({ all }) => all > 0).map(segment));
  }

  redraw();
  stage.onChange(redraw);
}

function segment({ all, kept, done }: Part): HTMLElement {
  const made = element('i');
  made.style.flexGrow = String(all);
  const fill = element('b');
  fill.style.width = `${((100 * done) / Math.max(1, kept)).toFixed(2)}%`;
  made.append(fill);
  return made;
}
