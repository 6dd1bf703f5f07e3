import { expect, test } from 'vitest';
import type { Entry } from '../../src/page/journal.ts';
import { runsIn, visitsOf, type PastRun } from '../../src/speaker/past-runs.ts';

const START = 1_000_000;
const run: PastRun = { start: START, pauses: [], kind: 'rehearsal' };

/** Seconds after the start. */
function at(seconds: number, what: string, words = '', by = 'console abc'): Entry {
  return { at: START + seconds * 1000, by, what, words };
}

function place(seconds: number, slide: string, step = 0, by = 'console abc', what = 'place'): Entry {
  return { ...at(seconds, what, slide, by), place: { slide, step } };
}

/** As 'load/1 12–30', in seconds after the start. */
function visits(entries: Entry[], now: number): string[] {
  return visitsOf(run, entries, START + now * 1000).map(
    ({ slide, step, from, to }) => `${slide}/${step} ${(from - START) / 1000}–${(to - START) / 1000}`,
  );
}

test('runs are told by what was remembered, the newest first and in their last state', () => {
  const pauses = [{ from: 5, to: null }];
  const entries = [
    at(0, 'run', JSON.stringify({ start: 100, pauses: [], kind: 'rehearsal' })),
    at(1, 'run', JSON.stringify({ start: 200, pauses: [], kind: 'talk' })),
    at(2, 'run', JSON.stringify({ start: 200, pauses, kind: 'talk' })),
    at(3, 'run', ''),
    at(4, 'run', '{"start":'),
    at(4, 'run', '{"start":null,"pauses":[]}'),
    at(5, 'key', JSON.stringify({ start: 300, pauses: [], kind: 'talk' })),
  ];
  expect(runsIn(entries)).toEqual([
    { start: 200, pauses, kind: 'talk' },
    { start: 100, pauses: [], kind: 'rehearsal' },
  ]);
});

test('each place stands until the next; what was there at the start counts from the start', () => {
  const entries = [place(-60, 'title'), place(10, 'load'), place(25, 'load', 1), place(40, 'pool')];
  expect(visits(entries, 50)).toEqual(['title/0 0–10', 'load/0 10–25', 'load/1 25–40', 'pool/0 40–50']);
});

test('the move that starts the clock leads to the first place', () => {
  expect(visits([place(-60, 'title'), place(0.002, 'load'), place(10, 'pool')], 20)).toEqual([
    'load/0 0–10',
    'pool/0 10–20',
  ]);
  expect(visits([place(-60, 'title'), place(0.002, 'load'), place(0.05, 'load', 1)], 20)).toEqual([
    'load/0 0–0.05',
    'load/1 0.05–20',
  ]);
});

test('two windows that say the same are one visit, and so is a console that was loaded anew', () => {
  const entries = [
    place(-5, 'title'),
    place(10, 'load', 0, 'stage xyz'),
    place(10.004, 'load'),
    at(20, 'close'),
    place(22, 'load', 0, 'console def', 'open'),
  ];
  expect(visits(entries, 30)).toEqual(['title/0 0–10', 'load/0 10–30']);
});

test('a stage that is opened somewhere else is not the talk, as long as it does not move', () => {
  const entries = [
    place(-5, 'title'),
    place(10, 'pool', 0, 'stage xyz', 'open'),
    place(20, 'load', 0, 'stage xyz'),
  ];
  expect(visits(entries, 30)).toEqual(['title/0 0–20', 'load/0 20–30']);
});

test('a run ends when the clock is set back, or another begins', () => {
  const begun = at(0.001, 'run', JSON.stringify(run));
  expect(visits([place(-5, 'title'), begun, at(15, 'run', ''), place(20, 'load')], 60)).toEqual([
    'title/0 0–15',
  ]);
  expect(
    visits(
      [
        place(-5, 'title'),
        at(15, 'run', JSON.stringify({ ...run, start: START + 15_000 })),
        place(20, 'load'),
      ],
      60,
    ),
  ).toEqual(['title/0 0–15']);
});

test('a pause is no end', () => {
  const paused = at(15, 'run', JSON.stringify({ ...run, pauses: [{ from: START + 15_000, to: null }] }));
  expect(visits([place(-5, 'title'), paused], 60)).toEqual(['title/0 0–60']);
});

test('whoever comes back the next day finds the end where everybody went home', () => {
  const day = 24 * 3600;
  expect(visits([place(-5, 'title'), place(10, 'load'), at(90, 'close')], day)).toEqual([
    'title/0 0–10',
    'load/0 10–90',
  ]);
  expect(visits([place(-5, 'title'), place(10, 'load'), place(day, 'pool')], day + 5)).toEqual([
    'title/0 0–10',
  ]);
});
