// Slides that the talk leaves out to end in time, as a console has asked: steps go over them in both directions, and
// nothing else on stage knows it. In: their ids. Out: a list that a reload of this window keeps, and no other
// window has: tomorrow's talk is whole again.

import type { Stage } from './stage.ts';

export interface Skipped {
  list(): readonly string[];
  has(slide: string): boolean;
  set(slides: readonly string[]): void;
}

const NAME = `talk:${new URL('./', document.baseURI).pathname}:skip`;

export function keepSkipped(stage: Stage): Skipped {
  let names = stored();
  const skipped: Skipped = {
    list: () => names,
    has: (slide) => names.includes(slide),
    set(slides) {
      names = [...slides];
      store(names);
    },
  };
  stage.goOver(skipped.has);
  return skipped;
}

function stored(): string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function store(names: readonly string[]): void {
  try {
    if (names.length > 0) sessionStorage.setItem(NAME, JSON.stringify(names));
    else sessionStorage.removeItem(NAME);
  } catch {
    // Storage is denied: it lasts as long as this page, and a console says it again.
  }
}
