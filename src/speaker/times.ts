// The clocks and the plan: wall clock, time spoken and left, ahead or behind, and the bar along the foot. The run and
// what was shown when are kept in the store as moments, so that a reload loses nothing and two consoles agree.
// In: the talk, the place, keys. Out: the gauges; a reckoning for whoever else shows times.

import type { Position } from '../link/message.ts';
import { hourMinute, left, minutesSeconds, timeOfDay } from './clock.ts';
import { byId, write } from './parts.ts';
import { inWords } from './pace.ts';
import { createPlanBar } from './plan-bar.ts';
import { reckon, type Reckoning } from './reckon.ts';
import { beginRun, NO_RUN, openPause, readRun, switchPause, type Run } from './run.ts';
import { isInSlot } from './schedule.ts';
import type { Store } from '../link/store.ts';
import type { Talk } from './talk.ts';
import { addVisit, readVisits, spentOn } from './visits.ts';
import { inWords as warningInWords, warningAt } from './warnings.ts';

export interface Times {
  /** `place` is where the talk is, `slide` what is on screen. */
  show(place: Position, slide: string): void;
  /** Starts the clock, unless it runs. */
  begin(): void;
  /** T: start; to set a running clock back takes two presses. */
  press(): void;
  /** Y: pause for a question, go on. What to say instead, where nothing runs. */
  pause(): string | null;
  /** Since when a question stops the clock; null while it does not. */
  pausedAt(): number | null;
  reckoning(): Reckoning;
  /** Spoken seconds of each slide so far. */
  spent(): ReadonlyMap<string, number>;
}

interface TimesOptions {
  talk: Talk;
  store: Store;
  skipped(): readonly string[];
  /** A run begins, or is set back. */
  onRun(): void;
  onTick(reckoning: Reckoning): void;
}

const TICK = 250;
/** From so many seconds on, being behind is worth a look. */
const LATE = 30;
/** Milliseconds within which the second press counts. */
const SURE = 3000;
const [RUN, VISITS] = ['run', 'visits'];

export function storedRun(store: Store, { slot }: Talk): Run {
  return readRun(store.get(RUN), Date.now(), slot.spoken);
}

export function createTimes({ talk, store, skipped, onRun, onTick }: TimesOptions): Times {
  const svg = document.querySelector<SVGSVGElement>('#plan');
  const bar = svg && createPlanBar(svg, talk.sections);
  let place: Position = { slide: '', step: 0 };
  let shown = '';
  let asked = 0;
  write(byId('left-label'), `Left of ${Math.round(talk.slot.spoken / 60)}`);
  setInterval(tick, TICK);

  const run = (): Run => storedRun(store, talk);
  function setRun(next: Run): void {
    store.set(RUN, next.start === null ? null : JSON.stringify(next));
    tick();
  }
  function begin(): void {
    if (run().start !== null) return;
    const now = Date.now();
    const next = beginRun(now, isInSlot(now, talk.slot) ? 'talk' : 'rehearsal');
    setRun(next);
    store.set(VISITS, addVisit(null, next, shown, now));
    onRun();
    tick();
  }
  function reckoning(now = Date.now()): Reckoning {
    const current = run();
    const visits = readVisits(store.get(VISITS), current);
    return reckon({ talk, run: current, visits, skipped: skipped(), place }, now);
  }
  function tick(): void {
    const now = Date.now();
    const current = reckoning(now);
    write(byId('clock'), timeOfDay(now));
    write(byId('start-word'), current.spoken === null ? 'Start' : now - asked < SURE ? 'Again?' : 'Reset');
    showSpoken(run(), current, now);
    showLeft(current, talk.slot.spoken);
    const words = showOff(current, talk, now);
    const section = talk.slides.find(({ id }) => id === place.slide)?.section ?? '';
    const planned = current.planned === null ? null : Math.round(current.planned);
    bar?.show({ section, you: Math.round(current.you), planned, words });
    onTick(current);
  }
  return {
    show(next, slide) {
      place = next;
      const current = run();
      if (slide !== shown && current.start !== null)
        store.set(VISITS, addVisit(store.get(VISITS), current, slide, Date.now()));
      shown = slide;
      tick();
    },
    begin,
    press() {
      if (run().start === null) begin();
      else if (Date.now() - asked < SURE) {
        asked = 0;
        setRun(NO_RUN);
        onRun();
      } else asked = Date.now();
      tick();
    },
    pause() {
      if (run().start === null) return 'The clock has not begun: T starts it.';
      setRun(switchPause(run(), Date.now()));
      return null;
    },
    pausedAt: () => openPause(run())?.from ?? null,
    reckoning: () => reckoning(),
    spent: () => spentOn(readVisits(store.get(VISITS), run()), run(), Date.now()),
  };
}

/** During a pause the time spoken stands still, and its label says for how long. */
function showSpoken(run: Run, { spoken }: Reckoning, now: number): void {
  const pause = openPause(run);
  const label = pause ? `Question, ${minutesSeconds((now - pause.from) / 1000)}` : 'Spoken';
  write(byId('spoken-label'), label);
  write(byId('spoken'), minutesSeconds(spoken ?? 0));
  byId('spoken-gauge').classList.toggle('paused', pause !== null);
  write(byId('pause-word'), pause ? 'Go on' : 'Pause');
  document.querySelector('[data-action="pause"]')?.setAttribute('aria-pressed', String(pause !== null));
}

function showLeft({ spoken, left: rest }: Reckoning, whole: number): void {
  write(byId('left'), left(rest));
  const warning = spoken === null ? null : warningAt(rest, whole);
  const { dataset } = byId('left-gauge');
  if (warning) dataset['warning'] = `${warning.minutes}${warning.isFresh ? ' fresh' : ''}`;
  else delete dataset['warning'];
  write(byId('warning'), warning ? warningInWords(warning) : '');
}

/** What the large gauge says goes to the bar as well. */
function showOff({ off }: Reckoning, { slot }: Talk, now: number): string {
  const words = off ? inWords(off.whole) : waiting(slot.start, isInSlot(now, slot), now);
  write(byId('off'), words);
  write(byId('off-slide'), off ? inWords(off.slide) : '');
  write(byId('off-section'), off ? inWords(off.section) : '');
  byId('off-parts').hidden = off === null;
  byId('pace').classList.toggle('behind', off !== null && off.whole <= -LATE);
  return words;
}

/** Before the start, where the slot is near: how long there is, and then how late it is. */
function waiting(start: number | null, isNear: boolean, now: number): string {
  if (start === null || !isNear) return 'not begun';
  const seconds = (start - now) / 1000;
  return seconds >= 60
    ? `begins ${hourMinute(start)}`
    : seconds > 0
      ? `begins in ${minutesSeconds(seconds)}`
      : `${minutesSeconds(seconds)} late`;
}
