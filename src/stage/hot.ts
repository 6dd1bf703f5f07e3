// While writing: the slides that a save has changed replace those on stage, which keeps slide and step. In: their HTML
// from the dev server, and the ids of all slides. Absent from a build.

import { SAVE } from '#contract';
import { forgetSaid } from '../live/given.ts';
import type { Stage } from './stage.ts';

/** As in site/dev-saves.ts. */
interface Save {
  number: number;
  order: string[];
  slides: string;
}

export function replaceOnSave(stage: Stage): void {
  let last = Number(document.documentElement.getAttribute(SAVE));
  import.meta.hot?.on('talk:deck', ({ number, order, slides }: Save) => {
    closeOverlay();
    // Between the page and its connection there was another save.
    if (number !== last + 1) return location.reload();
    last = number;
    forgetSaid();
    const place = stage.position();
    const before = stage.slides();
    const index = before.indexOf(stage.current());
    const all = merge(before, order, new DOMParser().parseFromString(slides, 'text/html').body);
    // The slide may have been renamed, as by a new headline, or deleted: then the one that took its place.
    const instead = all[Math.min(index, all.length - 1)]?.id ?? '';
    const step = all.length === before.length ? place.step : 0;
    stage.replace(all, all.some(({ id }) => id === place.slide) ? place : { slide: instead, step });
  });
}

/** Vite's own way to take it away loads the page again where the mistake was the first thing that came. */
function closeOverlay(): void {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
}

/** Slides that are as they were stay, with all that lives in them. */
function merge(before: readonly HTMLElement[], order: readonly string[], fresh: HTMLElement): HTMLElement[] {
  const kept = new Map(before.map((slide) => [slide.id, slide]));
  const changed = fresh.querySelectorAll<HTMLElement>(':scope > section');
  for (const slide of changed) kept.set(slide.id, slide);
  return order.flatMap((id) => kept.get(id) ?? []);
}
