import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/link/report.ts';
import { checksOf, type Facts, type Line } from '../../src/speaker/checks.ts';

const laptop = { left: 0, top: 0, width: 1440, height: 900, extended: true };
const projector = { left: 1440, top: 0, width: 1920, height: 1080, extended: true };
const stage: Report = {
  width: 1920,
  height: 1080,
  density: 1,
  scale: 1.5,
  screen: projector,
  full: true,
  visible: true,
  awake: true,
  fonts: { loaded: 9, failed: 0 },
};
const start = Date.parse('2024-06-10T14:00:00+02:00');
const ready: Facts = {
  now: start - 42 * 60_000,
  slot: { start, length: 40 * 60, zone: 120 },
  zone: 120,
  presence: 'live',
  stages: [stage],
  screen: laptop,
  awake: true,
  fonts: { loaded: 9, failed: 0 },
  files: { count: 30, missing: [], from: 'here' },
  smallest: { size: 16, slide: 'references' },
  storage: { works: true, lasts: true },
  seen: new Set(['next', 'back', 'blank']),
  letters: true,
  popups: 'allowed',
  online: false,
};

function line(id: string, changes: Partial<Facts> = {}): Line {
  const found = checksOf({ ...ready, ...changes }).find((one) => one.id === id);
  if (!found) throw new Error(`There is no line ${id}.`);
  return found;
}
const onStage = (changes: Partial<Report>): Partial<Facts> => ({ stages: [{ ...stage, ...changes }] });
const whole = ({ state, says, todo }: Line): string => `${state}: ${says} ${todo}`.trim();

test('where all is well, all is in order', () => {
  expect(checksOf(ready).filter(({ state }) => state !== 'good')).toEqual([]);
  expect(new Set(checksOf(ready).map(({ id }) => id)).size).toBe(13);
});

test('the lines are the same whatever is missing, and each bad one says what to do', () => {
  const worst: Facts = {
    ...ready,
    presence: 'alone',
    stages: [],
    awake: false,
    fonts: { loaded: 3, failed: 6 },
    files: { count: 30, missing: ['assets/a.woff2'], from: 'network' },
    smallest: null,
    storage: { works: false, lasts: false },
    seen: new Set(),
    popups: 'blocked',
    slot: { start: null, length: 0, zone: null },
  };
  const lines = checksOf(worst);
  expect(lines.map(({ id }) => id)).toEqual(checksOf(ready).map(({ id }) => id));
  expect(lines.filter(({ state, todo }) => state === 'bad' && todo === '')).toEqual([]);
  expect(lines.filter(({ state }) => state === 'good')).toEqual([]);
});

describe('stage', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['none', { presence: 'waiting', stages: [] }, 'bad: No stage is open. Open it.'],
    ['lost', { presence: 'lost', stages: [] }, 'bad: No stage is open. Open it.'],
    ['silent', { stages: [] }, 'wait: Attached; its report has not come.'],
    ['two', { stages: [stage, stage] }, 'good: 2 are attached and follow.'],
    ['hidden', onStage({ visible: false }), 'bad: Attached, but hidden.'],
  ])('%s', (_, changes, says) => expect(whole(line('stage', changes))).toContain(says));
});

describe('its screen', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['another', {}, 'good: The stage is on another screen than the console, 1920 × 1080.'],
    [
      'the same of two',
      onStage({ screen: laptop }),
      'bad: The stage is on the console’s screen; there is another.',
    ],
    [
      'the only one',
      { ...onStage({ screen: laptop }), screen: { ...laptop, extended: false } },
      'bad: This machine has one screen. Plug in the projector',
    ],
    [
      'the same, where the browser says no more',
      { ...onStage({ screen: laptop }), screen: { ...laptop, extended: null } },
      'bad: The stage is on the console’s screen. Drag',
    ],
    [
      'of two stages, the one that the room sees counts',
      { stages: [{ ...stage, screen: laptop, full: false }, stage] },
      'good: The stage is on another screen',
    ],
  ])('%s', (_, changes, says) => expect(whole(line('screen', changes))).toContain(says));

  test('it can be moved only where there may be another', () => {
    const on = (extended: boolean | null): Partial<Facts> => ({
      ...onStage({ screen: laptop }),
      screen: { ...laptop, extended },
    });
    expect([true, null, false].map((extended) => line('screen', on(extended)).offer)).toEqual([
      'Move it there',
      'Move it there',
      undefined,
    ]);
  });

  test('a window is not a full screen', () => {
    expect(whole(line('full', onStage({ full: false, width: 1280, height: 700 })))).toBe(
      'bad: The stage is a window of 1280 × 700. Press F in the stage’s window.',
    );
  });

  test.each<[string, Partial<Report>, string]>([
    ['16:9', {}, 'good: 1920 × 1080, 16:9: the slides fill it.'],
    ['16:10', { width: 1280, height: 800, scale: 1 }, 'good: 1280 × 800, 16:10: bars above and below'],
    [
      '4:3',
      { width: 1024, height: 768, scale: 0.8 },
      'bad: 1024 × 768, 4:3: bars above and below, the slides have 75 %. Set',
    ],
    ['wide', { width: 2560, height: 1080, scale: 1.5 }, 'bad: 2560 × 1080, 21:9: bars left and right'],
    [
      'odd, in the screen’s own pixels',
      { width: 1000, height: 900, scale: 0.78, density: 2 },
      '2000 × 1800, 1.11:1',
    ],
  ])('shape: %s', (_, changes, says) => expect(whole(line('shape', onStage(changes)))).toContain(says));

  test.each<[string, Partial<Facts>, string]>([
    ['large', {}, 'good: 24 pixels of that screen, on references.'],
    ['fine pixels count', onStage({ scale: 0.75, density: 2 }), 'good: 24 pixels'],
    ['small', onStage({ scale: 0.8 }), 'bad: 13 pixels of that screen, on references. Full screen'],
    ['not yet measured', { smallest: null }, 'wait: Being measured'],
  ])('smallest text: %s', (_, changes, says) => expect(whole(line('text', changes))).toContain(says));
});

