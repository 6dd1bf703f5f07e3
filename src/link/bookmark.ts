// Where the talk was left. A question is answered on a slide outside the talk (backup, appendix), reached by whatever
// way, or on one of its own that the speaker has found for it; one key goes back. In: each place that is shown. Out: the
// slide and step to go back to, or null while the talk goes on. A reload keeps it where storage is allowed.
//
//   two-boxes/3 → q-agents → q-toys → five-tests (a link in the answer): the bookmark is two-boxes/3 all along
//   … → two-boxes/3: back, no bookmark        … → five-tests → the slide after it: the talk goes on from there, none
//   two-boxes/3 → five-tests, found: two-boxes/3, also on the slides around it; what is left from there is marked anew

import type { Position } from './message.ts';
import { formatHash, isSamePlace, parseHash } from './position.ts';

export interface Bookmark {
  place(): Position | null;
  /** The slide of the talk that was found for an answer, as long as it is shown. */
  isAside(): boolean;
  /** This is shown now. */
  follow(here: Position): void;
  /** This will be shown next, for an answer: the talk is left, be it a slide of the talk or not. */
  leaveFor(there: Position): void;
  /** What the other window has marked. */
  set(place: Position | null): void;
}

export interface Mark {
  place: Position;
  /** The slide of the talk that was found, if it was one. */
  aside: string | null;
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
  let last = here;
  let mark = stored(name) ?? asMark(inherited);
  // Opened in the talk itself, this window goes on with it, unless it was shown what had been found.
  if (isMain(here.slide) && mark?.aside === null) mark = null;

  function asMark(place: Position | null): Mark | null {
    return place && { place, aside: isMain(last.slide) ? last.slide : null };
  }
  function keep(next: Mark | null): void {
    if (text(next) !== text(mark)) store(name, next);
    mark = next;
  }
  return {
    place: () => mark?.place ?? null,
    isAside: () => mark?.aside === last.slide,
    follow(next) {
      keep(bookmarkAfter(mark, last, next, isMain));
      last = next;
    },
    leaveFor(next) {
      keep(bookmarkLeaving(mark, last, next, isMain));
      last = next;
    },
    set(place) {
      if (!place || !mark || !isSamePlace(place, mark.place)) keep(asMark(place));
    },
  };
}

export function bookmarkAfter(
  mark: Mark | null,
  from: Position,
  to: Position,
  isMain: (slide: string) => boolean,
): Mark | null {
  if (mark && isSamePlace(mark.place, to)) return null;
  if (!isMain(from.slide) || from.slide === to.slide) return mark;
  if (!isMain(to.slide))
    return hasGoneOn(mark, from) ? { place: from, aside: null } : (mark ?? { place: from, aside: null });
  return mark?.aside ? mark : null;
}

export function bookmarkLeaving(
  mark: Mark | null,
  from: Position,
  to: Position,
  isMain: (slide: string) => boolean,
): Mark | null {
  if (isSamePlace(from, to) || (mark && isSamePlace(mark.place, to)))
    return bookmarkAfter(mark, from, to, isMain);
  const isFirst = !mark || (isMain(from.slide) && hasGoneOn(mark, from));
  return { place: isFirst ? from : mark.place, aside: isMain(to.slide) ? to.slide : (mark?.aside ?? null) };
}

/** From what was found the talk went on to other slides: it is there now. */
function hasGoneOn(mark: Mark | null, from: Position): boolean {
  return mark !== null && mark.aside !== null && mark.aside !== from.slide;
}

/** Of this window alone, and of those that it opens. */
function stored(name: string): Mark | null {
  try {
    const [place = '', aside = null] = (sessionStorage.getItem(name) ?? '').split(' ');
    const position = parseHash(place);
    return position && { place: position, aside };
  } catch {
    return null;
  }
}

function store(name: string, mark: Mark | null): void {
  try {
    if (mark) sessionStorage.setItem(name, text(mark));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is denied: it lasts as long as this page.
  }
}

function text(mark: Mark | null): string {
  if (!mark) return '';
  return formatHash(mark.place) + (mark.aside ? ` ${mark.aside}` : '');
}
