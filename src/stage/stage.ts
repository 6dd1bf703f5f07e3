// The stage: Reveal's core on the slides that stand in the page, behind the few verbs that the rest of this
// room uses. In: presses, positions. Out: events when slide, step or blank have changed. Nothing else here
// knows Reveal.

import Reveal, { type RevealApi } from 'reveal.js';
import type { Play, Position } from '../link/message.ts';
import { isSamePlace, withPlay } from '../link/position.ts';

export interface Stage {
  slides(): HTMLElement[];
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
  /** After the slides in the page were replaced by others: shows this one, which counts as a change. */
  sync(position: Position): void;
  /** After slides were put behind the others, of which nothing is seen. */
  extend(): void;
}

const OPTIONS = {
  // first.css scales the slides, before and after this script alike: nothing can shift, and no rounded scale
  // cuts an edge.
  disableLayout: true,
  display: '',
  // Far slides are not laid out; near ones are, and so fetch their fonts and images.
  viewDistance: 3,
  mobileViewDistance: 2,
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

export async function startStage(root: HTMLElement): Promise<Stage> {
  const deck = new Reveal(root, OPTIONS);
  dropQuery();
  await deck.initialize();
  quieten(root);
  wakeOnTouch(root, deck);

  const slides = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.slides > section')];
  const current = (): HTMLElement => deck.getCurrentSlide();
  const place = (): Position => ({ slide: current().id, step: presses(current()) });
  const listeners: (() => void)[] = [];
  /** Holds at this place only. */
  let played: Position = { slide: '', step: 0 };
  let isSkipped = (_slide: string): boolean => false;
  /** While a slide is shown that was asked for by name. */
  let isCalled = false;
  for (const event of EVENTS) deck.on(event, tell);
  deck.on('beforeslidechange', (event) => {
    const from = slides().indexOf(current());
    const to = (event as Event & { indexh: number }).indexh;
    if (isCalled || !isSkipped(slides()[to]?.id ?? '')) return;
    event.preventDefault();
    const beyond = nextKept(slides(), to, to < from ? -1 : 1, isSkipped);
    // Backwards a slide is met as it was left, in its last state.
    if (beyond) stage.go({ slide: beyond.id, step: to < from ? steps(beyond) : 0 });
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
    first: () => show(0, 0),
    last() {
      const isMain = ({ dataset }: HTMLElement): boolean => dataset['visibility'] === 'main';
      show(slides().findLastIndex(isMain), 0);
    },
    go(to) {
      const index = slides().findIndex(({ id }) => id === to.slide);
      if (index < 0) return false;
      played = withPlay(to, to.play);
      // On the same spot only the figure changes, be the screen blank or not.
      if (!to.play || !isSamePlace(to, place())) show(index, to.step);
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
    sync(position) {
      deck.sync();
      stage.go(position);
      // The same place may be another slide by now, of which Reveal says nothing.
      tell();
    },
    extend: () => deck.sync(),
  };
  function tell(): void {
    if (!isSamePlace(played, place())) played = place();
    for (const listener of listeners) listener();
  }
  function show(index: number, step: number): void {
    stage.blank(false);
    isCalled = true;
    deck.slide(index, 0, step - 1);
    isCalled = false;
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
  // Empty, and yet a stop of the Tab key.
  root.querySelector('.speaker-notes')?.remove();
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
