// What the stage does not need to start: scripts that come behind it, and a key that is quicker than they are.

import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { expectPlace, openDeck, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

const EXTRAS = /assets\/extras-[^/]*\.js$/;

test('the stage starts with little script, and has all of it by the time it is ready', async ({ page }) => {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) scripts.set(response.url(), response.body());
  });
  await openDeck(page, site.example());
  // Before any figure: what is alive on the first slides is a matter of the talk.
  const figures = await page.evaluate(() => document.querySelectorAll('[data-live="awake"]').length);
  expect(figures).toBe(0);
  const all = await weigh([...scripts.values()]);
  const html = await (await page.request.get(site.example())).text();
  const sent = [...scripts].filter(([url]) => html.includes(url.replace(site.example(), '')));
  const first = await weigh(sent.map(([, body]) => body));
  expect(first).toBeLessThan(33_000);
  expect(all).toBeLessThan(40_000);
  expect(all).toBeGreaterThan(first);
});

test('a key that comes before its script is obeyed when that is there; steps do not wait', async ({
  page,
}) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(EXTRAS, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(site.example(), { waitUntil: 'commit' });
  await page.locator('.timeline').waitFor({ state: 'attached' });
  await press(page, 'o');
  await press(page, 'g');
  await press(page, 'PageDown');
  await expectPlace(page, 'littles-law');
  await expect(page.locator('dialog[open], .notice')).toHaveCount(0);
  release();
  await expect(page.getByRole('dialog', { name: 'Jump to a slide' })).toBeVisible();
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await settled(page);
});

test('without a network the stage is ready all the same, says so, and asks again', async ({ page }) => {
  await page.route(EXTRAS, (route) => route.abort());
  await openDeck(page, site.example());
  await press(page, 'q');
  await expect(page.getByRole('alert')).toContainText('has not been loaded yet');
  await page.unroute(EXTRAS);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('.backup')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectBar(page);
});

async function expectBar(page: Page): Promise<void> {
  await expect(page.locator('.buttons')).toHaveCount(1);
}

async function weigh(bodies: readonly Promise<Buffer>[]): Promise<number> {
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}
