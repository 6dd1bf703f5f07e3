// What stands behind the talk (hard questions, references): the deck was sent without it, and with the way to it in
// `.behind a`. In: that page, fetched once the first slide is painted, or at once for an address that needs it, and
// tried again until it comes. Out: its slides, behind the others.

import type { Position } from '../link/message.ts';
import { loadPage } from '../page/load-page.ts';
import { pause, tryAgain } from '../page/try-again.ts';
import { closeNotice, showNotice } from './notice.ts';

const way = document.querySelector<HTMLAnchorElement>('.behind a');

let isMissing = way !== null;
let attempt: Promise<void> | null = null;
let told = (_slides: readonly HTMLElement[]): void => undefined;
let wanted: (() => void) | null = null;

/** Whether all slides are in the page. */
export function isWhole(): boolean {
  return !isMissing;
}

/** Resolves with the first answer, whatever it is, or when nobody should wait any longer. */
export function fetchBehind(): Promise<void> {
  return (attempt ??= way ? Promise.race([load(way.href, 1000), pause(PATIENCE)]) : Promise.resolve());
}

/** For a place that may be among them, before it is looked for. */
export async function fetchIfBehind(place: Position | null): Promise<void> {
  if (isMissing && place && !document.getElementById(place.slide)) await fetchBehind();
}

/** `tell` hears of them when they stand in the page, at once if they do already. */
export function onBehind(tell: (slides: readonly HTMLElement[]) => void): void {
  told = tell;
  if (way && !isMissing) tell(slidesOf(document));
}

/** For what needs a slide that is not there yet. Only the last one who asks is served. */
export function whenWhole(act: () => void): void {
  wanted = act;
  showNotice(
    'What stands behind the talk has not been loaded yet. It will be, as soon as the network allows.',
  );
}

/** Milliseconds. */
const PATIENCE = 3000;
const LONGEST_PAUSE = 30_000;

async function load(address: string, next: number): Promise<void> {
  const page = await loadPage(address).catch(() => null);
  if (page) return arrive(slidesOf(page));
  void tryAgain(next).then(() => load(address, Math.min(2 * next, LONGEST_PAUSE)));
}

function arrive(slides: readonly HTMLElement[]): void {
  // A slide may have come to stand here since the deck was sent.
  const fresh = slides.filter(({ id }) => !document.getElementById(id));
  // Their page is one level down, and all links now lead to slides of the same page.
  for (const part of fresh.flatMap((slide) => [...slide.querySelectorAll('[src^="../"], [href^="../"]')]))
    for (const name of ['src', 'href']) shorten(part, name, '../');
  const prefix = way?.getAttribute('href') ?? '';
  for (const link of document.querySelectorAll(`.slides a[href^="${prefix}#"]`))
    shorten(link, 'href', prefix);
  document.querySelector('.reveal > .slides')?.append(...fresh);
  way?.closest('.behind')?.remove();
  isMissing = false;
  told(fresh);
  if (!wanted) return;
  closeNotice();
  wanted();
}

function shorten(element: Element, name: string, prefix: string): void {
  const value = element.getAttribute(name);
  if (value?.startsWith(prefix)) element.setAttribute(name, value.slice(prefix.length));
}

function slidesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.slides > section')];
}
