import { describe, expect, test } from 'vitest';
import type { Message, State } from '../../src/link/message.ts';
import { createGate, wins } from '../../src/link/order.ts';

const NOW = 1_700_000_000_000;

function hello(from: string, seq: number): Message {
  return { v: 1, from, role: 'console', seq, time: NOW, type: 'hello' };
}

function state(from: string, since: number): State {
  return {
    v: 1,
    from,
    role: 'stage',
    seq: 1,
    time: NOW,
    type: 'state',
    slide: 'a',
    step: 0,
    blank: false,
    since,
  };
}

describe('createGate', () => {
  test('lets each message of a page through once', () => {
    const gate = createGate();
    expect([1, 2, 2, 1, 3].map((seq) => gate(hello('a', seq), NOW))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('drops what comes after a newer one', () => {
    const gate = createGate();
    expect([1, 5, 4].map((seq) => gate(hello('a', seq), NOW))).toEqual([true, true, false]);
  });

  test('counts each page by itself', () => {
    const gate = createGate();
    expect(gate(hello('a', 9), NOW)).toBe(true);
    expect(gate(hello('b', 1), NOW)).toBe(true);
  });

  test('drops an order that waited for a frozen page, but not a hello', () => {
    const gate = createGate();
    const step: Message = { ...hello('a', 1), type: 'step', by: 1 };
    expect(gate(step, NOW + 60_000)).toBe(false);
    expect(gate({ ...step, seq: 2 }, NOW + 4000)).toBe(true);
    expect(gate(hello('b', 1), NOW + 60_000)).toBe(true);
  });
});

describe('wins', () => {
  test('the first state, and every later one of the same stage', () => {
    expect(wins(state('a', NOW), null, 0, NOW)).toBe(true);
    expect(wins(state('a', NOW - 50), state('a', NOW), 0, NOW)).toBe(true);
  });

  test('of two stages the one that changed last', () => {
    expect(wins(state('b', NOW - 1), state('a', NOW), 0, NOW)).toBe(false);
    expect(wins(state('b', NOW + 1), state('a', NOW), 0, NOW)).toBe(true);
  });

  test('one that was asked for something before one that was only opened', () => {
    const [opened, asked] = [{ ...state('a', NOW), fresh: true as const }, state('b', NOW - 1000)];
    expect(wins(asked, opened, 0, NOW)).toBe(true);
    expect(wins(opened, asked, 0, NOW)).toBe(false);
  });

  test('of two that were only opened, the first', () => {
    const [first, second] = [NOW - 1000, NOW].map((since) => ({
      ...state(`${since}`, since),
      fresh: true as const,
    }));
    expect(first && second && wins(second, first, 0, NOW)).toBe(false);
  });

  test('none of yesterday, even against one that was only opened', () => {
    const [old, opened] = [state('a', NOW - 86_400_000), { ...state('b', NOW), fresh: true as const }];
    expect(wins(opened, old, 0, NOW)).toBe(true);
    expect(wins(old, opened, 0, NOW)).toBe(false);
  });

  test('any stage once the one that was shown is silent', () => {
    expect(wins(state('b', NOW - 1), state('a', NOW), 1500, NOW)).toBe(false);
    expect(wins(state('b', NOW - 1), state('a', NOW), 2500, NOW)).toBe(true);
  });
});
