// A console's view of the stage. In: messages. Out: the newest state, and whether a stage is there; orders go
// back.
//
//   const stage = followStage({ root: '../', onState: (state) => show(state), onPresence: (presence) => label(presence) });
//   stage.go({ slide: 'judge', step: 2 });

import { openLink } from './channel.ts';
import type { Message, Position, State } from './message.ts';
import { SILENCE, wins } from './order.ts';

/** `alone`: this browser cannot link windows. `waiting`: no stage seen yet. */
export type Presence = 'alone' | 'waiting' | 'live' | 'lost';

export interface Stage {
  go(position: Position): void;
  step(by: 1 | -1): void;
  blank(on: boolean): void;
  /** All slides that steps shall go over from now on. */
  skip(slides: readonly string[]): void;
  close(): void;
}

interface FollowOptions {
  root: string;
  onState(state: State): void;
  onPresence(presence: Presence): void;
}

const HELLO_EVERY = 500;

export function followStage({ root, onState, onPresence }: FollowOptions): Stage {
  const link = openLink({ root, role: 'console', receive });
  let shown: State | null = null;
  let heard = 0;
  let presence: Presence = link.works ? 'waiting' : 'alone';

  function receive(message: Message): void {
    if (message.role !== 'stage') return;
    if (message.type === 'bye' && message.from === shown?.from) {
      shown = null;
      // Another stage may be open: it answers this hello before anyone notices.
      link.send({ type: 'hello' });
      report('lost');
    }
    if (message.type !== 'state' || !wins(message, shown, heard, Date.now())) return;
    const changed = shown?.from !== message.from || shown.since !== message.since;
    shown = message;
    heard = Date.now();
    report('live');
    if (changed) onState(message);
  }
  function beat(): void {
    if (presence === 'live' && Date.now() - heard > SILENCE) report('lost');
    link.send({ type: 'hello' });
  }
  function report(next: Presence): void {
    if (next === presence) return;
    presence = next;
    onPresence(next);
  }

  onPresence(presence);
  beat();
  const timer = setInterval(beat, HELLO_EVERY);
  return {
    go: (position) => link.send({ type: 'go', ...position }),
    step: (by) => link.send({ type: 'step', by }),
    blank: (on) => link.send({ type: 'blank', on }),
    skip: (slides) => link.send({ type: 'skip', slides }),
    close() {
      clearInterval(timer);
      link.close();
    },
  };
}
