// Safe: the policy holds wherever a reader gets to, on a host that sends no headers; no other window has a say.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { expectPlace, listenForErrors, openDeck, press, settled } from './deck-page.ts';
import { servePlain, type PlainServer } from './plain-server.ts';
import { site } from './sites.ts';

let server: PlainServer;

test.beforeEach(async () => {
  server = await servePlain(site.talkFolder());
});
test.afterEach(() => server.stop());

/** A site with nothing but an empty page. */
let elsewhere: PlainServer;
let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Elsewhere</title>');
  elsewhere = await servePlain(folder);
});
test.afterAll(async () => {
  await elsewhere.stop();
  await rm(folder, { recursive: true });
});

test('nothing is against the policy in figures, search, citation, print, console and text', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const errors = listenForErrors(page);
  await openDeck(page, server.address);
  const live = page.locator('section:has([data-live])');
  await expect(live).not.toHaveCount(0);
  for (const id of await live.evaluateAll((slides) => slides.map((slide) => slide.id))) {
    await page.evaluate((slide) => (location.hash = `#/${slide}`), id);
    await expectPlace(page, id);
    await expect(page.locator('section.present [data-live]').first()).toHaveAttribute('data-live', 'awake');
    await page.locator('section.present [data-live] :is(input, button, select)').first().focus();
    await press(page, 'ArrowRight');
    await page
      .locator('section.present [data-live]')
      .evaluate(() => (document.activeElement as HTMLElement).blur());
  }
  await press(page, '/');
  await page.keyboard.type('injection');
  await expect(page.locator('.search .hit').first()).toBeVisible();
  await press(page, 'Enter');
  await press(page, 'c');
  await expect(page.getByLabel('BibTeX', { exact: true })).toBeVisible();
  await press(page, 'Escape');
  await page.pdf({ preferCSSPageSize: true });

  const opened = page.waitForEvent('popup');
  await press(page, 's');
  const desk = await opened;
  const deskErrors = listenForErrors(desk);
  await settled(desk);
  for (const key of ['PageDown', 'PageUp', 'l', 'Escape', 'v', 'Escape', '?', 'Escape'])
    await press(desk, key);
  await press(desk, '/');
  await desk.keyboard.type('judge');
  await press(desk, 'Escape');
  expect(deskErrors).toEqual([]);
  await desk.close();

  await page.goto(`${server.address}read/`);
  await settled(page);
  for (const figure of await page.locator('.figure[data-live]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-live', 'awake', { timeout: 20_000 });
  }
  await page.locator('table.entries th button').first().click();
  await page.locator('.on-stage').getByRole('button', { name: 'Cite this' }).first().click();
  await expect(page.getByLabel('BibTeX', { exact: true })).toBeVisible();
  await press(page, 'Escape');
  await page.pdf();
  await page.goto(`${server.address}s/title/`);
  await settled(page);
  expect(errors).toEqual([]);

  // On a page that does break it, this says so.
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:1/x.png' })),
  );
  await expect.poll(() => errors.join()).toContain('img-src');
});

for (const [who, open] of [
  ['a page that has it in a frame', inFrame],
  ['the page that has opened it', asOpener],
] as const) {
  test(`messages of ${who} move nothing and learn nothing`, async ({ page }) => {
    await page.goto(elsewhere.address);
    const heard = await page.evaluateHandle(() => {
      const messages: unknown[] = [];
      addEventListener('message', ({ data }) => messages.push(data));
      return messages;
    });
    const deck = await open(page, `${server.address}#/two-boxes`);
    await expect(deck.locator('html')).toHaveAttribute('data-ready', '');
    await page.evaluate((messages) => {
      const other = (Reflect.get(window, 'deck') ?? frames[0]) as Window;
      for (const message of messages) other.postMessage(message, '*');
    }, MESSAGES);
    // Whatever was posted before this is heard before it.
    await deck.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => data === 'heard' && resolve(null));
          postMessage('heard');
        }),
    );
    expect(new URL(deck.url()).hash).toBe('#/two-boxes');
    await expect(deck.locator('section.present')).toHaveId('two-boxes');
    await expect(deck.locator('.reveal')).not.toHaveClass(/paused|overview/);
    expect(await heard.jsonValue()).toEqual([]);
  });
}

/** What Reveal's own interface takes, and what windows of one site say to each other. */
const MESSAGES = [
  ...['next', 'prev', 'togglePause', 'toggleOverview'].map((method) => JSON.stringify({ method })),
  JSON.stringify({ method: 'slide', args: [0] }),
  JSON.stringify({ method: 'getState' }),
  { type: 'go', slide: 'title', step: 0 },
  { v: 1, from: 'x', role: 'console', seq: 1, time: 0, type: 'go', slide: 'title', step: 0 },
  { type: 'talk: full screen' },
];

async function inFrame(page: Page, address: string): Promise<Frame> {
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, width: 1280, height: 720 }));
  }, address);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-ready', '');
  const [, frame] = page.frames();
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

async function asOpener(page: Page, address: string): Promise<Frame> {
  const opened = page.waitForEvent('popup');
  await page.evaluate((url) => void Object.assign(window, { deck: open(url) }), address);
  return (await opened).mainFrame();
}
