import { expect, test } from 'vitest';
import { beginRun, switchPause } from '../../src/speaker/run.ts';
import { addVisit, readVisits, spentOn } from '../../src/speaker/visits.ts';

const run = beginRun(1_000_000, 'talk');
const at = (seconds: number): number => 1_000_000 + seconds * 1000;

function visits(...list: [string, number][]) {
  return readVisits(
    list.reduce<string | null>((text, [slide, seconds]) => addVisit(text, run, slide, at(seconds)), null),
    run,
  );
}

test('all visits of a slide add up, the last one until now', () => {
  const spent = spentOn(visits(['a', 0], ['b', 30], ['a', 45], ['c', 50]), run, at(62));
  expect([...spent]).toEqual([
    ['a', 35],
    ['b', 15],
    ['c', 12],
  ]);
});

test('two consoles that note the same slide count it once', () => {
  expect(spentOn(visits(['a', 0], ['a', 0.1], ['b', 10]), run, at(12)).get('a')).toBe(10);
});

test('pauses are left out', () => {
  const paused = switchPause(switchPause(run, at(20)), at(50));
  expect(spentOn(visits(['a', 0], ['b', 60]), paused, at(65)).get('a')).toBe(30);
});

test('those of another run are none', () => {
  const text = addVisit(null, run, 'a', at(0));
  expect(readVisits(text, beginRun(5, 'talk'))).toEqual([]);
  expect(readVisits('[]', run)).toEqual([]);
  expect(readVisits('{', run)).toEqual([]);
});
