// The address is the place: `#/judge/2`. In: what the address says at the start and whenever it changes.
// Out: the address after each change, written at once, so that a reload in the same moment loses nothing.

import { MOVED } from '#contract';
import { isUnderWay, lastPlace, stampAddress, stampOfAddress, startingPlace } from '../link/last-place.ts';
import { formatHash, parseHash, withPlay } from '../link/position.ts';
import type { Position } from '../link/message.ts';
import { element } from '../page/element.ts';
import { focusSlide } from './announce.ts';
import { isWhole, whenWhole } from './behind.ts';
import { nearest } from './nearest.ts';
import { closeNotice, showNotice } from './notice.ts';
import type { Store } from '../link/store.ts';
import type { Opened, Since } from './since.ts';
import type { Stage } from './stage.ts';

/** Makes the address that of a talk under way, where that has come further. Out: since when the talk is there. */
export function findPlace(store: Store): Opened {
  const now = Date.now();
  const asked = parseHash(location.hash);
  const own = stampOfAddress();
  const last = lastPlace(store, now);
  const place = startingPlace(asked, own, last, isUnderWay(store, now));
  const isLast = last !== null && place === last.place && locate(last.place) !== null;
  if (isLast) history.replaceState(history.state, '', formatHash(last.place));
  return { at: isLast ? last.at : own || now, isFresh: !isLast && !own };
}

export function keepAddress(stage: Stage, since: Since, opened: Opened): void {
  let following = false;

  function follow(): void {
    const asked = parseHash(location.hash);
    const position = asked && locate(asked);
    closeNotice();
    if (asked && !position) return sayMissing(stage.slides(), asked.slide, follow);
    following = true;
    const moved = stage.go(position ?? { slide: stage.slides()[0]?.id ?? '', step: 0 });
    following = false;
    if (!moved || !position) return;
    write();
    focusSlide(stage.current());
  }
  function write(): void {
    if (following) return;
    stampAddress(formatHash(stage.position()), since.at());
  }

  follow();
  since.begin(opened);
  stampAddress(location.href, opened.at);
  addEventListener('hashchange', follow);
  stage.onChange(() => {
    if (following) return;
    closeNotice();
    write();
  });
  // Reveal would answer a link between slides itself, without a way back. Left alone, it is an ordinary link.
  document.querySelector('.reveal')?.addEventListener('click', stopLinks, { capture: true });
}

/** A jump that the browser's Back undoes. */
export function visit(position: Position): void {
  const hash = formatHash(position);
  if (hash === location.hash) dispatchEvent(new Event('hashchange'));
  else location.hash = hash;
}

/**
 * The slide itself, or the one that holds the element of that id: a footnote, an entry of the references, a slide of
 * earlier days.
 */
export function locate(asked: Position): Position | null {
  const { slide, step } = asked;
  const named = document.getElementById(slide);
  const target = named?.closest('.slides > section');
  if (!named || !target) return null;
  if (named.hasAttribute(MOVED)) return { slide: target.id, step };
  if (target.id !== slide) return { slide: target.id, step: Number(target.getAttribute('data-steps')) };
  return withPlay({ slide, step }, asked.play);
}

/** What stands behind the talk may still be on its way; it is followed unless the address has changed by then. */
export function sayMissing(slides: readonly Element[], name: string, follow: () => void): void {
  const { hash } = location;
  if (isWhole()) showUnknown(slides, name);
  else whenWhole(() => hash === location.hash && follow());
}

function showUnknown(slides: readonly Element[], name: string): void {
  const ids = slides.map(({ id }) => id);
  const links = nearest(name, ids).map((id) =>
    element('a', { href: formatHash({ slide: id, step: 0 }) }, id),
  );
  showNotice(`There is no slide “${name}” in this talk. Nearest:`, ...links);
}

function stopLinks(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a[href^="#"]')) event.stopPropagation();
}
