import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../src/link/message.ts';

const envelope = { v: 1, from: 'abc', role: 'stage', seq: 1, time: 1_700_000_000_000 };
const state = { ...envelope, type: 'state', slide: 'judge', step: 2, blank: false, since: 1_700_000_000_000 };

const screen = { left: -1920, top: 0, width: 1920, height: 1080, extended: true };
const facts = {
  width: 1920,
  height: 1080,
  density: 1.25,
  scale: 1.5,
  full: true,
  visible: true,
  awake: false,
};
const report = { ...facts, screen, fonts: { loaded: 9, failed: 0 } };

describe('parseMessage', () => {
  test.each([
    { ...envelope, type: 'hello' },
    { ...envelope, type: 'bye' },
    state,
    { ...state, left: { slide: 'two-boxes', step: 3 } },
    { ...state, fresh: true },
    { ...envelope, role: 'console', type: 'go', slide: 'judge', step: 0 },
    { ...state, role: 'console', type: 'show', to: 'def', left: { slide: 'two-boxes', step: 3 } },
    { ...envelope, role: 'console', type: 'step', by: -1 },
    { ...envelope, role: 'console', type: 'blank', on: true },
    { ...state, skip: ['pool', 'load'] },
    { ...envelope, role: 'console', type: 'skip', slides: [] },
    { ...envelope, role: 'console', type: 'go', slide: 'judge', step: 1, aside: true },
    { ...envelope, role: 'console', type: 'inspect' },
    { ...envelope, type: 'report', report },
    { ...envelope, type: 'report', report: { ...report, screen: { ...screen, extended: null } } },
  ])('takes $type', (message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  test('keeps nothing that the protocol does not name', () => {
    const more = { ...report, html: '<b>', screen: { ...screen, name: 'x' } };
    expect(parseMessage({ ...envelope, type: 'report', report: more })).toMatchObject({ report });
    expect(JSON.stringify(parseMessage({ ...envelope, type: 'report', report: more }))).not.toMatch(
      /html|name/,
    );
    expect(parseMessage({ ...state, html: '<b>' })).toEqual(state);
  });

  test.each([
    ['no object', 'state'],
    ['null', null],
    ['undefined', undefined],
    ['a list', [state]],
    ['another version', { ...state, v: 2 }],
    ['no sender', { ...state, from: '' }],
    ['a sender without end', { ...state, from: 'x'.repeat(1000) }],
    ['another role', { ...state, role: 'audience' }],
    ['a number before the first', { ...state, seq: 0 }],
    ['half a number', { ...state, seq: 1.5 }],
    ['a number as text', { ...state, seq: '1' }],
    ['no time', { ...state, time: NaN }],
    ['another type', { ...state, type: 'eval' }],
    ['a type of the prototype', { ...state, type: 'constructor' }],
    ['a state without slide', { ...state, slide: undefined }],
    ['a state before its first step', { ...state, step: -1 }],
    ['a state that is blank in words', { ...state, blank: 'no' }],
    ['a state of no time', { ...state, since: Infinity }],
    ['a state that left nowhere', { ...state, left: { step: 3 } }],
    ['a state that skips in words', { ...state, skip: 'pool' }],
    ['a skip of nothing named', { ...envelope, type: 'skip', slides: [''] }],
    ['a skip without end', { ...envelope, type: 'skip', slides: Array.from({ length: 1001 }, () => 'x') }],
    ['a state that is fresh in words', { ...state, fresh: 'yes' }],
    ['a show to nobody', { ...state, role: 'console', type: 'show' }],
    ['a show of no time', { ...state, role: 'console', type: 'show', to: 'def', since: undefined }],
    ['a jump to nowhere', { ...envelope, type: 'go', slide: 3, step: 0 }],
    ['two steps at once', { ...envelope, type: 'step', by: 2 }],
    ['a jump aside in words', { ...envelope, type: 'go', slide: 'judge', step: 0, aside: 'yes' }],
    ['a report of nothing', { ...envelope, type: 'report' }],
    ['a report without a screen', { ...envelope, type: 'report', report: { ...report, screen: undefined } }],
    [
      'a report of a screen without a size',
      { ...envelope, type: 'report', report: { ...report, screen: {} } },
    ],
    ['a report of no size', { ...envelope, type: 'report', report: { ...report, scale: NaN } }],
    ['a report in words', { ...envelope, type: 'report', report: { ...report, full: 'yes' } }],
    [
      'a report of half a font',
      { ...envelope, type: 'report', report: { ...report, fonts: { loaded: 0.5 } } },
    ],
    ['a blank of a kind', { ...envelope, type: 'blank', on: 1 }],
  ])('refuses %s', (_, data) => {
    expect(parseMessage(data)).toBeNull();
  });
});
