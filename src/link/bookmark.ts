// Where the talk was left. A question is answered on a slide outside the talk (backup, appendix), reached by
// whatever way; one key goes back. In: each place that is shown. Out: the slide and step to go back to, or null
// while the talk goes on. A reload keeps it where storage is allowed.
//
//   two-boxes/3 → q-agents → q-toys → five-tests (a link in the answer): the bookmark is two-boxes/3 all along
//   … → two-boxes/3: back, no bookmark        … → five-tests → the slide after it: the talk goes on from there, none

import type { Position } from './message.ts';
import { formatHash, parseHash } from './position.ts';

export interface Bookmark {
  place(): Position | null;
  /** This is shown now. */
  follow(here: Position): void;
  /** What the other window has marked. */
  set(place: Position | null): void;
}

interface BookmarkOptions {
  /** From this page to the root of the site, as of a link: the windows of one talk share a name. */
  root: string;
  here: Position;
  isMain(slide: string): boolean;
  /** For a window that has none of its own: what another has left, now closed. */
  inherited: Position | null;
}

export function keepBookmark({ root, here, isMain, inherited }: BookmarkOptions): Bookmark {
  const name = `talk:${new URL(root, document.baseURI).pathname}:left`;
  let place = isMain(here.slide) ? null : (stored(name) ?? inherited);
  let last = here;
  const set = (next: Position | null): void => {
    if (next !== place) store(name, next);
    place = next;
  };
  return {
    place: () => place,
    follow(next) {
      set(bookmarkAfter(place, last, next, isMain));
      last = next;
    },
    set,
  };
}

export function bookmarkAfter(
  place: Position | null,
  from: Position,
  to: Position,
  isMain: (slide: string) => boolean,
): Position | null {
  if (place?.slide === to.slide && place.step === to.step) return null;
  if (!isMain(from.slide)) return place;
  if (!isMain(to.slide)) return place ?? from;
  return from.slide === to.slide ? place : null;
}

/** Of this window alone, and of those that it opens. */
function stored(name: string): Position | null {
  try {
    return parseHash(sessionStorage.getItem(name) ?? '');
  } catch {
    return null;
  }
}

function store(name: string, place: Position | null): void {
  try {
    if (place) sessionStorage.setItem(name, formatHash(place));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is denied: it lasts as long as this page.
  }
}
