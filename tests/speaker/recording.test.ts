// The expected files stand in tests/fixtures/runs.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PastRun, Visit } from '../../src/speaker/past-runs.ts';
import { chapterLines, parseOffset, webVtt } from '../../src/speaker/recording.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/runs', name);

const START = Date.UTC(2025, 2, 4, 9, 30, 0);
const run: PastRun = { start: START, pauses: [{ from: START + 100_000, to: START + 130_000 }], kind: 'talk' };
const headlines = new Map([
  ['title', 'A queue is a promise'],
  ['littles-law', 'How many wait tells how long they wait.'],
  ['load', 'Load < 1 & patience: x --> y'],
  ['servers', 'A server has a counter too.'],
  ['time-code', 'Four lines say how long a request takes.'],
  ['pool', 'A thread pool is a row of counters.'],
  ['two-lines', 'Do two lines halve the wait?'],
]);

/** Slide and step on screen from a second on; the last only ends it. */
function visits(...list: [place: string, seconds: number][]): Visit[] {
  return list.slice(0, -1).map(([place, seconds], index) => {
    const [slide = '', step = '0'] = place.split('/');
    const to = START + (list[index + 1]?.[1] ?? 0) * 1000;
    return { slide, step: Number(step), from: START + seconds * 1000, to };
  });
}

const whole = visits(
  ['title', 0],
  ['littles-law', 12.25],
  ['littles-law/1', 31],
  ['load', 44.5],
  ['load/1', 71],
  // On the way to the answer.
  ['servers', 160],
  ['two-lines', 160.4],
  ['load/1', 190],
  ['servers', 201],
  ['time-code', 205],
  ['time-code/1', 240],
  ['pool', 265],
  ['pool/1', 268],
  ['', 272],
);
const recording = { title: 'A queue is a promise', run, visits: whole, headlines };

describe('WebVTT', () => {
  test('one cue for each stretch on a slide, pauses and answers included', async () => {
    await expect(webVtt({ ...recording, offset: 0 })).toMatchFileSnapshot(fixture('from-the-start.vtt'));
  });

  test('of a recording that began earlier, or later', async () => {
    await expect(webVtt({ ...recording, offset: 3545.5 })).toMatchFileSnapshot(fixture('an-hour-in.vtt'));
    await expect(webVtt({ ...recording, offset: -50 })).toMatchFileSnapshot(fixture('switched-on-late.vtt'));
  });

  test('is valid: header, and cues in order, each later than the one before', () => {
    for (const offset of [0, 3545.5, -50]) {
      const [header, ...blocks] = webVtt({ ...recording, offset }).split('\n\n');
      expect(header).toBe('WEBVTT');
      const times = blocks.flatMap((block) => {
        const [, from, to] = /^(\S+) --> (\S+)$/m.exec(block) ?? [];
        return from && to ? [[from, to]] : [];
      });
      expect(times.length).toBeGreaterThan(4);
      expect(times.flat()).toEqual(times.flat().sort());
      for (const [from, to] of times)
        expect([from, to].join(' ')).toMatch(/^(\d\d:[0-5]\d:[0-5]\d\.\d{3} ?){2}$/);
    }
  });
});

describe('chapters', () => {
  test('at 0:00 the first, ten seconds each: what is shorter goes with its neighbours', async () => {
    await expect(chapterLines({ ...recording, offset: 0 })).toMatchFileSnapshot(
      fixture('from-the-start.txt'),
    );
  });

  test('of a recording that began earlier, or later', async () => {
    await expect(chapterLines({ ...recording, offset: 3545.5 })).toMatchFileSnapshot(
      fixture('an-hour-in.txt'),
    );
    await expect(chapterLines({ ...recording, offset: -50 })).toMatchFileSnapshot(
      fixture('switched-on-late.txt'),
    );
  });

  test('a recording that began a few seconds early has no chapter for them', () => {
    expect(chapterLines({ ...recording, offset: 9 })).toMatch(/^0:00 A queue is a promise\n0:21 /);
    expect(chapterLines({ ...recording, offset: 10 })).toMatch(/^0:00 Before the talk\n0:10 A queue/);
  });

  test('always ten seconds apart in what is printed', () => {
    for (let offset = -60; offset < 60; offset += 0.7) {
      const starts = chapterLines({ ...recording, offset })
        .trim()
        .split('\n')
        .map((line) => parseOffset(line.split(' ')[0] ?? '') ?? NaN);
      expect(starts[0]).toBe(0);
      starts
        .slice(1)
        .forEach((start, index) => expect(start - (starts[index] ?? 0)).toBeGreaterThanOrEqual(10));
    }
  });

  test('a run of nothing has none; one of a glimpse has one', () => {
    expect(chapterLines({ ...recording, visits: [], offset: 0 })).toBe('');
    expect(chapterLines({ ...recording, visits: visits(['title', 0], ['', 4]), offset: 0 })).toBe(
      '0:00 A queue is a promise\n',
    );
  });
});

test.each([
  ['0:00', 0],
  ['2:35', 155],
  [' 1:02:35 ', 3755],
  ['155', 155],
  ['-0:10', -10],
  ['−0:10', -10],
  ['2:75', null],
  ['1:2:3:4', null],
  ['', null],
  ['two minutes', null],
])('the offset %j is %s', (text, seconds) => {
  expect(parseOffset(text)).toBe(seconds);
});
