// What the sections of the page say about themselves. In: a section. Out: its headline, its page label, whether
// it is part of the talk, its share of time.

import type { SlideName } from './find-slides.ts';

export function headline(slide: Element): string {
  const id = slide.getAttribute('aria-labelledby');
  const heading = id ? slide.querySelector(`#${CSS.escape(id)}`) : null;
  return heading?.textContent.trim() ?? '';
}

export function folio(slide: Element): string {
  return slide.getAttribute('data-folio') ?? '';
}

/** What a list of slides says of one. */
export function slideName(slide: Element): SlideName {
  return { id: slide.id, folio: folio(slide), headline: headline(slide) };
}

/** False outside the talk proper: backup and appendix. */
export function isMain(slide: Element): boolean {
  return slide.getAttribute('data-visibility') === 'main';
}

/** Planned seconds; slides outside the talk proper have none. */
export function seconds(slide: Element): number {
  return isMain(slide) ? Number(slide.getAttribute('data-seconds')) : 0;
}
