// Ids that have moved, as anchors in the slides that have their content now: the browser finds them by itself, with
// and without scripts, on the deck and in the reading edition.
//   { jury → judge } → '<span id="jury" …></span>' in the section "judge"

import { MOVED } from '#contract';
import type { Permalinks, Slide } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';

/** The section with the anchors in it. */
export function sectionWithAnchors({ id, html }: Slide, permalinks: Permalinks): string {
  const anchors = anchorsFor(id, permalinks);
  return (anchors && html.replace(OPENING, (tag) => tag + anchors)) || html;
}

export function anchorsFor(slide: string, { moved }: Permalinks): string {
  const old = [...moved].filter(([, to]) => to === slide).map(([from]) => escapeText(from));
  return old.map((id) => `<span id="${id}" class="hide" ${MOVED}></span>`).join('');
}

/** Ids that are public from now on. */
export function unrecorded(slides: readonly Slide[], { published }: Permalinks): string[] {
  const known = new Set(published);
  return slides
    .filter(isWritten)
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
}

/** Further pages of the references come and go with their number. */
function isWritten({ id }: Slide, index: number, slides: readonly Slide[]): boolean {
  const first = id.replace(/-\d+$/, '');
  return (
    first === id || slides[index]?.layout !== 'references' || slides.every((slide) => slide.id !== first)
  );
}

const OPENING = /^<section(?:[^>"]|"[^"]*")*>/;