describe('clock', () => {
  const at = (minutes: number): Partial<Facts> => ({ now: start + minutes * 60_000 });
  test.each<[string, Partial<Facts>, string]>([
    ['before', {}, 'good: The slot starts in 42 minutes: 10 Jun 2024, 14:00.'],
    ['hours before', at(-187), 'good: The slot starts in 3 h 7 min'],
    ['days before', at(-60 * 24 * 5), 'good: The slot starts in 5 days'],
    ['now', at(0), 'good: The slot starts now'],
    ['one minute in', at(1), 'good: The slot started 1 minute ago'],
    ['over', at(41), 'bad: The slot started 41 minutes ago'],
    [
      'a machine from home',
      { zone: -300 },
      'bad: The slot starts in 42 minutes: 10 Jun 2024, 14:00 at UTC+2. This machine’s clock is at UTC−5: set its time zone.',
    ],
    ['half an hour off', { zone: 330 }, 'This machine’s clock is at UTC+5:30'],
    [
      'a slot of no zone',
      { slot: { start, length: 2400, zone: null } },
      'good: The slot starts in 42 minutes',
    ],
    ['no slot', { slot: { start: null, length: 0, zone: null } }, 'bad: This talk has no slot.'],
  ])('%s', (_, changes, says) => expect(whole(line('clock', changes))).toContain(says));
});

describe('files and network', () => {
  const files = (changes: Partial<NonNullable<Facts['files']>>): Partial<Facts> => ({
    files: { count: 30, missing: [], from: 'here', ...changes },
  });
  test.each<[string, Partial<Facts>, string, string]>([
    ['kept', files({ from: 'kept' }), 'good: All 30 are in the offline cache.', 'good: Off: off is fine'],
    [
      'disk',
      files({ from: 'disk' }),
      'good: They lie in a folder of this machine.',
      'good: Off: off is fine',
    ],
    [
      'served here',
      { ...files({}), online: true },
      'good: All 30 come from this machine; no offline cache in this browser. Keep npm',
      'good: On: off is fine',
    ],
    [
      'cached',
      files({ from: 'cached' }),
      'bad: All 30 are in the browser’s cache, which may drop them. No offline cache',
      'bad: Off. Windows that are open go on without it',
    ],
    [
      'from afar',
      { ...files({ from: 'network' }), online: true },
      'bad: Some of 30 come from the network',
      'bad: On. Windows',
    ],
    [
      'missing',
      files({ missing: ['a.woff2', 'b.js'] }),
      'bad: Of 30 files 2 cannot be had: a.woff2 and 1 more. Is npm start',
      'bad: Off.',
    ],
    ['not yet counted', { files: null }, 'wait: Being counted.', 'wait: Off.'],
  ])('%s', (_, changes, says, network) => {
    expect(whole(line('files', changes))).toContain(says);
    expect(whole(line('network', changes))).toContain(network);
  });
});

describe('the rest', () => {
  test.each<[string, string, Partial<Facts>, string]>([
    [
      'fonts',
      'here',
      { fonts: { loaded: 8, failed: 1 } },
      'bad: 1 of 9 have not come here. Reload this page',
    ],
    [
      'fonts',
      'on stage',
      onStage({ fonts: { loaded: 7, failed: 2 } }),
      'bad: 2 of 9 have not come on stage. Reload the stage',
    ],
    ['fonts', 'no stage', { stages: [] }, 'good: All 9 have come, here.'],
    ['awake', 'the stage sleeps', onStage({ awake: false }), 'bad: The stage does not'],
    ['awake', 'the console sleeps', { awake: false }, 'bad: The console does not'],
    ['awake', 'both sleep', { awake: false, ...onStage({ awake: false }) }, 'bad: Neither window holds'],
    [
      'storage',
      'until a crash',
      { storage: { works: true, lasts: false } },
      'bad: Place and times outlive a reload, but not a crash.',
    ],
    ['clicker', 'no key yet', { seen: new Set() }, 'wait: Press its keys now'],
    [
      'clicker',
      'no letters, no key yet',
      { letters: false, seen: new Set() },
      'wait: Press its keys for steps',
    ],
    [
      'clicker',
      'no letters',
      { letters: false, seen: new Set(['next', 'back'] as const) },
      'good: Its steps arrive here. Letters are switched off',
    ],
    ['clicker', 'one key', { seen: new Set(['next'] as const) }, 'wait: Press the others too.'],
    ['popups', 'not tried', { popups: 'untried' }, 'wait: Not tried'],
    ['popups', 'blocked', { popups: 'blocked' }, 'bad: The browser blocks windows. Allow popups'],
  ])('%s: %s', (id, _, changes, says) => expect(whole(line(id, changes))).toContain(says));
});
