// Permalinks at every moment, and what is there before the script: first paint, no script, a narrow screen.

import { expect, test, type Page } from '@playwright/test';
import {
  addresses,
  expectPlace,
  hash,
  hold,
  holdScript,
  listenForErrors,
  openDeck,
  outline,
  painted,
  press,
  settled,
  shownSteps,
  TALKS,
  walk,
} from './deck-page.ts';
import { site } from './sites.ts';

test.describe('permalinks', () => {
  for (const { name, address } of TALKS) {
    test(`${name}: the address is right at once at every step, forwards and back`, async ({ page }) => {
      await openDeck(page, address());
      const all = addresses(await outline(page));
      // Both in the same task: a reload in that moment would open what the address says.
      const forwards = await page.evaluate(walk, { presses: all.length - 1, key: 'PageDown' });
      expect(forwards).toEqual(all.slice(1));
      const back = await page.evaluate(walk, { presses: all.length - 1, key: 'PageUp' });
      expect(back).toEqual(all.slice(0, -1).reverse());
    });
  }
  test('a reload right after a step keeps slide, step and code lines', async ({ page }) => {
    await openDeck(page, site.example());
    const all = addresses(await outline(page));
    for (const address of all.slice(1)) {
      await page.keyboard.press('PageDown');
      // By the page: Playwright's own word to the browser may overtake the address on its way there.
      await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);
      await settled(page);
      expect(hash(page)).toBe(address);
      expect(await shownSteps(page)).toBe(Number(address.split('/')[2] ?? 0));
    }
  });
  test('the step after the one in the address does not show for a moment', async ({ page }) => {
    // In the page itself, from the first frame on: it would be over before the test could ask.
    await page.addInitScript(() => {
      const watch = (): void => {
        const slide = document.querySelector('.reveal.ready section.present');
        const hidden = slide?.querySelectorAll('.fragment:not(.visible)') ?? [];
        const isSeen = [...hidden].some((part) => getComputedStyle(part).visibility !== 'hidden');
        if (isSeen) document.documentElement.setAttribute('data-flashed', '');
        requestAnimationFrame(watch);
      };
      watch();
    });
    await openDeck(page, `${site.example()}#/littles-law/1`);
    await expect(page.locator('#littles-law .fragment.visible')).toHaveCount(1);
    await expect(page.locator('html')).not.toHaveAttribute('data-flashed');
  });
  test('an address that the browser does not take, as with a key held down, comes a moment later', async ({
    page,
  }) => {
    const errors = listenForErrors(page);
    await openDeck(page, site.example());
    await page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
      };
    });
    await press(page, 'PageDown', 2);
    await expect(page.locator('#littles-law .fragment.visible')).toHaveCount(1);
    expect(hash(page)).not.toContain('littles-law');
    await page.evaluate(() => Reflect.deleteProperty(history, 'replaceState'));
    await expectPlace(page, 'littles-law', 1);
    expect(errors).toEqual([]);
  });
  test('code shows the state of its step, also on the way back', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code/2`);
    const block = page.locator('#time-code pre');
    await expect(block).toHaveAttribute('data-state', '2');
    await press(page, 'PageUp');
    await expect(block).toHaveAttribute('data-state', '1');
    await press(page, 'PageUp');
    await expect(block).toHaveAttribute('data-state', '0');
  });
  test('a step too many is the last', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littles-law/99`);
    await expectPlace(page, 'littles-law', 2);
  });
  test('#id works as well, and an id inside a slide is that slide', async ({ page }) => {
    await openDeck(page, `${site.example()}#load`);
    await expectPlace(page, 'load');
    await openDeck(page, `${site.example()}#ref-little1961`);
    await expectPlace(page, 'references');
  });
  test('an unknown id says so and offers the nearest', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littels-law/1`);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('There is no slide “littels-law”');
    await expect(page.locator('.slides > .present')).toHaveId('title');
    await notice.getByRole('link').first().click();
    await expectPlace(page, 'littles-law');
    await expect(notice).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#/nowhere'));
    await expect(notice).toContainText('nowhere');
    await expect(page.locator('.slides > .present')).toHaveId('littles-law');
    await press(page, 'Escape');
    await expect(notice).toHaveCount(0);
  });
  test('Back returns from a link to the step it was on', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code/1`);
    await page.locator('.present a[href="#littles-law"]').click();
    await expectPlace(page, 'littles-law');
    await expect(page.locator('#littles-law')).toBeFocused();
    await page.goBack();
    await expectPlace(page, 'time-code', 1);
    await page.goForward();
    await expectPlace(page, 'littles-law');
  });
});

