// Permalinks. In: the hash of an address, `#/judge/2`. Out: the slide and the presses made on it, and back.
// A plain `#judge`, the form of links between slides, is the slide before its first press.

import type { Position } from './message.ts';

/** Null if the hash names no slide at all: '' and '#/'. */
export function parseHash(hash: string): Position | null {
  const name = hash.replace(/^#\/?/, '').replace(/\/$/, '');
  if (name === '') return null;
  // Whatever else stands there is the name of a slide that does not exist, and is reported as such.
  const [, slide = name, step = '0'] = /^#\/([^/]+)\/(\d+)\/?$/.exec(hash) ?? [];
  return { slide: decode(slide), step: Number(step) };
}

export function formatHash({ slide, step }: Position): string {
  return `#/${encodeURIComponent(slide)}${step > 0 ? `/${step}` : ''}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
