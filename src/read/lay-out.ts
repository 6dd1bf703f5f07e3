// Lays the text out slide by slide, a few at a time: at first the style sheet lets the browser leave out what is far from
// the window, and a long text would hold a phone up. In: the page. Out: nothing; every place is then where it stays.

import { unhurried } from '../live/unhurried.ts';

export function layOut(): Promise<void> {
  return unhurried(oneByOne(document.querySelectorAll<HTMLElement>('.page')));
}

function* oneByOne(pages: Iterable<HTMLElement>): Generator<void, void> {
  for (const page of pages) {
    page.classList.add('laid');
    // To ask for its height is to lay it out now.
    void page.offsetHeight;
    yield;
  }
}
