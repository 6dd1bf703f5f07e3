// While writing: the slides of a save replace those on stage, which keeps slide and step. In: their HTML from
// the dev server. Absent from a build.

import { forgetSaid } from '../live/given.ts';
import type { Stage } from './stage.ts';

export function replaceOnSave(stage: Stage): void {
  import.meta.hot?.on('talk:deck', ({ slides }: { slides: string }) => {
    forgetSaid();
    const place = stage.position();
    const before = stage.slides();
    const index = before.indexOf(stage.current());
    const fresh = new DOMParser().parseFromString(slides, 'text/html');
    const all = [...fresh.body.querySelectorAll<HTMLElement>(':scope > section')];
    // The slide may have been renamed, as by a new headline, or deleted: then the one that took its place.
    const instead = all[Math.min(index, all.length - 1)]?.id ?? '';
    const step = all.length === before.length ? place.step : 0;
    stage.replace(all, all.some(({ id }) => id === place.slide) ? place : { slide: instead, step });
  });
}
