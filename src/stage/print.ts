// The reader's own Ctrl+P on the deck. Before printing all slides are as they were built, or only the current
// one would be tagged and code would show a step; afterwards they are as they were on stage. How they look is
// print.css.

import { STATE, STATES } from '#contract';

const OF_REVEAL = ['hidden', 'aria-hidden', 'inert'];

export function restoreForPrint(): void {
  let undo: (() => void)[] = [];

  function change(element: Element, name: string, value: string | null): void {
    const was = element.getAttribute(name);
    undo.push(() => set(element, name, was));
    set(element, name, value);
  }
  addEventListener('beforeprint', () => {
    for (const slide of document.querySelectorAll('.slides > section'))
      for (const name of OF_REVEAL) change(slide, name, null);
    for (const drawn of document.querySelectorAll('.slides [role="img"] > [aria-hidden]'))
      change(drawn, 'aria-hidden', null);
    for (const block of document.querySelectorAll(`.slides pre[${STATES}]`))
      change(block, STATE, String(Number(block.getAttribute(STATES)) - 1));
  });
  addEventListener('afterprint', () => {
    for (const restore of undo) restore();
    undo = [];
  });
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
