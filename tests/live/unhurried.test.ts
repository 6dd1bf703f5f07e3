// Long work leaves room for what else happens, and ends with its answer.
import { expect, test } from 'vitest';
import { unhurried } from '../../src/live/unhurried.ts';

function* count(slices: number, milliseconds: number): Generator<void, number> {
  let turns = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) turns += 1;
    yield;
  }
  return slices;
}

test('returns what the work returns', async () => {
  expect(await unhurried(count(3, 0))).toBe(3);
});

test('other tasks run in between', async () => {
  let ticks = 0;
  let isDone = false;
  const tick = (): void => {
    ticks += 1;
    if (!isDone) setTimeout(tick);
  };
  setTimeout(tick);
  await unhurried(count(20, 5));
  isDone = true;
  expect(ticks).toBeGreaterThan(2);
});

test('an error of the work is the caller’s', async () => {
  function* broken(): Generator<void, number> {
    yield;
    throw new Error('no rows');
  }
  await expect(unhurried(broken())).rejects.toThrow('no rows');
});
