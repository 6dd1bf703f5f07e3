// The link between a stage and consoles, spoken from a page that is neither: every message is written out here, so that
// the protocol of src/link/message.ts cannot change without this test.

import { expect, test, type Page } from '@playwright/test';
import { expectPlace, openDeck, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

interface Heard {
  type: string;
  from: string;
  role: string;
  seq: number;
  slide?: string;
  step?: number;
  blank?: boolean;
  since?: number;
}

let console: Page;

test.beforeEach(async ({ page, context }) => {
  await openDeck(page, `${site.example()}#/littles-law`);
  console = await context.newPage();
  // Any page of the same origin can join; one without scripts of its own says nothing by itself.
  await console.goto(`${site.example()}favicon.svg`);
  await console.evaluate(() => {
    const channel = new BroadcastChannel('talk:/');
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    Object.assign(window, { channel, heard });
  });
});

test('a stage answers hello with its state, and tells every change', async ({ page }) => {
  await say({ type: 'hello' });
  await expect.poll(last).toMatchObject({ type: 'state', slide: 'littles-law', step: 0, blank: false });
  await press(page, 'PageDown');
  await expect.poll(last).toMatchObject({ type: 'state', slide: 'littles-law', step: 1, blank: false });
  await press(page, 'b');
  await expect.poll(last).toMatchObject({ slide: 'littles-law', step: 1, blank: true });
  const heard = await all();
  const numbers = heard.map(({ seq }) => seq);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(heard.map(({ from }) => from)).size).toBe(1);
});

test('a hello is answered without a change of since', async ({ page }) => {
  await press(page, 'PageDown');
  await say({ type: 'hello' });
  await expect.poll(last).toMatchObject({ step: 1 });
  const { since } = await last();
  const count = (await all()).length;
  await say({ type: 'hello' }, 2);
  await expect.poll(async () => (await all()).length).toBeGreaterThan(count);
  expect((await last()).since).toBe(since);
});

test('a console drives: go, step, blank', async ({ page }) => {
  await say({ type: 'go', slide: 'time-code', step: 2 }, 1);
  await expectPlace(page, 'time-code', 2);
  await say({ type: 'step', by: -1 }, 2);
  await expectPlace(page, 'time-code', 1);
  await say({ type: 'blank', on: true }, 3);
  await expect(page.locator('.pause-overlay')).toBeVisible();
  await say({ type: 'step', by: 1 }, 4);
  await expect(page.locator('.pause-overlay')).toBeHidden();
  await expectPlace(page, 'time-code', 1);
});

test('a console names slides that steps go over; a jump still shows them', async ({ page }) => {
  await say({ type: 'skip', slides: ['load', 'servers'] }, 1);
  await expect.poll(last).toMatchObject({ type: 'state', slide: 'littles-law', skip: ['load', 'servers'] });
  await page.reload();
  await settled(page);
  await expect.poll(last).toMatchObject({ type: 'state', slide: 'littles-law', skip: ['load', 'servers'] });
  await press(page, 'PageDown', 3);
  await expectPlace(page, 'time-code');
  await press(page, 'PageUp');
  await expectPlace(page, 'littles-law', 2);
  await say({ type: 'go', slide: 'load', step: 1 }, 2);
  await expectPlace(page, 'load', 1);
  await press(page, 'PageDown');
  await expectPlace(page, 'time-code');
  await say({ type: 'skip', slides: [] }, 3);
  await expect.poll(async () => 'skip' in (await last())).toBe(false);
  await press(page, 'PageUp');
  await expectPlace(page, 'servers');
});

test('what is repeated, late, stale or malformed changes nothing', async ({ page }) => {
  await say({ type: 'step', by: 1 }, 5);
  await expectPlace(page, 'littles-law', 1);
  await say({ type: 'step', by: 1 }, 5);
  await say({ type: 'step', by: 1 }, 4);
  await say({ type: 'step', by: 1, time: Date.now() - 60_000 }, 6);
  await say({ type: 'step', by: 5 }, 7);
  await say({ type: 'go', slide: 'nowhere', step: 0 }, 8);
  await say({ type: 'step', by: 1, role: 'stage' }, 9);
  await say({ type: 'step', by: 1, v: 2 }, 10);
  await console.evaluate(() => Reflect.get(window, 'channel').postMessage('next'));
  await expectHeardAll(11);
  await expectPlace(page, 'littles-law', 1);
});

