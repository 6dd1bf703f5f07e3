import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileTime, localTime } from '../../src/speaker/local-time.ts';
import { journalFile } from '../../src/speaker/journal-file.ts';
import { rehearsalFile } from '../../src/speaker/rehearsal.ts';

const START = new Date(2024, 5, 3, 14, 12, 7, 250).getTime();

test('a run as a file: facts, the slides that the talk has, a line for each that was shown', async () => {
  const run = { start: START, pauses: [], kind: 'rehearsal' } as const;
  const step = (step: number, first: number, seconds: number) => ({ step, first, seconds });
  const slides = [
    { slide: 'title', first: 0, seconds: 11.949, whole: true, steps: [step(0, 0, 11.949)] },
    { slide: 'load', first: 12, seconds: 40.06, whole: false, steps: [step(1, 12, 30), step(0, 42, 10.06)] },
  ];
  const talk = { title: 'A "queue" [1]', slides: ['title', 'load', 'pool'] };
  const file = rehearsalFile(talk, { ...run, pauses: [] }, { seconds: 52.01, slides });
  // The machine's own zone, whatever it is.
  const text = file.replace(localTime(START), '2024-06-03T14:12:07.250+02:00');
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../fixtures/runs/2024-06-03-1412.json'));
});

test('moments are written in the machine’s own time, with its offset', () => {
  expect(localTime(START)).toMatch(/^2024-06-03T14:12:07\.250[+-]\d\d:\d\d$/);
  expect(Date.parse(localTime(START))).toBe(START);
  expect(fileTime(START)).toBe('2024-06-03-1412');
});

test('the log is a line for each thing', () => {
  const entries = [
    { at: START, by: 'console abc', what: 'key', words: 'PageDown' },
    { at: START + 41, by: 'stage xyz', what: 'place', words: 'load/1', place: { slide: 'load', step: 1 } },
    { at: START + 90, by: 'console abc', what: 'fault', words: 'two\nlines' },
    { at: START + 95, by: 'console abc', what: 'close', words: '' },
  ];
  const lines = journalFile('A queue is a promise', entries, 'A browser').replaceAll(/[+-]\d\d:\d\d /g, ' ');
  expect(lines).toBe(`A queue is a promise
A browser

2024-06-03T14:12:07.250  console abc  key      PageDown
2024-06-03T14:12:07.291  stage xyz    place    load/1
2024-06-03T14:12:07.340  console abc  fault    two lines
2024-06-03T14:12:07.345  console abc  close
`);
});
