// The protocol between a stage and the consoles that follow and drive it, over one BroadcastChannel.
//
//  1. Every message is a plain object with `v` (this protocol), `from` (random id of one open page), `role`,
//     `seq` (counts the messages of that page from 1), `time` (milliseconds since 1970) and its `type`.
//  2. A console says `hello` when it opens and then twice a second.
//  3. A stage answers each `hello` at once with its `state`; it also sends `state` on every slide, step and blank.
//     So a stage needs no timer, which a browser would slow down in a hidden window.
//  4. `state` says slide, step (presses made, from 0), what was changed by hand in the slide's figure since that press
//     (`play`), whether the screen is blank, and `since`: when that last changed; while a slide outside the talk answers
//     a question also `left`, the place to go back to; `skip`, the slides that steps go over, if there are any; and
//     `fresh` as long as nothing was asked of a stage since it was opened: its `since` is then when that was.
//  5. A console drives with `go` (slide, step, play), `step` (by 1 or -1), `blank` (on or off) and `skip` (all slides that
//     steps shall go over from now on; `go` still shows them). A stage obeys and sends the `state` that came of it; a
//     console shows only what a `state` says, never what it asked for.
//  6. A `step` on a blank screen only ends the blank, as a press on the stage does.
//  7. A receiver drops what `parseMessage` refuses, and what is not newer than the last `seq` from the same page.
//  8. A stage drops orders older than 5 s: they were kept for a page that was frozen.
//  9. With several stages a console follows the one whose `since` is newest, until that one leaves or falls silent. One
//     that is fresh, or whose `since` is older than three hours, gives way to any other: a tab forgotten yesterday.
// 10. A console brings every other stage to where the one is that it follows, and a stage that comes back to where it
//     went itself meanwhile: `show` says to which page (`to`), slide, step, play, blank, left, and since when. What
//     comes of it is as old as that; a stage does not obey what is older than its own `since`, unless it is fresh.
// 11. A page that goes says `bye`. A console that hears nothing for 2 s, four unanswered hellos, reports the stage as lost;
//     the next `state` makes it live again, also after either side was reloaded.
// 12. A `go` with `aside` leaves the talk for an answer, also to a slide of the talk itself: the stage marks where it was.
// 13. Before the talk a console says `inspect`; each stage answers with a `report` on its window, screen and fonts.

import { parseReport, type Report } from './report.ts';

export type Role = 'stage' | 'console';

/** A slide and the presses made on it: what `#/id/k` addresses. */
export interface Position {
  slide: string;
  step: number;
  /** What was changed by hand in the slide's figure since that press: name → value. */
  play?: Play;
}

export type Play = Readonly<Record<string, string>>;

/** What a room sees, since when, and where its talk was left. */
export interface View extends Position {
  blank: boolean;
  since: number;
  left?: Position;
}

export type Body =
  | { type: 'hello' }
  | ({ type: 'state'; fresh?: true; skip?: readonly string[] } & View)
  | ({ type: 'show'; to: string } & View)
  | ({ type: 'go'; aside?: true } & Position)
  | { type: 'step'; by: 1 | -1 }
  | { type: 'blank'; on: boolean }
  | { type: 'skip'; slides: readonly string[] }
  | { type: 'inspect' }
  | { type: 'report'; report: Report }
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
  const { type, by, on, to, slides, fresh, skip, aside } = data;
  switch (type) {
    case 'hello':
    case 'inspect':
    case 'bye':
      return { type };
    case 'state': {
      const view = parseView(data);
      if (!view || (fresh !== undefined && fresh !== true) || (skip !== undefined && !isNames(skip)))
        return null;
      return { type, ...view, ...(fresh && { fresh }), ...(skip && { skip }) };
    }
    case 'show': {
      const view = parseView(data);
      return view && isName(to) ? { type, to, ...view } : null;
    }
    case 'go': {
      const position = parsePosition(data);
      if (!position || (aside !== undefined && aside !== true)) return null;
      return { type, ...position, ...(aside && { aside }) };
    }
    case 'step':
      return by === 1 || by === -1 ? { type, by } : null;
    case 'blank':
      return typeof on === 'boolean' ? { type, on } : null;
    case 'skip':
      return isNames(slides) ? { type, slides } : null;
    case 'report': {
      const report = parseReport(data);
      return report && { type, report };
    }
    default:
      return null;
  }
}

function parseView(data: Record<string, unknown>): View | null {
  const { blank, since, left } = data;
  const position = parsePosition(data);
  const place = isRecord(left) ? parsePosition(left) : null;
  if (!position || typeof blank !== 'boolean' || !isTime(since) || (left !== undefined && !place))
    return null;
  return { ...position, blank, since, ...(place && { left: place }) };
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