test('a stage that goes says bye; after a reload it is there again, as another page', async ({ page }) => {
  await press(page, 'PageDown');
  await say({ type: 'hello' });
  await expect.poll(last).toMatchObject({ step: 1 });
  const { from } = await last();
  await page.reload();
  await settled(page);
  await expect
    .poll(async () => (await all()).some((one) => one.type === 'bye' && one.from === from))
    .toBe(true);
  await expect.poll(last).toMatchObject({ type: 'state', slide: 'littles-law', step: 1 });
  expect((await last()).from).not.toBe(from);
});

test('two stages both obey', async ({ page, context }) => {
  const second = await context.newPage();
  await openDeck(second, site.example());
  await say({ type: 'go', slide: 'load', step: 1 });
  await expectPlace(page, 'load', 1);
  await expectPlace(second, 'load', 1);
});

test('show: only the stage that it names obeys, and nothing newer is overruled', async ({ page }) => {
  await say({ type: 'hello' }, 1);
  await expect.poll(last).toMatchObject({ type: 'state', fresh: true });
  const { from, since = 0 } = await last();
  const view = { type: 'show', slide: 'time-code', step: 1, blank: false, since: since - 1000 };
  await say({ ...view, to: 'another' }, 2);
  await say({ ...view, to: from, slide: 'nowhere' }, 3);
  await say({ ...view, to: from, slide: 'load', left: { slide: 'pool', step: 1 } }, 4);
  await expectPlace(page, 'load', 1);
  await expect.poll(last).toMatchObject({ slide: 'load', step: 1, since: since - 1000 });
  await press(page, 'PageUp');
  await say({ ...view, to: from }, 5);
  await expectHeardAll(6);
  await expectPlace(page, 'load', 0);
});

test('the same channel of another origin is another channel', async ({ page, context }) => {
  const stranger = await context.newPage();
  await stranger.goto(`${site.talk()}favicon.svg`);
  await stranger.evaluate(() => {
    const order = { v: 1, from: 'stranger', role: 'console', seq: 1, time: Date.now(), type: 'step', by: 1 };
    new BroadcastChannel('talk:/').postMessage(order);
  });
  await expectHeardAll(1);
  await expectPlace(page, 'littles-law', 0);
});

test('full screen is filled on no word of another origin or shape', async ({ page }) => {
  await page.evaluate(() => {
    const asked: unknown[] = [];
    Element.prototype.requestFullscreen = () => Promise.resolve(void asked.push(1));
    Object.assign(window, { asked });
    const tell = (data: unknown, origin = location.origin): boolean =>
      dispatchEvent(new MessageEvent('message', { data, origin }));
    tell({ type: 'talk: full screen' }, 'https://example.org');
    for (const data of [
      null,
      'talk: full screen',
      { type: 'full screen' },
      { type: 'talk: full screen', left: '0' },
    ])
      tell(data);
    tell({ type: 'talk: full screen' });
  });
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'asked').length)).toBe(1);
});

test('without BroadcastChannel the stage works alone', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await openDeck(page, `${site.example()}#/load`);
  await press(page, 'PageDown');
  await expectPlace(page, 'load', 1);
});

async function say(body: Record<string, unknown>, seq = 1): Promise<void> {
  const message = { v: 1, from: 'test', role: 'console', seq, time: Date.now(), ...body };
  await console.evaluate((data) => Reflect.get(window, 'channel').postMessage(data), message);
}

/** The channel keeps its order: once a hello is answered, all before it has been read. */
async function expectHeardAll(seq: number): Promise<void> {
  const count = (await all()).length;
  await say({ type: 'hello' }, seq);
  await expect.poll(async () => (await all()).length).toBeGreaterThan(count);
}

function all(): Promise<Heard[]> {
  return console.evaluate(() => Reflect.get(window, 'heard'));
}

async function last(): Promise<Heard> {
  const { length, [length - 1]: heard } = await all();
  if (!heard) return { type: '', from: '', role: '', seq: 0 };
  return heard;
}
