// The protocol between a stage and the consoles that follow and drive it, over one BroadcastChannel.
//
//  1. Every message is a plain object with `v` (this protocol), `from` (random id of one open page), `role`,
//     `seq` (counts the messages of that page from 1), `time` (milliseconds since 1970) and its `type`.
//  2. A console says `hello` when it opens and then twice a second.
//  3. A stage answers each `hello` at once with its `state`; it also sends `state` on every slide, step and blank.
//     So a stage needs no timer, which a browser would slow down in a hidden window.
//  4. `state` says slide, step (presses made, from 0), what was changed by hand in the slide's figure since that press
//     (`play`), whether the screen is blank, and `since`: when that last changed; while a slide outside the talk answers
//     a question also `left`, the place to go back to; and `skip`, the slides that steps go over, if there are any.
//  5. A console drives with `go` (slide, step, play), `step` (by 1 or -1), `blank` (on or off) and `skip` (all slides that
//     steps shall go over from now on; `go` still shows them). A stage obeys and sends the `state` that came of it; a
//     console shows only what a `state` says, never what it asked for.
//  6. A `step` on a blank screen only ends the blank, as a press on the stage does.
//  7. A receiver drops what `parseMessage` refuses, and what is not newer than the last `seq` from the same page.
//  8. A stage drops orders older than 5 s: they were kept for a page that was frozen.
//  9. With several stages a console follows the one whose `since` is newest, until that one leaves or falls silent.
// 10. A page that goes says `bye`. A console that hears nothing for 2.5 s, five unanswered hellos, reports the stage as lost;
//     the next `state` makes it live again, also after either side was reloaded.

export type Role = 'stage' | 'console';

/** A slide and the presses made on it: what `#/id/k` addresses. */
export interface Position {
  slide: string;
  step: number;
  /** What was changed by hand in the slide's figure since that press: name → value. */
  play?: Play;
}

export type Play = Readonly<Record<string, string>>;

export type Body =
  | { type: 'hello' }
  | ({ type: 'state'; blank: boolean; since: number; left?: Position; skip?: readonly string[] } & Position)
  | ({ type: 'go' } & Position)
  | { type: 'step'; by: 1 | -1 }
  | { type: 'blank'; on: boolean }
  | { type: 'skip'; slides: readonly string[] }
  | { type: 'bye' };

interface Envelope {
  v: typeof VERSION;
  from: string;
  role: Role;
  seq: number;
  time: number;
}

export type Message = Envelope & Body;
export type State = Extract<Message, { type: 'state' }>;

export const VERSION = 1;

/** The message, or null for anything that is not exactly one. */
export function parseMessage(data: unknown): Message | null {
  if (!isRecord(data)) return null;
  const { v, from, role, seq, time } = data;
  if (v !== VERSION || !isName(from) || (role !== 'stage' && role !== 'console')) return null;
  if (!isCount(seq) || seq === 0 || !isTime(time)) return null;
  const body = parseBody(data);
  return body && { v, from, role, seq, time, ...body };
}

function parseBody(data: Record<string, unknown>): Body | null {
  const { type, blank, since, by, on, slides } = data;
  switch (type) {
    case 'hello':
    case 'bye':
      return { type };
    case 'state': {
      const position = parsePosition(data);
      if (!position || typeof blank !== 'boolean' || !isTime(since)) return null;
      return withExtras({ type, ...position, blank, since }, data);
    }
    case 'go': {
      const position = parsePosition(data);
      return position && { type, ...position };
    }
    case 'step':
      return by === 1 || by === -1 ? { type, by } : null;
    case 'blank':
      return typeof on === 'boolean' ? { type, on } : null;
    case 'skip':
      return isNames(slides) ? { type, slides } : null;
    default:
      return null;
  }
}

function withExtras(
  state: Extract<Body, { type: 'state' }>,
  { left, skip }: Record<string, unknown>,
): Body | null {
  const place = isRecord(left) ? parsePosition(left) : null;
  if ((left !== undefined && !place) || (skip !== undefined && !isNames(skip))) return null;
  return { ...state, ...(place && { left: place }), ...(skip !== undefined && { skip }) };
}

function parsePosition({ slide, step, play }: Record<string, unknown>): Position | null {
  if (!isName(slide) || !isCount(step)) return null;
  if (play === undefined) return { slide, step };
  return isPlay(play) ? { slide, step, play } : null;
}

/** What the values mean, a figure decides; here only that they are few and short. */
function isPlay(value: unknown): value is Play {
  if (!isRecord(value)) return false;
  const pairs = Object.entries(value);
  return (
    pairs.length <= 20 &&
    pairs.every(([name, words]) => isName(name) && typeof words === 'string' && words.length <= 500)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 1000 && value.every(isName);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
