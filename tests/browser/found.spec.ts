// Found and quoted: search, links and citations, addresses of earlier days, copies that are out of date.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { expectPlace, hash, listenForErrors, openDeck, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

test.describe('an address of earlier days', () => {
  test('opens the slide that has its content, at the step asked for, and becomes its address', async ({
    page,
  }) => {
    await openDeck(page, `${site.example()}#/law-of-queues/1`);
    await expectPlace(page, 'littles-law', 1);
    await page.evaluate(() => (location.hash = '#law-of-queues'));
    await expectPlace(page, 'littles-law', 0);
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to it in the reading edition and from its own page', async ({ page }) => {
      await page.goto(`${site.example()}read/#law-of-queues`);
      await expect(page.locator('article#littles-law h3').first()).toBeInViewport();
      const top = await page
        .locator('article#littles-law')
        .evaluate((one) => one.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(80);
      await page.goto(`${site.example()}s/law-of-queues/`);
      await page.waitForURL(/\/#\/littles-law$/);
    });
  });
});

test('a permalink keeps its place from the deck to the text and back, its step too', async ({ page }) => {
  await openDeck(page, `${site.example()}#/littles-law/1`);
  await page.locator('.buttons a[href^="read/"]').focus();
  await press(page, 'Enter');
  await settled(page);
  const place = page.locator('article#littles-law');
  await expect(place.locator('h3').first()).toBeInViewport();
  await place.locator('.on-stage a').click();
  await settled(page);
  await expectPlace(page, 'littles-law', 1);
  // As somebody may put it together, with an id of earlier days.
  await page.goto(`${site.example()}read/#/law-of-queues/2`);
  await expect(place.locator('h3').first()).toBeInViewport();
  await expect(place.locator('.on-stage a')).toHaveAttribute('href', '../#/littles-law/2');
});

test.describe('search', () => {
  test('on the deck finds a word with a slip in the script and opens the slide at its step', async ({
    page,
  }) => {
    const errors = listenForErrors(page);
    await openDeck(page, site.example());
    await press(page, '/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await press(page, 'Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await press(page, '/');
    // Straight on: not a letter may be lost, and none may be a key of the stage.
    await page.keyboard.type('longr half');
    await expect(page.locator('.search .hit').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    const { slide, step } = await target(page, '.search .hit');
    expect({ slide, step }).toEqual({ slide: 'littles-law', step: 2 });
    await expect(page.locator('.search .other').first()).toHaveAttribute('href', `read/#${slide}`);
    await press(page, 'Enter');
    await expectPlace(page, slide, step);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('in the reading edition opens the place there, and offers the slide', async ({ page }) => {
    await page.goto(`${site.example()}read/`);
    await settled(page);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('xylophone');
    await expect(page.locator('.search .count')).toHaveText('No slide has all of these words.');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('counters');
    await expect(page.locator('.search .hit')).not.toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(page.locator(`article${hash(page)}`)).toBeInViewport();
  });

  test('on a phone is beside the offer of the reading edition', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openDeck(page, site.example());
    await page.locator('.offer').getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('longr half');
    await expect(page.locator('.search .hit').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await press(page, 'Enter');
    await expect(page.locator('#littles-law')).toBeInViewport();
  });

  test('says so when there is no index to be had, and finds once there is', async ({ page }) => {
    await page.route('**/search.json', (route) => route.abort());
    await openDeck(page, site.example());
    await press(page, '/');
    await page.keyboard.type('queue');
    await expect(page.locator('.search .count')).toContainText('could not be loaded');
    await page.unroute('**/search.json');
    await page.keyboard.type('s');
    await expect(page.locator('.search .hit').first()).toBeVisible();
  });
});

test.describe('link and citation', () => {
  test('of the slide and step on the stage', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDeck(page, `${site.example()}#/littles-law/1`);
    await press(page, 'c');
    await expect(page.getByLabel('This slide, as it is now', { exact: true })).toHaveValue(
      `${site.example()}#/littles-law/1`,
    );
    await expect(page.getByLabel('BibTeX', { exact: true })).toHaveValue(/^@misc\{example2025-littles-law,/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy: Citation' }).click();
    await expect(page.locator('.cite [role="status"]')).toHaveText('Copied: Citation.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Ada Example\. “How many wait .*” Slide 2 of “A queue is a promise”\. Example Days, Hall 2\. 4 March 2025\. http/,
    );
  });

  test('of each slide in the reading edition; what cannot be copied is shown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.example()}read/`);
    await settled(page);
    const line = page.locator('article#littles-law .on-stage');
    await line.getByRole('button', { name: 'Copy link' }).click();
    await expect(line.locator('[role="status"]')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.example()}read/#littles-law`,
    );
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
    await line.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByLabel('The slide with what is said', { exact: true })).toBeVisible();
  });
});

test.describe('an old copy', () => {
  test('of the deck says so on the first slide only', async ({ page }) => {
    await publish(page, '2099-01-02T03:04:05.000Z');
    await openDeck(page, site.example());
    await expect(page.locator('.notice')).toContainText(
      'There is a newer version of this talk, of 2 January 2099.',
    );
    const asked = page.waitForResponse('**/version.json');
    await openDeck(page, `${site.example()}#/littles-law`);
    await asked;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('of the reading edition says so; the version is in its foot, in the last slide and the same in all', async ({
    page,
  }) => {
    await publish(page, '2099-01-02T03:04:05.000Z');
    await page.goto(`${site.example()}read/`);
    await expect(page.locator('.newer')).toContainText(
      'There is a newer version of this talk, of 2 January 2099.',
    );
    const said = await page.locator('.version').innerText();
    expect(said).toMatch(/^Version /);
    // The last slide stands behind the talk.
    const [deck, behind] = await Promise.all(
      ['index.html', 'behind/index.html'].map((file) => readFile(join(site.exampleFolder(), file), 'utf8')),
    );
    expect(behind).toContain(said);
    const { date } = JSON.parse(await readFile(join(site.exampleFolder(), 'version.json'), 'utf8'));
    expect(deck).toContain(`data-version="${date}"`);
  });

  test('printed: its link tells whether there is a newer one', async ({ page }) => {
    await page.goto(`${site.example()}read/#version=2020-01-02T00:00:00.000Z`);
    await expect(page.locator('.newer')).toContainText(
      'Your copy is of 2 January 2020. This is a newer version',
    );
    await page.goto('about:blank');
    await page.goto(`${site.example()}read/#version=2098-01-02T00:00:00.000Z`);
    await expect(page.locator('.newer')).toHaveText('Your copy, of 2 January 2098, is the newest.');
  });
});

function publish(page: Page, date: string): Promise<unknown> {
  return page.route('**/version.json', (route) => route.fulfill({ json: { commit: 'abc1234', date } }));
}

async function target(page: Page, selector: string): Promise<{ slide: string; step: number }> {
  const href = (await page.locator(selector).first().getAttribute('href')) ?? '';
  const [, slide = '', step = '0'] = /^#\/([^/]+)(?:\/(\d+))?$/.exec(href) ?? [];
  return { slide, step: Number(step) };
}
