// A long talk: Reveal sees few of its slides, and yet each is there for presses, jumps, addresses and paper.

import { expect, test, type Page } from '@playwright/test';
import {
  addresses,
  changeSent,
  expectPlace,
  openDeck,
  outline,
  press,
  shownSteps,
  walk,
  type SlideInfo,
} from './deck-page.ts';
import { site } from './sites.ts';

/** How often the example's slides stand in it. */
const TIMES = 6;
/** More than Reveal is to see of it. */
const MANY = 12;

let slides: SlideInfo[] = [];

test.beforeEach(async ({ page }) => {
  await changeSent(page, site.example(), repeat);
  await openDeck(page, site.example());
  slides = await outline(page);
  expect(slides.length).toBeGreaterThan(3 * MANY);
});

test('every step is one press, there and back, and few slides are in sight at any time', async ({ page }) => {
  const all = addresses(slides);
  expect(await inSight(page)).toBeLessThan(MANY);
  expect(await page.evaluate(walk, { presses: all.length - 1, key: 'PageDown' })).toEqual(all.slice(1));
  expect(await inSight(page)).toBeLessThan(MANY);
  expect(await page.evaluate(walk, { presses: all.length - 1, key: 'PageUp' })).toEqual(
    all.slice(0, -1).reverse(),
  );
  // None is lost or changes its place.
  expect(await outline(page)).toEqual(slides);
});

test('a press has what comes next in sight already; what comes after that follows when it has been seen', async ({
  page,
}) => {
  for (const address of addresses(slides).slice(1, 2 * MANY)) {
    const { before, after } = await page.evaluate(pressed, 'PageDown');
    expect(before).toEqual(expect.arrayContaining(after));
    await expect(page).toHaveURL(site.example() + address);
    await expect.poll(() => page.evaluate(ahead)).toBeGreaterThanOrEqual(2);
    await expect(page.locator('.reveal > .slides > section:not([inert])')).toHaveCount(1);
    expect(await inSight(page)).toBeLessThan(MANY);
  }
});

test('a far slide opens by its address, as it was left or not yet begun; Back and Forward return', async ({
  page,
}) => {
  const far = slides.findLast(({ id, steps }) => id.startsWith('load-') && steps > 0)?.id ?? '';
  await openDeck(page, `${site.example()}#/${far}/1`);
  await expectPlace(page, far, 1);
  expect(await inSight(page)).toBeLessThan(MANY);
  await page.evaluate(() => (location.hash = '#/load'));
  await expectPlace(page, 'load');
  await expect(page.locator('#load')).toBeFocused();
  await page.goBack();
  await expectPlace(page, far, 1);
  await page.goForward();
  await expectPlace(page, 'load');
  await expect(page.locator('.slides > .present')).toHaveCount(1);
  // Those before it have been shown, and are met so by whoever goes back.
  await page.evaluate((id) => (location.hash = `#/${id}`), far);
  await expectPlace(page, far);
  const before = slides[slides.findIndex(({ id }) => id === far) - 1];
  await press(page, 'PageUp');
  expect(await shownSteps(page)).toBe(before?.steps);
});

test('the ends, the jump dialog, the overview and the nearest names know all slides', async ({ page }) => {
  const last = slides.findLast(({ id }) => id.startsWith('time-code-'))?.id ?? '';
  await press(page, 'g');
  await page.keyboard.type(last);
  await press(page, 'Enter');
  await expectPlace(page, last);
  await press(page, 'o');
  await expect(page.locator('.overview button[data-to]')).toHaveCount(slides.length);
  await page.locator('.overview button[data-to="load-2"]').click();
  await expectPlace(page, 'load-2');
  const main = page.locator('.slides > [data-visibility="main"]').last();
  await press(page, 'End');
  await expectPlace(page, (await main.getAttribute('id')) ?? '');
  await press(page, 'Home');
  await expectPlace(page, 'title');
  await page.evaluate(() => (location.hash = '#/lod-4'));
  await expect(page.getByRole('alert').getByRole('link').first()).toHaveText('load-4');
});

test('on paper all slides stand in their order; afterwards the stage is as it was', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/load-3'));
  await expectPlace(page, 'load-3');
  const seen = await inSight(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await page
    .locator('.reveal > .slides > section')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(printed).toEqual(slides.map(({ id }) => id));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await inSight(page)).toBe(seen);
  await expect(page.locator('#load-3')).toBeFocused();
  await press(page, 'PageDown');
  await expectPlace(page, 'load-3', 1);
});

function inSight(page: Page): Promise<number> {
  return page.locator('.reveal > .slides > section').count();
}

function repeat(html: string): string {
  const [start = '', body = '', end = ''] = html.split(/(?<=class="slides">)|(?=<\/div><\/main>)/);
  const copies = Array.from({ length: TIMES - 1 }, (_, i) =>
    body.replaceAll(/\b(id|aria-labelledby)="([^"]+)"/g, `$1="$2-${i + 2}"`),
  );
  return [start, body, ...copies, end].join('');
}

/** How many slides Reveal sees after the one on screen. */
function ahead(): number {
  const seen = [...document.querySelectorAll('.reveal > .slides > section')];
  return seen.length - 1 - seen.findIndex((slide) => slide.matches('.present'));
}

/** What Reveal sees before a press, and as soon as it has been answered. */
function pressed(key: string): { before: string[]; after: string[] } {
  const seen = (): string[] =>
    [...document.querySelectorAll('.reveal > .slides > section')].map(({ id }) => id);
  const before = seen();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
  return { before, after: seen() };
}
