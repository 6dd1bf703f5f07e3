// The overview: all slides small, in their last state. In: the stage. Out: a dialog; a slide that is chosen
// comes on stage.

import { STATE, STATES } from '#contract';
import { visit } from './address.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { folio, headline } from './outline.ts';
import type { Stage } from './stage.ts';

export function makeOverview(stage: Stage): { open(): void } {
  const grid = element('ol', {});
  const dialog = makeDialog('overview', 'Overview of all slides', element('h2', {}, 'Overview'), grid);

  function choose(button: Element): void {
    const slide = button.getAttribute('data-to');
    dialog.close();
    if (slide) visit({ slide, step: 0 });
  }
  grid.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) choose(button);
  });
  grid.addEventListener('keydown', (event) => {
    const buttons = [...grid.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const ends: Record<string, number> = { Home: 0, End: buttons.length - 1 };
    const to = buttons[ends[event.key] ?? at + (distance(event.key, buttons) ?? NaN)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  // The copies are many: they are made when they are wanted and dropped after.
  dialog.addEventListener('close', () => grid.replaceChildren());

  return {
    open() {
      const current = stage.current();
      const items = stage.slides().map((slide) => item(slide, slide === current));
      grid.replaceChildren(...items);
      dialog.showModal();
      grid.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
  };
}

function item(slide: HTMLElement, isCurrent: boolean): HTMLElement {
  const label = `${folio(slide)} ${headline(slide)}`.trim();
  const attributes = { type: 'button', 'data-to': slide.id, 'aria-label': label };
  const small = element('div', { class: 'small', inert: '', 'aria-hidden': 'true' }, copy(slide));
  const button = element('button', { ...attributes, ...(isCurrent && { 'aria-current': 'true' }) });
  // Not inside: the words of the picture are no label that someone could say to press it.
  return element('li', {}, small, button);
}

/** Without ids, which must stay unique, and without what Reveal and the steps did to the original. */
function copy(slide: HTMLElement): Element {
  const small = element('div', { class: 'slide' });
  for (const { name, value } of slide.attributes)
    if (name.startsWith('data-')) small.setAttribute(name, value);
  small.append(...[...slide.childNodes].map((node) => node.cloneNode(true)));
  for (const part of small.querySelectorAll('[id], [tabindex], .fragment')) {
    part.removeAttribute('id');
    part.removeAttribute('tabindex');
    part.classList.remove('fragment', 'visible', 'current-fragment');
  }
  for (const block of small.querySelectorAll(`pre[${STATES}]`))
    block.setAttribute(STATE, String(Number(block.getAttribute(STATES)) - 1));
  return small;
}

/** How many places a key moves in the grid; rows are found by where the buttons lie. */
function distance(key: string, buttons: readonly HTMLElement[]): number | null {
  const [first, ...tops] = buttons.map((button) => button.getBoundingClientRect().top);
  const columns = 1 + tops.filter((top) => top === first).length;
  const moves: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: 1,
    PageUp: -1,
  };
  return moves[key] ?? null;
}
