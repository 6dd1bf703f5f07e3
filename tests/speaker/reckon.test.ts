import { expect, test } from 'vitest';
import { reckon } from '../../src/speaker/reckon.ts';
import { beginRun, NO_RUN, switchPause } from '../../src/speaker/run.ts';
import type { Slide, Talk } from '../../src/speaker/talk.ts';

const TEN = Date.UTC(2025, 2, 4, 10, 0);
const at = (seconds: number): number => TEN + seconds * 1000;
const run = beginRun(TEN, 'talk');

const slides = [
  slide('a', 'one', 60),
  slide('b', 'one', 60),
  slide('c', 'two', 120),
  slide('d', 'two', 60),
  slide('e', 'two', 60),
];
const talk: Talk = {
  slides,
  sections: [],
  slot: { start: TEN, spoken: 360, questions: 60 },
  hasCues: false,
  title: '',
  runs: [],
};
const situation = { talk, run, visits: [], skipped: [], place: { slide: 'c', step: 0 } };

test('before the start the slot says how much there is', () => {
  const before = reckon({ ...situation, run: NO_RUN }, at(30));
  expect(before).toMatchObject({ spoken: null, off: null, planned: null, left: 330 });
  expect(reckon({ ...situation, run: NO_RUN }, at(-30)).left).toBe(360);
});

test('as a whole: while the clock is inside the step’s stretch it is on plan', () => {
  expect(reckon(situation, at(180)).off?.whole).toBe(0);
  expect(reckon(situation, at(100)).off?.whole).toBe(20);
  expect(reckon(situation, at(270))).toMatchObject({ off: { whole: -30 }, planned: 270, you: 240, left: 90 });
});

test('after a late start the same place is due earlier', () => {
  // 360 planned seconds in 300.
  const late = { ...situation, run: beginRun(at(60), 'talk') };
  expect(reckon(late, at(60 + 200)).off?.whole).toBe(0);
  expect(reckon(late, at(60 + 230)).off?.whole).toBe(-30);
  expect(reckon(late, at(60 + 230)).left).toBe(70);
});

test('after the end it is behind by what is over and by what is left', () => {
  const { off, left } = reckon(situation, at(400));
  expect(left).toBe(-40);
  expect(off?.whole).toBe(-160);
});

test('a pause changes nothing', () => {
  const paused = { ...situation, run: switchPause(run, at(180)) };
  expect(reckon(paused, at(230))).toMatchObject({ spoken: 180, left: 180, off: { whole: 0 } });
});

test('by slide and section, however late they were begun', () => {
  // The first section took 30 s too long; this slide is 20 s over its own 120.
  const visits = [['a', TEN] as const, ['b', at(90)] as const, ['c', at(150)] as const];
  const { off } = reckon({ ...situation, visits }, at(290));
  expect(off).toEqual({ whole: -50, section: -20, slide: -20 });
});

test('what will be skipped is won at once, and stays won behind it', () => {
  const skipped = ['d'];
  expect(reckon({ ...situation, skipped }, at(300)).off?.whole).toBe(0);
  const behind = reckon({ ...situation, skipped, place: { slide: 'e', step: 0 } }, at(300));
  expect(behind.off?.whole).toBe(0);
  expect(reckon({ ...situation, place: { slide: 'c', step: 0 } }, at(300)).off?.whole).toBe(-60);
});

function slide(id: string, section: string, seconds: number): Slide {
  const facts = { id, section, seconds, steps: 0, folio: '', headline: '', main: true, backup: false };
  const rest = { priority: 2, isOpener: false, parts: [], words: [10], measured: [], cues: null };
  return { ...facts, ...rest, element: undefined as unknown as Element };
}
