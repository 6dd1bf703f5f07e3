// The stage: Reveal's core on the slides that stand in the page, behind the few verbs that the rest of this
// room uses. In: presses, positions. Out: events when slide, step or blank have changed. Nothing else here
// knows Reveal.

import Reveal, { type RevealApi } from 'reveal.js';
import type { Play, Position } from '../link/message.ts';
import { breathe } from '../live/unhurried.ts';
import { isSamePlace, withPlay } from '../link/position.ts';
import { isMain } from './outline.ts';
import { openWings } from './wings.ts';

export interface Stage {
  /** In order. The list is another one after each change of the slides. */
  slides(): readonly HTMLElement[];
  current(): HTMLElement;
  position(): Position;
  /** One press. On a blank screen it only brings the slide back. */
  step(by: 1 | -1): void;
  first(): void;
  /** The talk's last slide: what stands behind it, for questions, is not the end. */
  last(): void;
  /** False if there is no such slide. A step beyond the last is the last. */
  go(position: Position): boolean;
  /** What was changed by hand in the figure of this slide; the next step takes it back. */
  play(play: Play): void;
  isBlank(): boolean;
  blank(on: boolean): void;
  /** Called after each change of slide, step, play or blank, and at times more than once. */
  onChange(listener: () => void): void;
  /** Presses, keys and swipes go over slides of which this is true; `go` still shows them. */
  goOver(isSkipped: (slide: string) => boolean): void;
  /** Other slides instead: shows this one of them, which counts as a change. */
  replace(slides: readonly HTMLElement[], position: Position): void;
  /** After slides were put behind the others, of which nothing is seen. */
  extend(): void;
}

const OPTIONS = {
  // first.css scales the slides, before and after this script alike: nothing can shift, and no rounded scale
  // cuts an edge.
  disableLayout: true,
  hash: false,
  respondToHashChanges: false,
  keyboard: false,
  controls: false,
  progress: false,
  overview: false,
  jumpToSlide: false,
  help: false,
  postMessage: false,
  postMessageEvents: false,
  focusBodyOnPageVisibilityChange: false,
  scrollActivationWidth: 0,
  transition: 'none',
  autoAnimate: false,
  autoSlideStoppable: false,
} as const;

/** What Reveal tells of. A press may be several. */
const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];

/** Milliseconds: a press has been answered, and the next one has not come yet. */
const REST = 100;

/** `first`: the slide that will be asked for first, if that is known. */
export async function startStage(root: HTMLElement, first = ''): Promise<Stage> {
  const wings = await openWings(root, first);
  await breathe();
  const deck = new Reveal(root, OPTIONS);
  dropQuery();
  await deck.initialize();
  quieten(root);
  wakeOnTouch(root, deck);

  const { slides } = wings;
  const current = (): HTMLElement => deck.getCurrentSlide();
  const place = (): Position => ({ slide: current().id, step: presses(current()) });
  const listeners: (() => void)[] = [];
  /** Holds at this place only. */
  let played: Position = { slide: '', step: 0 };
  let isSkipped = (_slide: string): boolean => false;
  /** While a slide is shown that was asked for by name: what Reveal goes through meanwhile is no change of its own. */
  let isCalled = false;
  let rest = 0;
  for (const event of EVENTS) deck.on(event, tell);
  // Reveal's own way to another slide, by a press or a swipe, knows its neighbours alone.
  deck.on('beforeslidechange', (event) => {
    if (isCalled) return;
    event.preventDefault();
    const by = (event as Event & { indexh: number }).indexh < deck.getIndices().h ? -1 : 1;
    const next = nextKept(slides(), slides().indexOf(current()) + by, by, isSkipped);
    // Backwards a slide is met as it was left, in its last state.
    if (next) stage.go({ slide: next.id, step: by < 0 ? steps(next) : 0 });
  });
  const stage: Stage = {
    slides,
    current,
    position: () => (isSamePlace(played, place()) ? played : place()),
    step(by) {
      if (stage.isBlank()) stage.blank(false);
      else if (by === 1) deck.next();
      else deck.prev();
    },
    first: () => go(slides()[0], 0),
    last: () => go(slides().findLast(isMain), 0),
    go(to) {
      const slide = slides().find(({ id }) => id === to.slide);
      if (!slide) return false;
      played = withPlay(to, to.play);
      // On the same spot only the figure changes, be the screen blank or not.
      if (!to.play || !isSamePlace(to, place())) {
        call(slide, to.step);
        if (stage.isBlank()) stage.blank(false);
      }
      tell();
      return true;
    },
    play(play) {
      played = withPlay(place(), play);
      tell();
    },
    isBlank: () => deck.isPaused(),
    blank: (on) => deck.togglePause(on),
    onChange: (listener) => void listeners.push(listener),
    goOver(skipped) {
      isSkipped = skipped;
    },
    replace(others, position) {
      wings.replace(others);
      stage.go(position);
    },
    extend() {
      wings.extend();
      wings.lookAhead(current());
    },
  };
  function tell(): void {
    if (isCalled) return;
    if (!isSamePlace(played, place())) played = place();
    for (const listener of listeners) listener();
  }
  function go(slide: HTMLElement | undefined, step: number): void {
    if (slide) stage.go({ slide: slide.id, step });
  }
  function call(slide: HTMLElement, step: number): void {
    const left = current();
    isCalled = true;
    deck.slide(wings.bring(slide), 0, step - 1);
    isCalled = false;
    // Out of its sight, Reveal forgets it.
    if (left !== slide) left.classList.remove('present');
    lookAhead();
  }
  /** What comes after the next slide is laid out when this one has been seen, and not with the press. */
  function lookAhead(): void {
    clearTimeout(rest);
    rest = setTimeout(() => wings.lookAhead(current()), REST);
  }
  return stage;
}

function nextKept(
  slides: readonly HTMLElement[],
  from: number,
  by: 1 | -1,
  isSkipped: (slide: string) => boolean,
): HTMLElement | undefined {
  let index = from;
  while (isSkipped(slides[index]?.id ?? '')) index += by;
  return slides[index];
}

function steps(slide: HTMLElement): number {
  return Number(slide.getAttribute('data-steps'));
}

/** Reveal reads the query as options, and it wins over all others: `?plugins=x` would stop the talk. */
function dropQuery(): void {
  if (location.search) history.replaceState(history.state, '', location.pathname + location.hash);
}

/** Takes back what makes the slides unreadable in a screen reader; announce.ts says what there is to say. */
function quieten(root: HTMLElement): void {
  root.removeAttribute('role');
  root.querySelector('.aria-status')?.remove();
}

/** A touch ends the blank, as a key does, and is not a swipe to the next slide as well. */
function wakeOnTouch(root: HTMLElement, deck: RevealApi): void {
  const cover = root.querySelector('.pause-overlay');
  cover?.setAttribute('data-prevent-swipe', '');
  cover?.addEventListener('pointerup', () => deck.togglePause(false));
}

/** From the classes: Reveal's own count is out of date while it sends its events. */
function presses(slide: HTMLElement): number {
  const shown = [...slide.querySelectorAll<HTMLElement>('.fragment.visible')];
  return Math.max(0, ...shown.map((part) => Number(part.getAttribute('data-fragment-index')) + 1));
}
