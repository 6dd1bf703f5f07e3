// Since when the stage is as it is: the moment of the last change of slide, step, play or blank. In: the stage's
// changes. Out: that moment, by which windows that disagree are brought into agreement: the newest is right.

import type { Stage } from './stage.ts';

export interface Since {
  /** From here on: what was shown before was only the opening. */
  begin(opened: Opened): void;
  at(): number;
  /** Nothing has been asked of this window since it was opened, so it gives way to any other. */
  isFresh(): boolean;
  /** What `act` changes is as old as `at`: it was asked for in another window. */
  as(at: number, act: () => void): void;
}

export interface Opened {
  at: number;
  isFresh: boolean;
}

export function trackSince(stage: Stage): Since {
  let at = 0;
  let isFresh = true;
  let asOf: number | null = null;
  let last = describe(stage);
  stage.onChange(() => {
    const now = describe(stage);
    if (now === last) return;
    last = now;
    at = asOf ?? Date.now();
    isFresh = false;
  });
  return {
    begin(opened) {
      ({ at, isFresh } = opened);
      last = describe(stage);
    },
    at: () => at,
    isFresh: () => isFresh,
    as(moment, act) {
      asOf = moment;
      act();
      asOf = null;
      // Also where there was nothing to change.
      at = moment;
      isFresh = false;
    },
  };
}

function describe(stage: Stage): string {
  return JSON.stringify([stage.position(), stage.isBlank()]);
}
