// The course of the talk: what is on screen and where the talk is. With a stage the console shows only what the stage
// says; without one it moves by itself, and a stage that comes is brought here. In: the slides, the place to begin at, what
// to do about moves. Out: places, and ways to move.

import { keepBookmark } from '../link/bookmark.ts';
import { followStage, type Presence, type Stage } from '../link/follow.ts';
import { inheritedMark, keepLastPlace } from '../link/last-place.ts';
import type { Position, State } from '../link/message.ts';
import type { Report } from '../link/report.ts';
import { move, settle } from './moves.ts';
import type { Store } from '../link/store.ts';
import type { Slide } from './talk.ts';

export interface Course extends Pick<Stage, 'inspect' | 'skip'> {
  /** On screen now. */
  here(): Position;
  /** Where the talk is: during an answer, where it was left. */
  place(): Position;
  /** Where R goes back to. */
  left(): Position | null;
  /** One step on. */
  next(): Position | null;
  /** When the talk came here. */
  since(): number;
  isBlank(): boolean;
  presence(): Presence;
  /** A slide that was asked for and is not there. */
  unknown(): string | null;
  /** Aside: for an answer, after which R goes back. */
  go(to: Position | null, aside?: boolean): void;
  press(by: 1 | -1): void;
  blank(): void;
  /** An address that someone opened: moves the stage too. */
  visit(wish: Position): void;
}

interface CourseOptions {
  slides: readonly Slide[];
  store: Store;
  first: Position | null;
  /** Slides that steps go over. */
  skipped(): readonly string[];
  /** Before the place changes; `isMove` is false where a stage is only found at its place. */
  onMove(to: Position, isMove: boolean): void;
  /** Something is to be shown anew. */
  onShow(): void;
  /** What a stage says, before it is followed. */
  onState(state: State): void;
  onPresence(presence: Presence): void;
  onReport(from: string, report: Report): void;
}

export function createCourse(options: CourseOptions): Course {
  const { slides, store, first, skipped, onMove, onShow, onState, onPresence, onReport } = options;
  const isMain = (id: string): boolean => slides.some((slide) => slide.main && slide.id === id);
  const opening = move(slides, { slide: '', step: 0 }, 'first');
  if (!opening) throw new Error('The talk has no slides.');
  let here = settle(slides, first) ?? opening;
  let unknown = first && here.slide !== first.slide ? first.slide : null;
  let since = Date.now();
  let isBlank = false;
  let isFound = false;
  /** Null until the link has said whether it works at all. */
  let presence: Presence | null = null;
  const bookmark = keepBookmark({
    root: '../',
    here,
    isMain,
    inherited: inheritedMark(store, here, Date.now()),
  });
  const stage = followStage({
    root: '../',
    onState(state) {
      isBlank = state.blank;
      // Where the stage stands when this page is opened is no move, and starts no clock.
      const isMove = isFound;
      isFound = true;
      onState(state);
      since = state.since;
      arrive(state, isMove, state.left ?? null);
    },
    onPresence(next) {
      const isNews = presence !== null;
      presence = next;
      document.documentElement.dataset['stage'] = next;
      if (isNews) onPresence(next);
    },
    onReport,
  });

  /** `left` is what a stage has marked; without a stage the console marks for itself. */
  function arrive(wish: Position, isMove = true, left?: Position | null): void {
    const settled = settle(slides, wish);
    unknown = settled ? null : wish.slide;
    if (settled) {
      onMove(settled, isMove);
      here = settled;
      bookmark.follow(settled);
      if (left !== undefined) bookmark.set(left);
      keepLastPlace(store, { place: settled, left: bookmark.place(), at: since });
    }
    onShow();
  }
  function go(to: Position | null, aside = false): void {
    if (!to) return;
    if (presence === 'live') return stage.go(to, aside);
    if (aside) bookmark.leaveFor(to);
    goAlone(to);
  }
  function goAlone(to: Position): void {
    since = Date.now();
    arrive(to);
    const left = bookmark.place();
    stage.goneOn({ ...here, blank: false, since, ...(left && { left }) });
  }
  function step(by: 1 | -1): Position | null {
    return move(slides, here, by === 1 ? 'next' : 'back', skipped());
  }
  const left = (): Position | null => settle(slides, bookmark.place());

  return {
    here: () => here,
    place: () => (isMain(here.slide) && !bookmark.isAside() ? here : (left() ?? here)),
    left,
    next: () => step(1),
    since: () => since,
    isBlank: () => isBlank,
    presence: () => presence ?? 'alone',
    unknown: () => unknown,
    go,
    press: (by) => (presence === 'live' ? stage.step(by) : go(step(by))),
    blank: () => stage.blank(!isBlank),
    visit: (wish) => go(settle(slides, wish) ?? (arrive(wish), null)),
    inspect: stage.inspect,
    skip: stage.skip,
  };
}
