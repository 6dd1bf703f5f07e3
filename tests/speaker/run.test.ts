import { expect, test } from 'vitest';
import { beginRun, NO_RUN, openPause, readRun, spokenAt, switchPause } from '../../src/speaker/run.ts';

const PLANNED = 35 * 60;
const START = Date.UTC(2025, 2, 4, 9, 30);
const after = (seconds: number): number => START + seconds * 1000;
const run = beginRun(START, 'talk');

test('time spoken, from the stored moment alone', () => {
  expect(spokenAt(NO_RUN, after(5))).toBeNull();
  expect(spokenAt(readRun(JSON.stringify(run), after(1024), PLANNED), after(1024))).toBe(1024);
});

test('stands still while it is paused, and goes on without a gap', () => {
  const paused = switchPause(run, after(600));
  expect(openPause(paused)).toEqual({ from: after(600), to: null });
  expect([600, 610, 720].map((now) => spokenAt(paused, after(now)))).toEqual([600, 600, 600]);
  const again = switchPause(paused, after(720));
  expect(openPause(again)).toBeNull();
  expect(spokenAt(again, after(730))).toBe(610);
  const second = switchPause(again, after(740));
  expect(spokenAt(second, after(900))).toBe(620);
});

test('what is not begun cannot be paused', () => {
  expect(switchPause(NO_RUN, after(0))).toEqual(NO_RUN);
});

test.each([
  ['none', null],
  ['no text of a run', 'x'],
  ['null', 'null'],
  ['pauses of another shape', JSON.stringify({ start: START, pauses: [1], kind: 'talk' })],
  ['a start in words', JSON.stringify({ start: 'now', pauses: [] })],
  ['a start to come', JSON.stringify(beginRun(after(10), 'talk'))],
  ['one left from yesterday', JSON.stringify(beginRun(START - 24 * 3_600_000, 'talk'))],
  ['one that was left paused', JSON.stringify(switchPause(beginRun(START - 3 * 3_600_000, 'talk'), START))],
])('no run: %s', (_, text) => {
  expect(readRun(text, START, PLANNED)).toEqual(NO_RUN);
});
