// The line at the bottom edge: sections to scale of their planned time, filled up to here. In: the stage.
// Out: an element on the canvas, silent for screen readers, which hear the slides' own numbers. Where slides are
// skipped, the others of their section share its width: a section that is over is full.

import type { Position } from '../link/message.ts';
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

interface Planned {
  id: string;
  section: string;
  /** Seconds. */
  time: number;
  steps: number;
}

export function drawTimeline(stage: Stage, root: HTMLElement, skipped: Skipped): void {
  const line = element('div', { class: 'timeline', 'aria-hidden': 'true' });
  root.append(line);
  let slides: readonly HTMLElement[] = [];
  let plan: Planned[] = [];

  function redraw(): void {
    if (slides !== stage.slides()) {
      slides = stage.slides();
      plan = slides.map(planned);
    }
    const parts = [...reckon(plan, stage.position(), skipped).values()].filter(({ all }) => all > 0);
    if (line.childElementCount !== parts.length) line.replaceChildren(...parts.map(segment));
    for (const [i, { all, kept, done }] of parts.entries()) {
      const [made, fill] = [line.children[i], line.children[i]?.firstElementChild];
      put(made, 'flex-grow', String(all));
      put(fill, 'width', `${((100 * done) / Math.max(1, kept)).toFixed(2)}%`);
    }
  }

  redraw();
  stage.onChange(redraw);
}

/** The page is asked once: there may be a thousand slides, and every step redraws the line. */
function planned(slide: HTMLElement): Planned {
  const { section = '', steps } = slide.dataset;
  return { id: slide.id, section, time: seconds(slide), steps: Number(steps) };
}

function reckon(plan: readonly Planned[], here: Position, skipped: Skipped): Map<string, Part> {
  const parts = new Map<string, Part>();
  let passed = false;
  for (const { id, section, time, steps } of plan) {
    const part = parts.get(section) ?? { all: 0, kept: 0, done: 0 };
    const isHere = id === here.slide;
    part.all += time;
    const isKept = isHere || !skipped.has(id);
    if (isKept) part.kept += time;
    if (isHere) part.done += (time * (here.step + 1)) / (steps + 1);
    else if (isKept && !passed) part.done += time;
    passed ||= isHere;
    parts.set(section, part);
  }
  return parts;
}

function segment(): HTMLElement {
  return element('i', {}, element('b'));
}

/** Only what changes: the browser would lay out the whole line anew. */
function put(part: Element | null | undefined, name: string, value: string): void {
  if (part instanceof HTMLElement && part.style.getPropertyValue(name) !== value)
    part.style.setProperty(name, value);
}
