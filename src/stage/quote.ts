// What those who read along ask for: search, and the slide's address and citation. In: the slide that
// is shown. Out: what the keys and buttons open.

import { formatHash } from '../link/position.ts';
import type { Position } from '../link/message.ts';
import { element } from '../page/element.ts';
import type { Quoted } from '../page/quotation.ts';
import { makeSearch } from '../search/dialog.ts';
import { showNotice } from './notice.ts';
import { slideName } from './outline.ts';

interface Shown {
  slide: Element;
  position: Position;
}

export function makeQuote(shown: () => Shown): { search(): void; cite(): void } {
  // What is typed behind the key must not go past it.
  const search = makeOwnSearch();
  let made: { open(slide: Quoted): void } | null = null;

  async function cite(): Promise<void> {
    const { slide, position } = shown();
    const { makeCite } = await import('../page/cite.ts');
    made ??= makeCite('./');
    made.open({ ...slideName(slide), step: position.step });
  }
  return { search: search.open, cite: () => void cite().catch(sayMissing) };
}

/** On a narrow screen, where there are neither keys nor a bar. */
export function offerSearch(offer: Element | null): void {
  const search = makeOwnSearch();
  const button = element('button', { type: 'button' }, 'Search');
  button.addEventListener('click', search.open);
  offer?.append(' ', button);
}

function makeOwnSearch(): { open(): void } {
  return makeSearch({
    root: './',
    here: (slide, step) => formatHash({ slide, step }),
    there: (slide) => `read/#${encodeURIComponent(slide)}`,
    other: 'Read',
  });
}

function sayMissing(): void {
  showNotice('This could not be loaded. Is this device online?');
}
