// The clocks and the plan: wall clock, time spoken, time left, ahead or behind, and the bar along the foot.
// The moment of the start is all that is stored, so a reload loses nothing.

import type { Position } from '../link/message.ts';
import { elapsed, left, minutesSeconds, timeOfDay } from './clock.ts';
import { byId, write } from './parts.ts';
import { inWords, pace, stretch, type Stretch } from './pace.ts';
import { createPlanBar } from './plan-bar.ts';
import type { Store } from './store.ts';
import type { Talk } from './talk.ts';

interface Times {
  show(position: Position): void;
  /** Starts the clock, unless it runs. */
  begin(): void;
  /** The button and its key: start; to set a running clock back takes two presses. */
  press(): void;
}

const TICK = 250;
/** From so many seconds on, being behind is worth a look. */
const LATE = 30;
/** Milliseconds within which the second press counts. */
const SURE = 3000;

export function createTimes(talk: Talk, store: Store): Times {
  const svg = document.querySelector<SVGSVGElement>('#plan');
  const bar = svg && createPlanBar(svg, talk.sections);
  let section = '';
  let present: Stretch = { from: 0, to: 0 };
  let asked = 0;
  write(byId('left-label'), `Left of ${Math.round(talk.spoken / 60)}`);
  setInterval(tick, TICK);

  function spoken(): number | null {
    const start = store.get('start');
    return elapsed(start === null ? null : Number(start), Date.now(), talk.spoken);
  }
  function tick(): void {
    const gone = spoken();
    const { you, off } = pace(present, gone ?? present.from);
    const words = gone === null ? 'not begun' : inWords(off);
    write(byId('clock'), timeOfDay(Date.now()));
    write(byId('spoken'), minutesSeconds(gone ?? 0));
    write(byId('left'), left(talk.spoken, gone ?? 0));
    write(byId('off'), words);
    byId('pace').classList.toggle('behind', gone !== null && off <= -LATE);
    write(byId('start-word'), gone === null ? 'Start' : Date.now() - asked < SURE ? 'Reset? Again' : 'Reset');
    bar?.show({ section, you: Math.round(you), planned: gone === null ? null : Math.round(gone), words });
  }
  function begin(): void {
    if (spoken() === null) store.set('start', String(Date.now()));
    tick();
  }
  return {
    show(position) {
      section = talk.slides.find(({ id }) => id === position.slide)?.section ?? '';
      present = stretch(talk.slides, position);
      tick();
    },
    begin,
    press() {
      if (spoken() === null) begin();
      else if (Date.now() - asked < SURE) {
        asked = 0;
        store.set('start', null);
      } else asked = Date.now();
      tick();
    },
  };
}
