// Which messages to take: pure rules 7 to 9 of message.ts, without a channel or a clock.
// In: a message and the time now. Out: whether it counts.

import type { Message, State } from './message.ts';

/** Orders older than this were kept for a frozen page. */
const FRESH = 5000;
/** A stage that was silent for this long no longer holds back another. */
export const SILENCE = 2500;

/** Says of each message whether it is newer than all before it from the same page, and fresh if it is an order. */
export function createGate(): (message: Message, now: number) => boolean {
  const last = new Map<string, number>();
  return (message, now) => {
    if (message.seq <= (last.get(message.from) ?? 0)) return false;
    last.set(message.from, message.seq);
    return !isOrder(message) || now - message.time <= FRESH;
  };
}

/** Whether `next` replaces the state that is shown, which arrived at `heard`. */
export function wins(next: State, shown: State | null, heard: number, now: number): boolean {
  if (shown === null || next.from === shown.from || now - heard > SILENCE) return true;
  return next.since > shown.since;
}

function isOrder(message: Message): boolean {
  return ['go', 'step', 'blank', 'skip'].includes(message.type);
}