test.describe('first paint', () => {
  test('the cover stands at its final place before the script has run', async ({ page }) => {
    const release = await holdScript(page);
    await page.goto(site.talk(), { waitUntil: 'commit' });
    const headline = page.locator('.slides > section').first().locator('h1');
    await painted(page);
    await expect(headline).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await headline.boundingBox();
    release();
    await settled(page);
    expect(await headline.boundingBox()).toEqual(before);
  });
  test('a deep link never shows the cover', async ({ page }) => {
    await page.addInitScript(() => {
      const watch = (): void => {
        const cover = document.querySelector('.slides > section');
        const isShown = cover?.checkVisibility({ visibilityProperty: true });
        if (isShown) document.documentElement.setAttribute('data-flashed', '');
        requestAnimationFrame(watch);
      };
      watch();
    });
    const release = await holdScript(page);
    await page.goto(`${site.talk()}#/${(await lastId(page)) ?? ''}`, { waitUntil: 'commit' });
    await page.locator('.slides > section').first().waitFor({ state: 'attached' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    release();
    await settled(page);
    await expect(page.locator('html[data-flashed]')).toHaveCount(0);
  });
  for (const { width, height } of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    test(`nothing shifts at ${width} × ${height}, though the fonts come late`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(sumShifts);
      // A page that is painted only when all is in place has nothing that could shift.
      const release = await holdScript(page);
      const releaseFonts = await hold(page, /\.woff2$/);
      await page.goto(site.talk(), { waitUntil: 'commit' });
      await painted(page);
      await expect(page.locator('.slides > section').first().locator('h1')).toBeVisible();
      expect(await shifted(page)).toBeLessThanOrEqual(0.01);
      releaseFonts();
      await page.evaluate(() => document.fonts.ready);
      expect(await shifted(page)).toBeLessThanOrEqual(0.01);
      release();
      await settled(page);
      expect(await shifted(page)).toBeLessThanOrEqual(0.01);
      // On a page that does shift, the sum says so.
      await page.evaluate(() => (document.body.style.marginTop = '100px'));
      expect(await shifted(page)).toBeGreaterThan(0.01);
    });
  }
});

test.describe('without scripts', () => {
  for (const { name, address } of TALKS) {
    test(`${name} is two pages with every headline and every step`, async ({ page, browser }) => {
      await openDeck(page, address());
      const slides = await outline(page);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(address());
      await expect(plain.getByRole('link', { name: /Read this talk/ })).toBeVisible();
      const talk = await readAll(plain);
      await plain.getByRole('link', { name: /^Behind the talk: Questions.*References$/ }).click();
      const behind = await readAll(plain);
      expect([...talk, ...behind]).toEqual(slides.map(({ headline }) => headline));
      expect(behind.length).toBeGreaterThan(2);
      await context.close();
    });
  }
});

test.describe('a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('reads as one page, opens at the slide of a permalink and does not scroll sideways', async ({
    page,
  }) => {
    await openDeck(page, `${site.example()}#/load/1`);
    await expect(page.locator('#load')).toBeInViewport();
    await expect(page.locator('#title')).not.toBeInViewport();
    await expect(page.locator('.fragment:not(:empty)').first()).toBeVisible();
    const offer = page.locator('.offer a');
    await expect(offer).toBeInViewport();
    await expect(offer).toHaveAttribute('href', 'read/#load');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 844, height: 390 });
    await expectPlace(page, 'load', 1);
  });
  test('has the drawings for a phone from the reading edition', async ({ page }) => {
    await openDeck(page, `${site.talk()}#/judge-bias`);
    const drawings = page.locator('#judge-bias .fig');
    await expect(drawings).toHaveCount(2);
    await expect(drawings.first()).toBeHidden();
    await expect(drawings.last()).toBeVisible();
    await expect(page.locator('#judge-bias')).toBeInViewport();
  });
  test('turned, the phone shows the slide that was being read, and so it does when it is turned back', async ({
    page,
  }) => {
    await openDeck(page, site.example());
    await page.locator('#pool').evaluate((slide) => slide.scrollIntoView());
    await page.waitForTimeout(100);
    await page.setViewportSize({ width: 844, height: 390 });
    await expectPlace(page, 'pool');
    await settled(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('.reveal.ready')).toHaveCount(0);
    await expect(page.locator('#pool')).toBeInViewport();
  });
  test('prints all slides, one a page', async ({ page }) => {
    await openDeck(page, site.example());
    const slides = await page.locator('.slides > section').count();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides);
  });
  test('an unknown id says so', async ({ page }) => {
    await openDeck(page, `${site.example()}#/laod`);
    await page.getByRole('alert').getByRole('link', { name: 'load' }).click();
    await expect(page.locator('#load')).toBeInViewport();
  });
});

/** The headlines of a page on which all is to be seen. */
async function readAll(page: Page): Promise<string[]> {
  const headlines: string[] = [];
  for (const slide of await page.locator('.slides > section').all()) {
    await expect(slide).toBeVisible();
    headlines.push((await slide.locator('h1, h2, h3').first().innerText()).replace(/\s+/g, ' '));
  }
  for (const part of await page.locator('.fragment:not(:empty)').all()) await expect(part).toBeVisible();
  return headlines;
}

/** Runs before the page; `shifts` is the sum from its first paint on. */
function sumShifts(): void {
  Object.assign(window, { shifts: 0 });
  new PerformanceObserver((list) => {
    const values = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
    Object.assign(window, {
      shifts: values.reduce((sum, value) => sum + value, Reflect.get(window, 'shifts')),
    });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The observer is told of a frame after it was painted. */
async function shifted(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  return page.evaluate(() => Reflect.get(window, 'shifts'));
}

/** Of what stands behind the talk. */
async function lastId(page: Page): Promise<string | undefined> {
  const html = await (await page.request.get(`${site.talk()}behind/`)).text();
  return [...html.matchAll(/<section id="([^"]+)"/g)].at(-1)?.[1];
}
