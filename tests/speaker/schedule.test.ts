import { describe, expect, test } from 'vitest';
import { beginRun, NO_RUN, switchPause, type Run } from '../../src/speaker/run.ts';
import { isInSlot, makeSchedule, type Slot } from '../../src/speaker/schedule.ts';

const TEN = Date.UTC(2025, 2, 4, 10, 0);
const PLAN = 35 * 60;
const slot: Slot = { start: TEN, spoken: 35 * 60, questions: 5 * 60 };
const minutes = (count: number): number => TEN + count * 60_000;

function schedule(run: Run, now = minutes(0), of = slot) {
  return makeSchedule(run, of, PLAN, now);
}

test('on time plan and time go alike', () => {
  const { end, planned, due } = schedule(beginRun(TEN, 'talk'));
  expect(end).toBe(2100);
  expect([0, 1024, 2100].map(planned)).toEqual([0, 1024, 2100]);
  expect([0, 1024, 2100].map(due)).toEqual([0, 1024, 2100]);
});

test('a late start is spread over what is left', () => {
  const { end, planned, due } = schedule(beginRun(minutes(5), 'talk'));
  expect(end).toBe(1800);
  expect(planned(900)).toBe(1050);
  expect(planned(1800)).toBe(2100);
  expect(due(1050)).toBe(900);
});

test('a talk that is shorter than its slot is given all of it', () => {
  const { end, planned } = makeSchedule(beginRun(TEN, 'talk'), slot, 2000, TEN);
  expect(end).toBe(2100);
  expect(planned(1050)).toBe(1000);
});

test('an early start makes nobody speak slower', () => {
  expect(schedule(beginRun(minutes(-4), 'talk')).end).toBe(2100);
});

test('far from the slot, and without one, only the minutes count', () => {
  expect(schedule(beginRun(minutes(-200), 'rehearsal')).end).toBe(2100);
  expect(schedule(beginRun(minutes(60), 'talk')).end).toBe(2100);
  expect(schedule(beginRun(TEN, 'talk'), TEN, { ...slot, start: null }).end).toBe(2100);
});

test('what belongs to the slot', () => {
  expect([-31, -29, 0, 17, 18].map((count) => isInSlot(minutes(count), slot))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('after the end the plan goes on, so that being late grows', () => {
  const { planned, due } = schedule(beginRun(minutes(5), 'talk'));
  expect(planned(1860)).toBe(2160);
  expect(due(2160)).toBe(1860);
});

test('no plan at all does no harm', () => {
  const { planned, due } = makeSchedule(NO_RUN, slot, 0, TEN);
  expect([planned(0), due(0)].every(Number.isFinite)).toBe(true);
});

describe('a question', () => {
  const paused = (from: number, to: number): Run =>
    switchPause(switchPause(beginRun(TEN, 'talk'), minutes(from)), minutes(to));

  test('within the minutes for questions costs nothing of the talk', () => {
    const { end, planned } = schedule(paused(10, 14), minutes(20));
    expect(end).toBe(2100);
    expect(planned(1200)).toBe(1200);
  });

  test('beyond them what is left of the plan is spread over what is left of the time', () => {
    // Six minutes, five of which the slot has for questions: 25 minutes of plan in 24.
    const { end, planned, due } = schedule(paused(10, 16), minutes(20));
    expect(end).toBe(2040);
    expect(planned(600)).toBe(600);
    expect(planned(600 + 720)).toBe(600 + 750);
    expect(due(2100)).toBe(2040);
  });

  test('counts while it lasts', () => {
    const open = switchPause(beginRun(TEN, 'talk'), minutes(10));
    expect(schedule(open, minutes(14)).end).toBe(2100);
    expect(schedule(open, minutes(18)).end).toBe(2100 - 180);
  });

  test('two of them add up', () => {
    const first = paused(10, 14);
    const second = switchPause(switchPause(first, minutes(24)), minutes(27));
    const { end, planned } = schedule(second, minutes(30));
    expect(end).toBe(2100 - 120);
    expect(planned(1200)).toBe(1200);
    expect(planned(1200 + 390)).toBe(1200 + 450);
  });

  test('longer than the talk has left leaves everything due at once', () => {
    const { planned } = schedule(paused(30, 60), minutes(60));
    expect(planned(1800)).toBe(2100);
  });
});
