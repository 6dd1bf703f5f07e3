import { expect, test } from 'vitest';
import { planCut, type Cuttable } from '../../src/speaker/cut-plan.ts';

function slide(id: string, seconds: number, priority: number, isOpener = false): Cuttable {
  return { id, seconds, priority, isOpener };
}

test('one slide that is enough, the shortest of those', () => {
  const slides = [slide('a', 50, 3), slide('b', 90, 3), slide('c', 45, 3), slide('d', 20, 3)];
  expect(planCut(slides, 44)).toEqual({ slides: ['c'], seconds: 45 });
});

test('of equals the last', () => {
  expect(planCut([slide('a', 30, 3), slide('b', 30, 3), slide('c', 20, 3)], 30)?.slides).toEqual(['b']);
});

test('few long ones rather than many short ones, in the order of the talk', () => {
  const slides = [
    slide('a', 20, 3),
    slide('b', 60, 3),
    slide('c', 20, 3),
    slide('d', 50, 3),
    slide('e', 25, 3),
  ];
  expect(planCut(slides, 80)).toEqual({ slides: ['b', 'c'], seconds: 80 });
});

test('the lowest priority first, then the next, and nothing needless', () => {
  const slides = [slide('a', 40, 2), slide('b', 30, 3), slide('c', 90, 2)];
  expect(planCut(slides, 30)?.slides).toEqual(['b']);
  expect(planCut(slides, 60)?.slides).toEqual(['a', 'b']);
  // The long one alone will do, so the short one stays in.
  expect(planCut(slides, 90)?.slides).toEqual(['c']);
});

test('never what must be shown, openers, or slides that take no time', () => {
  const slides = [slide('a', 60, 1), slide('b', 10, 2, true), slide('c', 0, 3)];
  expect(planCut(slides, 20)).toBeNull();
  expect(planCut([], 20)).toBeNull();
});

test('all that may go, where it is not enough', () => {
  const slides = [slide('a', 60, 1), slide('b', 20, 2), slide('c', 30, 3)];
  expect(planCut(slides, 300)).toEqual({ slides: ['b', 'c'], seconds: 50 });
});

test('nothing to save, nothing to skip', () => {
  expect(planCut([slide('a', 20, 3)], 0)).toBeNull();
});
