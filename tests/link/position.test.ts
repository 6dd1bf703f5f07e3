import { expect, test } from 'vitest';
import { formatHash, parseHash, isSamePlace } from '../../src/link/position.ts';

test.each([
  ['#/judge', { slide: 'judge', step: 0 }],
  ['#/judge/2', { slide: 'judge', step: 2 }],
  ['#/judge/', { slide: 'judge', step: 0 }],
  ['#/judge/2/', { slide: 'judge', step: 2 }],
  ['#judge', { slide: 'judge', step: 0 }],
  ['#/f%C3%BCnf/1', { slide: 'fünf', step: 1 }],
  ['#/100%', { slide: '100%', step: 0 }],
  ['', null],
  ['#', null],
  ['#/', null],
  ['#/judge/two', { slide: 'judge/two', step: 0 }],
  ['#/judge/2/3', { slide: 'judge/2/3', step: 0 }],
])('%s', (hash, position) => {
  expect(parseHash(hash)).toEqual(position);
});

test.each([
  { slide: 'judge', step: 0 },
  { slide: 'judge', step: 12 },
  { slide: 'fünf & 5/6', step: 1 },
])('$slide, $step comes back', (position) => {
  expect(parseHash(formatHash(position))).toEqual(position);
});

test('a place is the same whatever was changed in its figure', () => {
  expect(isSamePlace({ slide: 'a', step: 1, play: { order: '2' } }, { slide: 'a', step: 1 })).toBe(true);
  expect(isSamePlace({ slide: 'a', step: 1 }, { slide: 'a', step: 2 })).toBe(false);
  expect(isSamePlace({ slide: 'a', step: 1 }, { slide: 'b', step: 1 })).toBe(false);
});
