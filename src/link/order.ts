// Which messages to take: pure rules 7 to 10 of message.ts, without a channel or a clock.
// In: a message and the time now. Out: whether it counts.

import type { Message, State, View } from './message.ts';

/** Orders older than this were kept for a frozen page. */
const FRESH = 5000;
/** A stage that was silent for this long no longer holds back another. */
export const SILENCE = 2000;
/** What was changed longer ago is of another day. */
export const AGE = 3 * 60 * 60 * 1000;

/** Says of each message whether it is newer than all before it from the same page, and fresh if it is an order. */
export function createGate(): (message: Message, now: number) => boolean {
  const last = new Map<string, number>();
  return (message, now) => {
    if (message.seq <= (last.get(message.from) ?? 0)) return false;
    last.set(message.from, message.seq);
    return !isOrder(message) || now - message.time <= FRESH;
  };
}

/** Whether `next` replaces the state that is shown, of a stage that has been silent for so many milliseconds. */
export function wins(next: State, shown: State | null, silent: number, now: number): boolean {
  if (shown === null || next.from === shown.from || silent > SILENCE) return true;
  const [isAsked, wasAsked] = [isOfToday(next, now), isOfToday(shown, now)];
  if (isAsked !== wasAsked) return isAsked;
  // Of two that nobody has asked anything the room has the first, unless that is a tab of yesterday.
  if (!isAsked && now - shown.since <= AGE) return false;
  return next.since > shown.since;
}

/** Whether a stage was asked to be where it is, not long ago; else it gives way to any other. */
export function isOfToday({ fresh, since }: Pick<State, 'fresh' | 'since'>, now: number): boolean {
  return !fresh && now - since <= AGE;
}

/** Whether two windows show the room the same. */
export function isSameView(one: View, other: View): boolean {
  return seen(one) === seen(other);
}

function seen({ slide, step, play, blank }: View): string {
  return JSON.stringify([slide, step, play ?? {}, blank]);
}

function isOrder(message: Message): boolean {
  return ['go', 'show', 'step', 'blank', 'skip'].includes(message.type);
}
