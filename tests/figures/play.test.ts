// What stands in an address or a message becomes a state that can be drawn, whatever it says.
import { describe, expect, test } from 'vitest';
import type { FigureState, Live } from '../../src/figures/live.ts';
import { playOf, stateOf } from '../../src/figures/play.ts';

interface State extends FigureState {
  order: number;
  heat: number;
  seed: number;
  mode: string;
  mixed: boolean;
  query: string;
  fixed: number;
}

const first: State = { order: 1, heat: 1, seed: 0, mode: 'calm', mixed: false, query: '', fixed: 7 };
const second: State = { ...first, order: 3 };

const live: Pick<Live<State>, 'prepared' | 'controls'> = {
  prepared: [first, second],
  controls: {
    order: { kind: 'range', label: 'Order', min: 1, max: 5, step: 1 },
    heat: { kind: 'range', label: 'Heat', min: 0.1, max: 2, step: 0.1 },
    seed: { kind: 'press', label: 'Again', max: 9 },
    mode: {
      kind: 'choice',
      label: 'Mode',
      values: [
        { value: 'calm', label: 'Calm' },
        { value: 'wild', label: 'Wild' },
      ],
    },
    mixed: { kind: 'switch', label: 'Mixed' },
    query: { kind: 'text', label: 'Query', longest: 5 },
  },
};

describe('a state from words', () => {
  test.each<[string, Record<string, string>, Partial<State>]>([
    ['nothing', {}, {}],
    ['a value', { order: '4' }, { order: 4 }],
    ['too much', { order: '999999' }, { order: 5 }],
    ['too little', { order: '-3' }, { order: 1 }],
    ['infinity', { order: 'Infinity' }, { order: 5 }],
    ['between two steps', { heat: '0.44' }, { heat: 0.4 }],
    ['dust of floating point', { heat: '0.30000000000000004' }, { heat: 0.3 }],
    ['no number', { order: 'many' }, {}],
    ['an empty number', { order: '' }, {}],
    ['a press', { seed: '3' }, { seed: 3 }],
    ['a press too many', { seed: '10' }, { seed: 9 }],
    ['a choice', { mode: 'wild' }, { mode: 'wild' }],
    ['no choice', { mode: 'mad' }, {}],
    ['on', { mixed: 'on' }, { mixed: true }],
    ['neither on nor off', { mixed: 'true' }, {}],
    ['a long text, with a line break', { query: 'a\nbcdefg' }, { query: 'a bcd' }],
    ['an unknown name', { colour: 'red' }, {}],
    ['a name without a control', { fixed: '8' }, {}],
    ['a name of every object', { constructor: 'x', __proto__: 'y' }, {}],
  ])('%s', (_, play, changed) => {
    expect(stateOf(live, 0, play)).toEqual({ ...first, ...changed });
  });

  test('steps prepare it; beyond the last the last stays', () => {
    expect(stateOf(live, 1, {}).order).toBe(3);
    expect(stateOf(live, 9, { heat: '2' })).toEqual({ ...second, heat: 2 });
  });
});

test('words of a state lead back to it, and name only what differs', () => {
  const state: State = { ...second, heat: 0.5, mixed: true, query: '' };
  const play = playOf(live, 1, state);
  expect(play).toEqual({ heat: '0.5', mixed: 'on' });
  expect(stateOf(live, 1, play)).toEqual(state);
  expect(playOf(live, 1, second)).toEqual({});
});
