// A console's view of the stage. In: messages. Out: the newest state, and whether a stage is there; orders go
// back. Stages that differ are brought into agreement.
//
//   const stage = followStage({ root: '../', onState: (state) => show(state), onPresence: (presence) => label(presence), … });
//   stage.go({ slide: 'judge', step: 2 });

import { openLink } from './channel.ts';
import type { Message, Position, State, View } from './message.ts';
import type { Report } from './report.ts';
import { isOfToday, isSameView, SILENCE, wins } from './order.ts';

/** `alone`: this browser cannot link windows. `waiting`: no stage seen yet. */
export type Presence = 'alone' | 'waiting' | 'live' | 'lost';

export interface Stage {
  /** Aside: for an answer, so that the stage marks where the talk was. */
  go(position: Position, aside?: boolean): void;
  step(by: 1 | -1): void;
  blank(on: boolean): void;
  /** All slides that steps shall go over from now on. */
  skip(slides: readonly string[]): void;
  /** The console has gone on without a stage: one that comes is brought there. */
  goneOn(view: View): void;
  /** Asks each stage for a report on itself. */
  inspect(): void;
  close(): void;
}

interface FollowOptions {
  root: string;
  onState(state: State): void;
  onPresence(presence: Presence): void;
  /** From one of the stages, by its id. */
  onReport(from: string, report: Report): void;
}

const HELLO_EVERY = 500;

export function followStage({ root, onState, onPresence, onReport }: FollowOptions): Stage {
  const link = openLink({ root, role: 'console', receive });
  let shown: State | null = null;
  /** The stages beside it. */
  const others = new Map<string, State>();
  /** What each was asked to show since the last hello. */
  const asked = new Map<string, string>();
  let heard = 0;
  let beaten = 0;
  let presence: Presence = link.works ? 'waiting' : 'alone';
  /** Where the console went by itself, and the stage that was told so. */
  let alone: View | null = null;
  let told = '';

  function receive(message: Message): void {
    if (message.role !== 'stage') return;
    if (message.type === 'bye') others.delete(message.from);
    if (message.type === 'bye' && message.from === shown?.from) {
      shown = null;
      // Another stage may be open: it answers this hello before anyone notices.
      link.send({ type: 'hello' });
      report('lost');
    }
    if (message.type === 'state') take(message);
    if (message.type === 'report') onReport(message.from, message.report);
  }
  function take(state: State): void {
    const now = Date.now();
    const behind = alone !== null && (!isOfToday(state, now) || state.since < alone.since);
    if (alone && behind && told !== state.from && !isSameView(state, alone)) {
      told = state.from;
      return bring(state.from, alone);
    }
    if (!wins(state, shown, performance.now() - heard, now)) {
      others.set(state.from, state);
      return gather();
    }
    const changed = content(state) !== content(shown);
    if (shown && shown.from !== state.from) others.set(shown.from, shown);
    others.delete(state.from);
    shown = state;
    heard = performance.now();
    alone = null;
    report('live');
    if (changed) onState(state);
    gather();
  }
  function gather(): void {
    for (const other of others.values()) if (shown && !isSameView(other, shown)) bring(other.from, shown);
  }
  function bring(to: string, { slide, step, play, blank, since, left }: View): void {
    const view = { slide, step, blank, since, ...(play && { play }), ...(left && { left }) };
    // A stage that cannot go there, of another state of the talk, says so: once is enough, until the next hello.
    if (asked.get(to) === JSON.stringify(view)) return;
    asked.set(to, JSON.stringify(view));
    link.send({ type: 'show', to, ...view });
  }
  function beat(): void {
    const now = performance.now();
    // After a sleep of its own, as under a closed lid, nobody had a chance to answer.
    if (now - beaten > SILENCE) heard = now;
    beaten = now;
    if (presence === 'live' && now - heard > SILENCE) report('lost');
    asked.clear();
    link.send({ type: 'hello' });
  }
  function report(next: Presence): void {
    if (next === presence) return;
    presence = next;
    told = '';
    onPresence(next);
  }

  onPresence(presence);
  beat();
  const timer = setInterval(beat, HELLO_EVERY);
  return {
    go: (position, aside) => link.send({ type: 'go', ...position, ...(aside && { aside }) }),
    inspect: () => link.send({ type: 'inspect' }),
    step: (by) => link.send({ type: 'step', by }),
    blank: (on) => link.send({ type: 'blank', on }),
    skip: (slides) => link.send({ type: 'skip', slides }),
    goneOn: (view) => void (alone = view),
    close() {
      clearInterval(timer);
      link.close();
    },
  };
}

/** All that a state says, without its envelope. */
function content(state: State | null): string {
  return JSON.stringify(state && { ...state, seq: 0, time: 0 });
}
