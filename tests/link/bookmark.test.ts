import { expect, test } from 'vitest';
import { bookmarkAfter } from '../../src/link/bookmark.ts';
import type { Position } from '../../src/link/message.ts';
import { formatHash, parseHash } from '../../src/link/position.ts';

/** Slides of the talk are a, b, c; x and y answer. */
test.each([
  ['the talk goes on', 'a a/1 b', null],
  ['an answer', 'a a/2 x', 'a/2'],
  ['its steps, and the next answer', 'a/2 x x/1 y', 'a/2'],
  ['back', 'a/2 x x/1 a/2', null],
  ['back by steps alone', 'c/1 x c/1', null],
  ['a link in the answer into the talk, and its steps', 'a/2 x b b/1', 'a/2'],
  ['from there to another answer', 'a/2 x b y', 'a/2'],
  ['the talk is taken up elsewhere', 'a/2 x b b/1 c', null],
  ['and left again there', 'a/2 x b c c/1 y', 'c/1'],
  ['another step of the slide that was left is not yet back', 'a/2 x a', 'a/2'],
  ['opened at an answer', 'x x/1 y', null],
])('%s', (_, walk, left) => {
  const places = walk.split(' ').map((name) => parseHash(`#/${name}`));
  let place: Position | null = null;
  for (const [i, to] of places.entries()) {
    const from = places[i - 1];
    if (from && to) place = bookmarkAfter(place, from, to, (slide) => 'abc'.includes(slide));
  }
  expect(place && formatHash(place).slice(2)).toBe(left);
});
