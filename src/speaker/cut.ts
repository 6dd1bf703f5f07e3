// The cut plan at work: names what to skip when the talk is behind, and one key takes it or takes it back. In: how far
// behind, what is still to come, what the stage says. Out: the slides that steps go over, asked of the stage and
// remembered with the run, so that a stage which comes anew is asked again; a line in the console.

import { element } from '../page/element.ts';
import { minutesSeconds } from './clock.ts';
import { planCut, type Cuttable, type CutPlan } from './cut-plan.ts';
import { byId, write } from './parts.ts';
import type { Run } from './run.ts';
import type { Store } from '../link/store.ts';
import type { Slide } from './talk.ts';
import { sum } from './sum.ts';

export interface Cut {
  /** Slides that are stepped over now. */
  skipped(): readonly string[];
  /** What a stage says, by its page. */
  hear(page: string, slides: readonly string[]): void;
  /** A stage that was lost is there again. */
  repeat(): void;
  /** A new run begins whole. */
  clear(): void;
  /** Seconds ahead (positive) or behind, null before the start; what could be skipped. */
  show(off: number | null, upcoming: readonly Cuttable[]): void;
  /** X. What to say instead, where there is nothing to skip. */
  press(): string | null;
}

interface CutOptions {
  slides: readonly Slide[];
  spoken: number;
  store: Store;
  /** What is skipped holds for one run. */
  run(): Run;
  /** Tells the stages, if there are any. */
  ask(slides: readonly string[]): void;
  onChange(): void;
}

const NAME = 'skip';
/** Being behind is worth a cut from so many seconds on, or from this share of the talk. */
const LEAST = 30;
const SHARE = 0.03;
/** A plan that changed with every second could not be read. */
const ROUND = 15;

export function createCut({ slides, spoken, store, run, ask, onChange }: CutOptions): Cut {
  const threshold = Math.max(LEAST, spoken * SHARE);
  let names = remembered() ?? [];
  let page = '';
  /** Asked, and not yet heard back. */
  let wanted: readonly string[] | null = null;
  let offer: CutPlan | null = null;
  const worth = new Map(slides.map(({ id, seconds }) => [id, seconds]));

  /** Null if in this run nothing was skipped yet, nor taken back. */
  function remembered(): readonly string[] | null {
    const { start } = run();
    const kept = parseKept(store.get(NAME));
    return kept && kept.start === start ? kept.slides : null;
  }
  function set(next: readonly string[]): void {
    names = next;
    const { start } = run();
    if (start !== null) store.set(NAME, JSON.stringify({ start, slides: next }));
    onChange();
  }
  function take(next: readonly string[]): void {
    offer = null;
    wanted = next;
    set(next);
    ask(next);
  }
  function draw(behind: number): void {
    const ids = offer?.slides ?? names;
    const count = ids.length === 1 ? '1 slide' : `${ids.length} slides`;
    const seconds = sum(ids.map((id) => worth.get(id) ?? 0));
    const time = minutesSeconds(seconds);
    byId('cut').hidden = ids.length === 0;
    write(byId('cut-word'), offer ? 'Skip' : 'Take back');
    // Where there is not enough to skip, how much it is of what is needed.
    const of = seconds < behind ? ` of ${minutesSeconds(behind)}` : '';
    write(byId('cut-gain'), offer ? `${count}, ${time}${of}` : `${count} skipped, ${time}`);
    const list = byId('cut-names');
    if (list.dataset['of'] === ids.join()) return;
    list.dataset['of'] = ids.join();
    list.replaceChildren(...ids.map((id) => element('li', {}, headline(id))));
  }
  function headline(id: string): string {
    return slides.find((slide) => slide.id === id)?.headline ?? id;
  }
  return {
    skipped: () => names,
    hear(from, said) {
      // A stage that was opened or loaded anew may know an older list, or none; one that slept has missed the order.
      const due = wanted ?? (from === page ? null : remembered());
      page = from;
      if (due && !isSame(due, said)) return ask(due);
      wanted = null;
      if (!isSame(said, names)) set(said);
    },
    repeat() {
      if (wanted) ask(wanted);
    },
    clear() {
      if (names.length > 0) take([]);
      store.set(NAME, null);
    },
    show(off, upcoming) {
      // Once offered it stays until half of it is made good: it must not vanish under the finger.
      const limit = offer ? threshold / 2 : threshold;
      const need = Math.ceil(-(off ?? 0) / ROUND) * ROUND;
      for (const { id, seconds } of upcoming) worth.set(id, seconds);
      const open = upcoming.filter(({ id }) => !names.includes(id));
      offer = off !== null && off <= -limit ? planCut(open, need) : null;
      draw(-(off ?? 0));
    },
    press() {
      if (offer) take([...names, ...offer.slides]);
      else if (names.length > 0) take([]);
      else return 'Nothing is to be skipped: the talk is in time, or all that is left must be shown.';
      return null;
    },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ');
}

function parseKept(text: string | null): { start: number; slides: string[] } | null {
  try {
    const { start, slides } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    if (typeof start !== 'number' || !Array.isArray(slides)) return null;
    return { start, slides: slides.filter((name) => typeof name === 'string') };
  } catch {
    return null;
  }
}
