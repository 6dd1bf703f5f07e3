import { expect, test } from 'vitest';
import {
  inheritedMark,
  isUnderWay,
  keepLastPlace,
  lastPlace,
  startingPlace,
} from '../../src/link/last-place.ts';
import { parseHash } from '../../src/link/position.ts';
import type { Store } from '../../src/link/store.ts';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const at = (name: string) => parseHash(`#/${name}`);
const load = { slide: 'load', step: 1 };
const pool = { slide: 'pool', step: 3 };

function storeOf(values: Record<string, string> = {}): Store {
  const kept = new Map(Object.entries(values));
  return {
    works: true,
    lasts: true,
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void (value === null ? kept.delete(name) : kept.set(name, value)),
  };
}

test('a place is read as it was kept, with what was changed and where the talk was left', () => {
  const store = storeOf();
  const place = { ...load, play: { seed: '7' } };
  keepLastPlace(store, { place, left: pool, at: NOW });
  expect(lastPlace(store, NOW + 60_000)).toEqual({ place, left: pool, at: NOW });
});

test.each([
  ['none', {}],
  ['of yesterday', { place: JSON.stringify({ place: '#/load', left: null, at: NOW - 24 * HOUR }) }],
  ['of tomorrow', { place: JSON.stringify({ place: '#/load', left: null, at: NOW + HOUR }) }],
  ['without a time', { place: JSON.stringify({ place: '#/load' }) }],
  ['of no slide', { place: JSON.stringify({ place: '#/', at: NOW }) }],
  ['no object', { place: '7' }],
  ['not even JSON', { place: '{' }],
])('a place that is %s is none', (_, values) => {
  expect(lastPlace(storeOf(values), NOW)).toBeNull();
});

test.each([
  ['an hour ago', { start: NOW - HOUR }, true],
  ['four hours ago', { start: NOW - 4 * HOUR }, false],
  ['not yet', { start: null }, false],
  ['tomorrow', { start: NOW + HOUR }, false],
])('a run that began %s', (_, run, runs) => {
  expect(isUnderWay(storeOf({ run: JSON.stringify(run) }), NOW)).toBe(runs);
});

const last = { place: load, left: null, at: NOW };

test.each([
  ['a visitor without a slide: the first', null, null, last, false, null],
  ['in a run without a slide: the last place', null, null, last, true, load],
  ['in a run that has left no place: the first', null, null, null, true, null],
  ['an address is kept, whatever was last', at('pool/3'), null, last, true, pool],
  ['reloaded, and the talk has gone on: there', at('pool/3'), NOW - 1, last, false, load],
  ['reloaded, and this window was the last to move', at('pool/3'), NOW, last, true, pool],
  ['reloaded, and nothing was kept', at('pool/3'), NOW, null, true, pool],
])('%s', (_, address, own, kept, runs, place) => {
  expect(startingPlace(address, own, kept, runs)).toEqual(place);
});

test('the mark is inherited on the slide that answered, and nowhere else', () => {
  const store = storeOf();
  keepLastPlace(store, { place: { slide: 'answer', step: 1 }, left: load, at: NOW });
  expect(inheritedMark(store, { slide: 'answer', step: 0 }, NOW)).toEqual(load);
  expect(inheritedMark(store, pool, NOW)).toBeNull();
});
