import { expect, test } from 'vitest';
import { move, settle } from '../../src/speaker/moves.ts';

const stops = [
  { id: 'a', steps: 2 },
  { id: 'b', steps: 0 },
  { id: 'c', steps: 1 },
];

test('a press shows the next step, then the next slide', () => {
  expect(move(stops, { slide: 'a', step: 1 }, 'next')).toEqual({ slide: 'a', step: 2 });
  expect(move(stops, { slide: 'a', step: 2 }, 'next')).toEqual({ slide: 'b', step: 0 });
  expect(move(stops, { slide: 'c', step: 1 }, 'next')).toBeNull();
});

test('back from a first view shows the slide before in its last state', () => {
  expect(move(stops, { slide: 'b', step: 0 }, 'back')).toEqual({ slide: 'a', step: 2 });
  expect(move(stops, { slide: 'a', step: 0 }, 'back')).toBeNull();
});

test('what is skipped is stepped over both ways, and left when one stands on it', () => {
  expect(move(stops, { slide: 'a', step: 2 }, 'next', ['b'])).toEqual({ slide: 'c', step: 0 });
  expect(move(stops, { slide: 'c', step: 0 }, 'back', ['b'])).toEqual({ slide: 'a', step: 2 });
  expect(move(stops, { slide: 'b', step: 0 }, 'next', ['b'])).toEqual({ slide: 'c', step: 0 });
  expect(move(stops, { slide: 'a', step: 2 }, 'next', ['b', 'c'])).toBeNull();
});

test('first and last need no place to start from', () => {
  expect(move(stops, { slide: '', step: 0 }, 'first')).toEqual({ slide: 'a', step: 0 });
  expect(move(stops, { slide: '', step: 0 }, 'last')).toEqual({ slide: 'c', step: 0 });
  expect(move([], { slide: 'a', step: 0 }, 'first')).toBeNull();
});

test('an unknown slide is no position; a step too far is the last one', () => {
  expect(settle(stops, { slide: 'x', step: 0 })).toBeNull();
  expect(settle(stops, { slide: 'a', step: 9 })).toEqual({ slide: 'a', step: 2 });
  expect(settle(stops, null)).toBeNull();
});
