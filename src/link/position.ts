// Permalinks. In: the hash of an address, `#/judge/2` or `#/judge/2?seed=7`. Out: the slide, the presses made on it
// and what was changed in its figure, and back. A plain `#judge`, the form of links between slides, is the slide
// before its first press.

import type { Play, Position } from './message.ts';

/** Null if the hash names no slide at all: '' and '#/'. */
export function parseHash(hash: string): Position | null {
  const [address = '', query = ''] = hash.split(/\?(.*)/s);
  const position = parseAddress(address);
  return position && query ? withPlay(position, Object.fromEntries(new URLSearchParams(query))) : position;
}

/** Without anything changed there is no `play` at all. */
export function withPlay({ slide, step }: Position, play: Play = {}): Position {
  return Object.keys(play).length > 0 ? { slide, step, play } : { slide, step };
}

function parseAddress(hash: string): Position | null {
  const name = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (name === '') return null;
  // Whatever else stands there is the name of a slide that does not exist, and is reported as such.
  const [, slide = name, step = '0'] = /^#\/([^/]+)\/(\d+)\/?$/.exec(hash) ?? [];
  return { slide: decode(slide), step: Number(step) };
}

export function formatHash({ slide, step, play = {} }: Position): string {
  const query = new URLSearchParams(play).toString();
  return `#/${encodeURIComponent(slide)}${step > 0 ? `/${step}` : ''}${query && `?${query}`}`;
}

/** Whatever was changed by hand in its figure. */
export function isSamePlace(one: Position, other: Position): boolean {
  return one.slide === other.slide && one.step === other.step;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
