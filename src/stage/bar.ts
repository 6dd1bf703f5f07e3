// Buttons for those who read along: in the margin at the right, shown while the pointer moves or a button has
// the focus. In: what each button does or where it leads. Out: the bar; its link to the reading edition
// follows the slide.

import { formatHash } from '../link/position.ts';
import { element } from '../page/element.ts';
import { pdfAddress } from './pdf.ts';
import type { Stage } from './stage.ts';

interface Actions {
  previous(): void;
  next(): void;
  overview(): void;
  search(): void;
  cite(): void;
  help(): void;
}

const SHOWN_FOR = 2500;

const ICONS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  overview: 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5l5 5',
  cite: 'M10 14l4-4M9 9.5l2.5-2.5a4 4 0 0 1 5.5 5.5L14.500 15M15 14.5L12.500 17a4 4 0 0 1-5.500-5.500L9.500 9',
  read: 'M5 6h14M5 10h14M5 14h14M5 18h8',
  pdf: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  help: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18v.5',
};

export function makeBar(stage: Stage, actions: Actions): void {
  const read = link('Read this slide with what is said', 'read/', ICONS.read);
  const pdf = pdfAddress();
  const bar = element(
    'nav',
    { class: 'buttons', 'aria-label': 'Slides' },
    button('Previous step', ICONS.previous, actions.previous),
    button('Next step', ICONS.next, actions.next),
    button('Overview', ICONS.overview, actions.overview),
    button('Search', ICONS.search, actions.search),
    read,
    button('Link and citation', ICONS.cite, actions.cite),
    ...(pdf ? [link('Slides as PDF', pdf, ICONS.pdf)] : []),
    button('Keys and help', ICONS.help, actions.help),
  );
  document.body.append(bar);
  showOnMove(bar);

  const follow = (): void => {
    const position = stage.position();
    // Without a step it is the address that works without scripts too.
    read.setAttribute('href', `read/${position.step > 0 ? formatHash(position) : `#${position.slide}`}`);
  };
  follow();
  stage.onChange(follow);
}

/** The title is its name too: with a label besides it would be read out as a description. */
function button(label: string, path: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', title: label }, icon(path));
  made.addEventListener('click', (event) => {
    // After a click with the pointer the next Space must step again, not press this.
    if (event.detail > 0) made.blur();
    act();
  });
  return made;
}

function link(label: string, href: string, path: string): HTMLElement {
  return element('a', { href, title: label }, icon(path));
}

/** One stroked path on a grid of 24. */
function icon(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function showOnMove(bar: HTMLElement): void {
  let timer = 0;
  function show(): void {
    bar.classList.add('shown');
    clearTimeout(timer);
    timer = window.setTimeout(() => bar.classList.remove('shown'), SHOWN_FOR);
  }
  addEventListener('pointermove', show);
  addEventListener('pointerdown', show);
}
