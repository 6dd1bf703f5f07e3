// What stands behind the talk: not in the page that is sent first, and yet there for whoever asks for it.

import { expect, test, type Page } from '@playwright/test';
import { expectPlace, openDeck, outline, press, settled } from './deck-page.ts';
import { site } from './sites.ts';
import { openConsole, openStage } from './windows.ts';

const NOT_YET = 'has not been loaded yet';

test('the deck is sent without it and has it a moment later, with its pictures and links', async ({
  page,
}) => {
  const html = await (await page.request.get(site.talk())).text();
  expect(html).not.toContain('data-visibility="backup"');
  expect(html).not.toContain('id="ref-');
  await openDeck(page, site.talk());
  const slides = page.locator('.slides > section');
  expect(await slides.and(page.locator('[data-visibility="backup"]')).count()).toBeGreaterThan(5);
  await expect(page.locator('.behind')).toHaveCount(0);
  const ways = await page
    .locator('.slides :is(a, img, image)')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''));
  expect(ways.filter((way) => /^\.\.|^behind/.test(way))).toEqual([]);
  // The talk ends where it ended.
  await press(page, 'End');
  const talk = page.locator('[data-visibility="main"]');
  await expect(page.locator('.slides > .present')).toHaveId((await talk.last().getAttribute('id')) ?? '');
});

test('permalinks of it open the deck: by hash, by an id inside, by its page for posts, by its own page', async ({
  page,
}) => {
  for (const address of ['#/no-exit', 's/no-exit/', 'behind/#no-exit', 'behind/#/no-exit']) {
    await page.goto('about:blank');
    await page.goto(site.example() + address);
    await expectPlace(page, 'no-exit');
    await settled(page);
  }
  await openDeck(page, `${site.example()}#ref-little1961`);
  await expectPlace(page, 'references');
  await openDeck(page, `${site.example()}#/no-exit/1`);
  await expectPlace(page, 'no-exit', 1);
});

test('without a network that is said, and the slide is shown when it comes after all', async ({ page }) => {
  const allow = await refuse(page);
  await openDeck(page, `${site.example()}#/no-exit/1`);
  await expect(page.getByRole('alert')).toContainText(NOT_YET);
  await expect(page.locator('.slides > .present')).toHaveId('title');
  expect(new URL(page.url()).hash).toBe('#/no-exit/1');
  await allow();
  await expectPlace(page, 'no-exit', 1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('who has gone on meanwhile is not taken away', async ({ page }) => {
  const allow = await refuse(page);
  await openDeck(page, `${site.example()}#/no-exit`);
  await press(page, 'PageDown');
  await expectPlace(page, 'littles-law');
  await allow();
  await expect(page.locator('#no-exit')).toBeAttached();
  await expectPlace(page, 'littles-law');
  await expect(page.locator('#littles-law')).toBeFocused();
  await page.evaluate(() => (location.hash = '#/nowhere'));
  await expect(page.getByRole('alert')).toContainText('There is no slide “nowhere”');
});

test('Q waits for the questions, and the stage for the one that a console asks for', async ({ context }) => {
  const stage = await openStage(context);
  const desk = await openConsole(context);
  const allow = await refuse(stage);
  await stage.reload();
  await settled(stage);
  await press(stage, 'q');
  await expect(stage.getByRole('alert')).toContainText(NOT_YET);
  await allow();
  await expect(stage.getByRole('dialog')).toContainText('Do two lines halve the wait?');

  const allowAgain = await refuse(stage);
  await stage.reload();
  await settled(stage);
  await desk.keyboard.press('q');
  await desk.getByRole('dialog').getByText('What if nobody can be turned away?').click();
  await expect(stage.getByRole('alert')).toContainText(NOT_YET);
  await allowAgain();
  await expectPlace(stage, 'no-exit');
});

test('on a blank screen nothing is seen of its arrival', async ({ page }) => {
  const allow = await refuse(page);
  await openDeck(page, `${site.example()}#/littles-law/1`);
  await press(page, 'b');
  await allow();
  await expect(page.locator('#no-exit')).toBeAttached();
  await expect(page.locator('.reveal.paused')).toHaveCount(1);
  await press(page, 'PageDown');
  await expectPlace(page, 'littles-law', 1);
});

test('on a phone it follows the talk, and its permalinks lead there', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await openDeck(page, `${site.example()}#/no-exit`);
  await expect(page.locator('#no-exit')).toBeInViewport();
  await expect(page.locator('.offer a')).toHaveAttribute('href', 'read/#no-exit');
  expect((await outline(page)).map(({ id }) => id).slice(-3)).toEqual(['two-lines', 'no-exit', 'references']);
  await page.close();
});

test('without scripts a link from one of the two pages to the other leads to the slide', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.talk()}behind/`);
  const back = page.locator('.slides a[href^="../#"]').first();
  const id = (await back.getAttribute('href'))?.slice('../#'.length) ?? '';
  await back.click();
  await expect(page.locator(`section[id="${id}"]`)).toBeInViewport();
  await page.close();
});

/** Until the returned function is called. */
async function refuse(page: Page): Promise<() => Promise<void>> {
  const pattern = '**/behind/';
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}
