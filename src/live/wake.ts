// Brings a figure to life: loads its module, does its work in slices, takes over the drawing that stands in the page
// and redraws it whenever it is told to. In: a `<figure data-live>`. Out: what shows it at a step, with what the
// reader has changed; null if it cannot live, and then the drawing stays as it is and says so.
//
//   const figure = await wake(element, { root: './', onPlay: (play) => stage.play(play) });
//   figure?.show(2, { order: '5' });

import { h, hydrate, render } from 'preact';
import type { FigureProps } from '../figures/figure.ts';
import { NARROW, WIDE } from '../figures/canvas.tsx';
import { ControlStrip } from '../figures/control-strip.tsx';
import { LiveFigure, type LiveModule } from '../figures/live-figure.tsx';
import type { FigureState } from '../figures/live.ts';
import { playOf, stateOf, type Play } from '../figures/play.ts';
import { figures } from 'virtual:live-figures';
import { givenTo } from './given.ts';
import { unhurried } from './unhurried.ts';

export interface Awake {
  show(step: number, play: Play): void;
  /** As on paper, with what the reader has changed. */
  showPrinted(play?: Play): void;
}

interface WakeOptions {
  root: string;
  /** The reader has changed something. Whoever shows the figure says what comes of it, with `show`. */
  onPlay(play: Play): void;
  /** Where its controls stand once more, for the speaker. */
  strip?: HTMLElement | undefined;
}

/** Pixels of its column below which a figure draws itself for a phone: its labels would be smaller than 16 px. */
const ROOM = 768;

const known = new WeakMap<HTMLElement, Promise<Awake | null>>();

export function wake(element: HTMLElement, options: WakeOptions): Promise<Awake | null> {
  const before = known.get(element);
  if (before) return before;
  const coming = begin(element, options).catch((error: unknown) => {
    console.warn(`The figure "${element.dataset['figure']}" stays as it was drawn.`, error);
    element.dataset['live'] = 'failed';
    // The network may be back at the next visit.
    known.delete(element);
    return null;
  });
  known.set(element, coming);
  return coming;
}

interface Parts {
  module: LiveModule;
  given: FigureProps;
  model: unknown;
}

/** The console shows the same figure again and again, and what it has worked out stays true. */
const made = new Map<string, Promise<Parts>>();

async function begin(element: HTMLElement, options: WakeOptions): Promise<Awake> {
  const { figure = '', given = '' } = element.dataset;
  const key = `${figure} ${given}`;
  const parts = made.get(key) ?? make(element, options.root);
  made.set(key, parts);
  parts.catch(() => made.delete(key));
  return attach(element, await parts, options);
}

async function make(element: HTMLElement, root: string): Promise<Parts> {
  const load = figures[element.dataset['figure'] ?? ''];
  if (!load) throw new Error('it is not in this build.');
  const [loaded, given] = await Promise.all([load(), givenTo(element, root)]);
  // The build has drawn this very module.
  const module = loaded as LiveModule;
  const { live } = module;
  return { module, given, model: live.work ? await unhurried(live.work(given)) : null };
}

function attach(
  element: HTMLElement,
  { module, given, model }: Parts,
  { onPlay, strip }: WakeOptions,
): Awake {
  const { live } = module;
  let width = WIDE;
  /** Not step by step. */
  let isRead = true;
  let shown = { step: live.printed ?? 0, play: {} as Play };
  const drawing = element.querySelector(':scope > .fig');
  const whole = drawing?.getAttribute('aria-label') ?? '';

  function draw(put: typeof render): void {
    const { step, play } = shown;
    const state = stateOf(live, step, play);
    const isPlayed = Object.keys(play).length > 0;
    const change = (next: FigureState): void => onPlay(playOf(live, step, next));
    put(h(LiveFigure, { module, given, state, model, width, isPlayed, onPlay: change }), element);
    element.dataset['says'] = live.say({ ...given, state, model, width });
    // What is still to come, or has been changed since, the author's description would tell wrongly.
    const isDrawn = step >= live.prepared.length - 1 && !element.querySelector('.fragment:not(.visible)');
    const isWhole = !isPlayed && (isRead || isDrawn);
    drawing?.setAttribute('aria-label', isWhole ? whole : element.dataset['says']);
    if (strip) render(h(ControlStrip, { live, state, onPlay: change }), strip);
  }

  // For a reader without scripts; this one draws itself as wide as it has room.
  element.querySelector(':scope > .narrow')?.remove();
  draw(hydrate);
  element.dataset['live'] = 'awake';
  new ResizeObserver(() => {
    const fitting = element.clientWidth > 0 && element.clientWidth < ROOM ? NARROW : WIDE;
    if (fitting === width) return;
    width = fitting;
    draw(render);
  }).observe(element);
  return {
    show(step, play) {
      shown = { step, play };
      isRead = false;
      draw(render);
    },
    showPrinted(play = {}) {
      shown = { step: live.printed ?? 0, play };
      isRead = true;
      draw(render);
    },
  };
}
