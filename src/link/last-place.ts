// Where the talk was last, for windows that are opened anew. In: the store, the address. Out: the place to begin at.
// A talk that has a speaker leaves its place in the store with each step; an ordinary visitor's deck leaves none.
//
//   #/judge/2, opened         → judge/2, whatever the store says
//   #/judge/2, reloaded       → judge/2, unless the talk went on meanwhile in another window
//   no slide, a run under way → where the talk was last          no slide, no run → null: the first slide

import type { Position } from './message.ts';
import { AGE } from './order.ts';
import { formatHash, parseHash } from './position.ts';
import type { Store } from './store.ts';

export interface LastPlace {
  place: Position;
  /** Where the talk was left for an answer. */
  left: Position | null;
  /** When it came there. */
  at: number;
}

const NAME = 'place';

export function keepLastPlace(store: Store, { place, left, at }: LastPlace): void {
  store.set(NAME, JSON.stringify({ place: formatHash(place), left: left && formatHash(left), at }));
}

/** null if there is none, or of another day. */
export function lastPlace(store: Store, now: number): LastPlace | null {
  const { place, left, at } = parse(store.get(NAME));
  const position = typeof place === 'string' ? parseHash(place) : null;
  if (!position || typeof at !== 'number' || !isRecent(at, now)) return null;
  return { place: position, left: typeof left === 'string' ? parseHash(left) : null, at };
}

/** For a window opened on the very slide that another, now closed, had answered a question with. */
export function inheritedMark(store: Store, here: Position, now: number): Position | null {
  const last = lastPlace(store, now);
  return last?.place.slide === here.slide ? last.left : null;
}

export function isUnderWay(store: Store, now: number): boolean {
  const { start } = parse(store.get('run'));
  return typeof start === 'number' && isRecent(start, now);
}

/** `own` is when this window last came to the place in its address; null unless it was reloaded or restored. */
export function startingPlace(
  address: Position | null,
  own: number | null,
  last: LastPlace | null,
  runs: boolean,
): Position | null {
  if (!address) return runs ? (last?.place ?? null) : null;
  return own !== null && last && last.at > own ? last.place : address;
}

/** Of this window, from what `stampAddress` has left in its history. */
export function stampOfAddress(): number | null {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!navigation || !('type' in navigation) || navigation.type === 'navigate') return null;
  const { at } = record(history.state);
  return typeof at === 'number' ? at : 0;
}

/**
 * Writes the address at once, so that a reload in the same moment loses nothing, and since when it holds. Browsers
 * take a hundred or two in ten seconds, then they throw or do nothing: with a key held down, the last comes later.
 */
export function stampAddress(hash: string, at: number): void {
  clearTimeout(late);
  if (isStamped(hash, at)) return;
  try {
    history.replaceState({ ...record(history.state), at }, '', hash);
  } catch {
    // As if it had done nothing.
  }
  if (!isStamped(hash, at)) late = setTimeout(stampAddress, LATER, hash, at);
}

const LATER = 500;
let late: ReturnType<typeof setTimeout> | undefined;

function isStamped(hash: string, at: number): boolean {
  return new URL(hash, location.href).href === location.href && record(history.state)['at'] === at;
}

function isRecent(at: number, now: number): boolean {
  return at <= now && now - at <= AGE;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return record(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
