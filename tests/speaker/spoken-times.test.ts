import { expect, test } from 'vitest';
import type { Entry } from '../../src/page/journal.ts';
import type { PastRun, Visit } from '../../src/speaker/past-runs.ts';
import { spokenTimes } from '../../src/speaker/spoken-times.ts';

const run: PastRun = { start: 0, pauses: [], kind: 'rehearsal' };
const slides = [
  { id: 'title', steps: 0, main: true },
  { id: 'load', steps: 1, main: true },
  { id: 'pool', steps: 1, main: true },
  { id: 'answer', steps: 0, main: false },
];

/** 'load/1' from 12 on, 'pool' from 30 on, until 60: visits(['load/1', 12], ['pool', 30], ['', 60]) */
function visits(...list: [place: string, seconds: number][]): Visit[] {
  return list.slice(0, -1).map(([place, seconds], index) => {
    const [slide = '', step = '0'] = place.split('/');
    return { slide, step: Number(step), from: seconds * 1000, to: (list[index + 1]?.[1] ?? 0) * 1000 };
  });
}

function happened(seconds: number, what: string, words = ''): Entry {
  return { at: seconds * 1000, by: 'console abc', what, words };
}

const whole = visits(['title', 0], ['load', 10], ['load/1', 25], ['pool', 40], ['pool/1', 50], ['', 90]);

test('first arrival and time in all, of slides and of steps; going back adds up', () => {
  const seen = visits(
    ['title', 0],
    ['load', 10],
    ['load/1', 25],
    ['load', 31],
    ['load/1', 33],
    ['pool', 40],
    ['', 45],
  );
  const { slides: times, seconds } = spokenTimes(run, seen, slides, []);
  expect(seconds).toBe(45);
  expect(times.map(({ slide, first, seconds, whole }) => [slide, first, seconds, whole])).toEqual([
    ['title', 0, 10, true],
    ['load', 10, 30, true],
    // It still stood there, and not all of it.
    ['pool', 40, 5, false],
  ]);
  expect(times[1]?.steps).toEqual([
    { step: 0, first: 10, seconds: 17 },
    { step: 1, first: 25, seconds: 13 },
  ]);
});

test('a pause for a question is not spoken, wherever it falls', () => {
  const paused = {
    ...run,
    pauses: [
      { from: 20_000, to: 30_000 },
      { from: 80_000, to: null },
    ],
  };
  const { slides: times, seconds } = spokenTimes(paused, whole, slides, []);
  expect(seconds).toBe(70);
  expect(times.map(({ first, seconds }) => [first, seconds])).toEqual([
    [0, 10],
    [10, 20],
    [30, 40],
  ]);
});

test('what flew by, and what was left before its last step, was not said to its end', () => {
  const seen = visits(['title', 0], ['load', 2], ['pool', 30], ['pool/1', 31], ['', 60]);
  const times = spokenTimes(run, seen, slides, [happened(55, 'export')]);
  expect(times.slides.map(({ slide, whole }) => [slide, whole])).toEqual([
    ['title', false],
    ['load', false],
    ['pool', true],
  ]);
});

test.each([
  ['comes for the files', happened(60, 'export')],
  ['blanks the screen', happened(60, 'blank', 'on')],
  ['closes a window', happened(60, 'close')],
])('after the last step the talk ends when someone %s', (_, entry) => {
  const { slides: times, seconds } = spokenTimes(run, whole, slides, [entry]);
  expect(seconds).toBe(60);
  expect(times.at(-1)).toMatchObject({ slide: 'pool', seconds: 20, whole: true });
});

test('after the last step an answer ends the talk; what is shown then is none of it', () => {
  const seen = [...whole.slice(0, -1), ...visits(['pool/1', 50], ['answer', 70], ['pool/1', 200], ['', 300])];
  const { slides: times, seconds } = spokenTimes(run, seen, slides, []);
  expect(seconds).toBe(70);
  expect(times.map(({ slide }) => slide)).toEqual(['title', 'load', 'pool']);
});

test('a reload, a step back and what came before the last step end nothing', () => {
  const entries = [
    happened(20, 'export'),
    happened(45, 'blank', 'on'),
    happened(60, 'close'),
    happened(61, 'open'),
  ];
  expect(spokenTimes(run, whole, slides, entries).seconds).toBe(90);
  const back = [
    ...whole.slice(0, -1),
    ...visits(['pool/1', 50], ['pool', 60], ['load/1', 65], ['pool', 70], ['', 80]),
  ];
  expect(spokenTimes(run, back, slides, []).seconds).toBe(80);
});

test('an answer in the middle is timed and the talk goes on', () => {
  const seen = visits(['title', 0], ['answer', 10], ['load', 30], ['load/1', 40], ['pool', 50], ['', 55]);
  const { slides: times } = spokenTimes(run, seen, slides, []);
  expect(times.map(({ slide, seconds }) => [slide, seconds])).toEqual([
    ['title', 10],
    ['answer', 20],
    ['load', 20],
    ['pool', 5],
  ]);
});
