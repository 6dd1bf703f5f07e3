// A part of the stage that is fetched when the stage stands, whether it will be used or not: a hall's network may be gone
// by then. In: what loads its script, tried again until it comes, and what makes it. Out: what is asked of it, now or
// when it has come.
//
//   const extras = coming(() => import('./extras.ts'), ({ makeExtras }) => makeExtras(stage));
//   extras.ask(({ overview }) => overview());

import { tryAgain } from '../page/try-again.ts';
import { closeNotice, showNotice } from './notice.ts';

export interface Coming<Part> {
  /** Only the last one who asks is served: a dialog over a dialog is not what anybody wants. */
  ask(act: (part: Part) => void): void;
  /** Resolves when it has come. */
  there: Promise<Part>;
  /** Resolves with the first answer, whatever it is. */
  tried: Promise<void>;
}

const NOT_YET = 'This has not been loaded yet. It will open as soon as the network allows.';
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

export function coming<Script, Part>(
  load: () => Promise<Script>,
  make: (script: Script) => Promise<Part>,
): Coming<Part> {
  let part: Part | null = null;
  let wanted: ((part: Part) => void) | null = null;
  let isSaid = false;
  let tell = (_part: Part): void => undefined;
  const there = new Promise<Part>((resolve) => (tell = resolve));

  async function fetch(next: number): Promise<void> {
    const script = await load().catch(() => null);
    if (script === null) return void tryAgain(next).then(() => fetch(Math.min(2 * next, LONGEST_PAUSE)));
    part = await make(script);
    tell(part);
    if (isSaid) closeNotice();
    wanted?.(part);
  }
  const tried = fetch(FIRST_PAUSE);
  return {
    ask(act) {
      if (part) return act(part);
      wanted = act;
      void tried.then(() => {
        if (part) return;
        isSaid = true;
        showNotice(NOT_YET);
      });
    },
    there,
    tried,
  };
}
