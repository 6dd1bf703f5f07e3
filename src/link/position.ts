// Permalinks. In: the hash of an address, `#/judge/2`. Out: the slide and the presses made on it, and back.
// A plain `#judge`, the form of links between slides, is the slide before its first press.

import type { Position } from './message.ts';

/** Null if the hash names no slide at all: '' and '#/'. */
export function parseHash(hash: string): Position | null {
  const [, slash, slide = '', , step = '0'] = /^#(\/?)([^/]+)(\/(\d+))?\/?$/.exec(hash) ?? [];
  if (slide === '') return null;
  return { slide: decode(slide), step: slash ? Number(step) : 0 };
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
