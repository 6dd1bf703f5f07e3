import { expect, test } from 'vitest';
import { bookmarkAfter, bookmarkLeaving, type Mark } from '../../src/link/bookmark.ts';
import { formatHash, parseHash } from '../../src/link/position.ts';

/** Slides of the talk are a, b, c; x and y answer. What follows ? was looked for. */
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
  ['found in the talk', 'a/2 ?c', 'a/2'],
  ['its steps, and the slides around it', 'a/2 ?c c/1 b b/1 c', 'a/2'],
  ['back from there', 'a/2 ?c b a/2', null],
  ['found on the same slide', 'a/2 ?a/1', 'a/2'],
  ['found where the talk is', 'a/2 ?a/2', null],
  ['found one after the other', 'a/2 ?c ?b', 'a/2'],
  ['found outside the talk, after one in it', 'a/2 ?c ?x x/1', 'a/2'],
  ['an answer while what was found is shown', 'a/2 ?c c/1 x', 'a/2'],
  ['found while an answer is shown', 'a/2 x ?b c', 'a/2'],
  ['the talk went on from what was found, and is left there', 'a/2 ?b c x', 'c'],
  ['and is left there for another find', 'a/2 ?b c c/1 ?a', 'c/1'],
  ['found where the talk was', 'a/2 ?c ?a/2', null],
])('%s', (_, walk, left) => {
  const isMain = (slide: string): boolean => 'abc'.includes(slide);
  const steps = walk.split(' ').map((name) => ({
    to: parseHash(`#/${name.replace('?', '')}`),
    after: name.startsWith('?') ? bookmarkLeaving : bookmarkAfter,
  }));
  let mark: Mark | null = null;
  for (const [i, { to, after }] of steps.entries()) {
    const from = steps[i - 1]?.to;
    if (from && to) mark = after(mark, from, to, isMain);
  }
  expect(mark && formatHash(mark.place).slice(2)).toBe(left);
});
