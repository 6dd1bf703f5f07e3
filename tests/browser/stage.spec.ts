// What the stage refuses, what moves, what a screen reader hears, the line of sections, printing.

import { expect, test } from '@playwright/test';
import {
  addresses,
  expectPlace,
  listenForErrors,
  openDeck,
  outline,
  press,
  TALKS,
  walk,
} from './deck-page.ts';
import { site } from './sites.ts';

test.describe('what it refuses', () => {
  test('the query string has no say', async ({ page }) => {
    await openDeck(
      page,
      `${site.example()}?transition=zoom&plugins=x&view=print&keyboard=true&hash=true#/load`,
    );
    await expectPlace(page, 'load');
    await expect(page.locator('.reveal')).toHaveClass(/\bnone\b/);
    await expect(page.locator('.reveal')).not.toHaveClass(/zoom/);
    await press(page, 'PageDown');
    await expectPlace(page, 'load', 1);
  });
  test('messages of other windows have no say', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          postMessage(JSON.stringify({ method: 'slide', args: [0] }), '*');
        }),
    );
    await expectPlace(page, 'load');
  });
  test('a string becomes neither HTML nor a script', async ({ page }) => {
    await openDeck(page, site.example());
    const refused = await page.evaluate(() => {
      const attempts = [
        () => (document.body.innerHTML = '<b>From a string</b>'),
        () => document.body.insertAdjacentHTML('beforeend', '<i>From a string</i>'),
        () => (document.createElement('script').text = 'document.title = "taken over"'),
        () => (document.createElement('script').src = 'https://example.org/x.js'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : '';
        }
      });
    });
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  });
  for (const { name, address } of TALKS) {
    test(`${name}: no violation of the policy, whatever is opened`, async ({ page }) => {
      const errors = listenForErrors(page);
      await openDeck(page, address());
      expect(
        await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'),
      ).toContain("require-trusted-types-for 'script'");
      const all = addresses(await outline(page));
      await page.evaluate(walk, { presses: all.length - 1, key: 'PageDown' });
      for (const key of ['?', 'o', 'g']) {
        await press(page, key);
        await press(page, 'Escape');
      }
      for (const key of ['b', 'b', 'd', 'p']) await press(page, key);
      expect(errors).toEqual([]);
    });
  }
});

test.describe('motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('none where the reader wants none', async ({ page }) => {
    await openDeck(page, site.talk());
    const all = addresses(await outline(page));
    const running = await page.evaluate((presses) => {
      let most = 0;
      for (let i = 0; i < presses; i++) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
        document.body.getBoundingClientRect();
        most = Math.max(most, document.getAnimations().filter((one) => one.playState === 'running').length);
      }
      return most;
    }, all.length - 1);
    expect(running).toBe(0);
  });
});

test.describe('screen readers', () => {
  test('the deck is no application, the other slides are inert', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    await press(page, 'PageDown', 2);
    await expect(page.locator('[role="application"], .aria-status')).toHaveCount(0);
    await expect(page.locator('.slides:not([hidden]) > section:not([inert])')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  });
  test('the window is named after the slide', async ({ page }) => {
    await openDeck(page, site.example());
    await expect(page).toHaveTitle('A queue is a promise');
    await press(page, 'PageDown');
    await expect(page).toHaveTitle('How many wait tells how long they wait. – A queue is a promise');
  });
});

test('the line of sections fills with the talk and stays clear of edge and foot', async ({ page }) => {
  await openDeck(page, site.talk());
  const sections = new Set((await outline(page)).map(({ section }) => section));
  const parts = page.locator('.timeline > i');
  expect(await parts.count()).toBeLessThanOrEqual(sections.size);
  await expect(page.locator('.timeline')).toHaveAttribute('aria-hidden', 'true');
  const filled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.timeline b')].reduce(
        (sum, one) => sum + one.getBoundingClientRect().width,
        0,
      ),
    );
  const start = await filled();
  const box = await parts.first().boundingBox();
  expect(box?.y).toBeGreaterThan(720 - 28);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(720 * 0.99);
  await press(page, 'PageDown', 4);
  await expect.poll(filled).toBeGreaterThan(start);
  await press(page, 'Home');
  await expect.poll(filled).toBe(start);
});

test('once it says that it is ready, every font is there', async ({ page }) => {
  await openDeck(page, site.example());
  const states = await page.evaluate(() =>
    [...document.fonts].filter(({ family }) => !family.includes(' near')).map(({ status }) => status),
  );
  expect(states.length).toBeGreaterThan(5);
  expect(new Set(states)).toEqual(new Set(['loaded']));
});

test('the screen stays awake', async ({ page }) => {
  await openDeck(page, site.example());
  await expect(page.locator('html[data-awake]')).toHaveCount(1);
});

test('Ctrl+P prints every slide, tagged, with all steps; afterwards the stage is as it was', async ({
  page,
}) => {
  await openDeck(page, `${site.example()}#/time-code`);
  const states = () =>
    page.evaluate(() => [
      document.querySelectorAll('.reveal > .slides > section:not([hidden], [inert], [aria-hidden])').length,
      document.querySelector('#time-code pre')?.getAttribute('data-state'),
    ]);
  const before = await states();
  expect(before[0]).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await states()).toEqual([(await outline(page)).length, '2']);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await states()).toEqual(before);
});
