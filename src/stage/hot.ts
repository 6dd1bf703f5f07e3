// While writing: the slides of a save replace those on stage, which keeps slide and step. In: their HTML from
// the dev server. Absent from a build.

import type { Stage } from './stage.ts';

export function replaceOnSave(stage: Stage, after: () => void): void {
  import.meta.hot?.on('talk:deck', ({ slides }: { slides: string }) => {
    const place = stage.position();
    const index = stage.slides().indexOf(stage.current());
    const fresh = new DOMParser().parseFromString(slides, 'text/html');
    document.querySelector('.slides')?.replaceChildren(...fresh.body.childNodes);
    stage.sync();
    const all = stage.slides();
    // The slide may have been renamed or deleted: then the one that took its place.
    const instead = all[Math.min(index, all.length - 1)]?.id ?? '';
    if (!stage.go(place)) stage.go({ slide: instead, step: 0 });
    after();
  });
}
