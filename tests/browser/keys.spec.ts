// How the stage is driven: keys, clickers, touch.

import { expect, test, type Page } from '@playwright/test';
import { expectPlace, openDeck, press } from './deck-page.ts';
import { site } from './sites.ts';

test.describe('keys', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/littles-law`));

  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'PageDown']) {
    test(`${key} is the next step, then the next slide`, async ({ page }) => {
      await press(page, key);
      await expectPlace(page, 'littles-law', 1);
      await press(page, key, 2);
      await expectPlace(page, 'load');
    });
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp']) {
    test(`${key} is the step before, or the last of the slide before`, async ({ page }) => {
      await press(page, 'End');
      await page.evaluate(() => (location.hash = '#/load'));
      await expectPlace(page, 'load');
      await press(page, key);
      await expectPlace(page, 'littles-law', 2);
      await press(page, key);
      await expectPlace(page, 'littles-law', 1);
    });
  }
  test('Home and End', async ({ page }) => {
    await press(page, 'End');
    await expectPlace(page, 'pool');
    await press(page, 'Home');
    await expectPlace(page, 'title');
  });
  test('a combination with Ctrl, Alt or Meta is the browser’s', async ({ page }) => {
    for (const key of ['Control+ArrowRight', 'Alt+PageDown', 'Meta+b', 'Control+g']) await press(page, key);
    await expectPlace(page, 'littles-law');
    await expect(page.locator('dialog[open], .reveal.paused')).toHaveCount(0);
  });
  test('a letter of another script works by where it lies', async ({ page }) => {
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'и', code: 'KeyB', cancelable: true })),
    );
    await expect(page.locator('.reveal')).toHaveClass(/paused/);
  });
  test('Space on a link with the focus follows nothing and steps nowhere', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code`);
    await page.locator('.present a[href="#littles-law"]').focus();
    await press(page, ' ');
    await expectPlace(page, 'time-code');
    await press(page, 'Enter');
    await expectPlace(page, 'littles-law');
  });
});

test.describe('clickers', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/littles-law/1`));

  test('the start and stop button does nothing: F5 and Esc', async ({ page }) => {
    const prevented = await page.evaluate(() =>
      [false, true].map((shiftKey) => {
        const event = new KeyboardEvent('keydown', { key: 'F5', shiftKey, cancelable: true });
        return !dispatchEvent(event) && event.defaultPrevented;
      }),
    );
    expect(prevented).toEqual([true, true]);
    await press(page, 'Escape');
    await expectPlace(page, 'littles-law', 1);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });
  for (const key of ['b', '.']) {
    test(`"${key}" blanks, and back`, async ({ page }) => {
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeVisible();
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeHidden();
      await expectPlace(page, 'littles-law', 1);
    });
  }
  for (const key of ['PageDown', 'PageUp']) {
    test(`${key} on a blank screen ends the blank and does not move`, async ({ page }) => {
      await press(page, 'b');
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeHidden();
      await expectPlace(page, 'littles-law', 1);
      await press(page, key);
      await expectPlace(page, 'littles-law', key === 'PageDown' ? 2 : 0);
    });
  }
  test('a press takes the help away and does not move', async ({ page }) => {
    await press(page, '?');
    await press(page, 'PageDown');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expectPlace(page, 'littles-law', 1);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true });

  test('a swipe is a step; on a blank screen it only ends the blank', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littles-law`);
    await swipe(page, -300);
    await expectPlace(page, 'littles-law', 1);
    await swipe(page, 300);
    await expectPlace(page, 'littles-law');
    await press(page, 'b');
    await swipe(page, -300);
    await expect(page.locator('.pause-overlay')).toBeHidden();
    await expectPlace(page, 'littles-law');
  });
});

async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const point = (x: number) => [{ x, y: 360 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(640) });
  for (const share of [0.3, 0.6, 1])
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: point(640 + by * share),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
