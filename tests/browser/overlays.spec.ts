// What lies over the stage: help, jump, overview, console, light and dark, PDF, full screen, buttons.

import { expect, test } from '@playwright/test';
import {
  changeSent,
  expectPlace,
  hash,
  holdScript,
  listenForErrors,
  openDeck,
  outline,
  press,
  settled,
} from './deck-page.ts';
import { site } from './sites.ts';

test.describe('overlays', () => {
  test.beforeEach(({ page }) => openDeck(page, site.example()));

  test('the help names every key', async ({ page }) => {
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    const keys = await help.locator('kbd').allTextContents();
    for (const key of '→ ↓ ← ↑ Space Enter PageDown PageUp Home End B . G O Q R S F D P ? Esc'.split(' '))
      expect(keys).toContain(key);
    await press(page, 'Escape');
    await expect(help).toBeHidden();
    await expect(page.locator('.slides > .present')).toHaveId('title');
  });
  test('G finds by word, number and id, and the stage waits', async ({ page }) => {
    await press(page, 'g');
    const field = page.getByRole('combobox');
    await field.pressSequentially('threads b');
    await expect(page.getByRole('option')).toHaveCount(0);
    await field.fill('thread');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.locator('.slides > .present')).toHaveId('title');
    await press(page, 'Enter');
    await expectPlace(page, 'pool');
    await expect(page.locator('#pool')).toBeFocused();
    await press(page, 'g');
    await page.keyboard.type('3');
    await press(page, 'Enter');
    await expectPlace(page, 'load');
    await press(page, 'g');
    await page.keyboard.type('littles-law');
    await press(page, 'Escape');
    await expectPlace(page, 'load');
    await page.goBack();
    await expectPlace(page, 'pool');
  });
  test('O shows all slides in their last state; arrows and Enter choose', async ({ page }) => {
    const slides = await outline(page);
    await press(page, 'o');
    const small = page
      .getByRole('dialog', { name: 'Overview of all slides' })
      .getByRole('button', { name: /^\S+ / });
    await expect(small).toHaveCount(slides.length);
    await expect(page.locator('.overview .fragment')).toHaveCount(0);
    await press(page, 'End');
    await press(page, 'Home');
    await press(page, 'ArrowRight', 2);
    await press(page, 'Enter');
    await expectPlace(page, slides[2]?.id ?? '');
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('Q and a key show an answer from any step, R goes back to that step', async ({ page }) => {
    await press(page, 'PageDown', 2);
    await expectPlace(page, 'littles-law', 1);
    await press(page, 'q');
    const list = page.getByRole('dialog', { name: 'Backup slides' });
    await expect(list.getByRole('heading')).toHaveText('Questions');
    await expect(list.getByRole('listitem')).toHaveText([
      /^1\s*Do two lines halve the wait\?\s*B1$/,
      /^2\s*What if nobody can be turned away\?\s*B2$/,
    ]);
    await press(page, '2');
    await expectPlace(page, 'no-exit');
    await press(page, 'r');
    await expectPlace(page, 'littles-law', 1);
    // Nowhere else to go back to.
    await press(page, 'r');
    await expectPlace(page, 'littles-law', 1);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  test('R goes back after steps, after a second answer and after a reload', async ({ page }) => {
    await press(page, 'PageDown', 3);
    await press(page, 'q');
    await press(page, '1');
    await expectPlace(page, 'two-lines');
    await press(page, 'PageDown', 2);
    await expectPlace(page, 'no-exit', 1);
    await page.reload();
    await settled(page);
    await press(page, 'q');
    await press(page, '1');
    await expectPlace(page, 'two-lines');
    await press(page, 'r');
    await expectPlace(page, 'littles-law', 2);
  });
  test('without storage R goes back as long as the page lasts, then says that it cannot', async ({
    page,
  }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const errors = listenForErrors(page);
    await openDeck(page, `${site.example()}#/pool/3`);
    await press(page, 'q');
    await press(page, '1');
    await expectPlace(page, 'two-lines');
    await press(page, 'r');
    await expectPlace(page, 'pool', 3);
    await openDeck(page, `${site.example()}#/two-lines`);
    await press(page, 'r');
    await expect(page.getByRole('alert')).toContainText('Where the talk was is not known');
    await expectPlace(page, 'two-lines');
    expect(errors).toEqual([]);
  });
  test('the list of Q: arrows and Enter choose; Q, Esc and a clicker close it', async ({ page }) => {
    const list = page.getByRole('dialog', { name: 'Backup slides' });
    for (const key of ['q', 'Escape', 'PageDown', 'PageUp']) {
      await press(page, 'q');
      await expect(list).toBeVisible();
      await press(page, key);
      await expect(list).toBeHidden();
    }
    await expect(page.locator('.slides > .present')).toHaveId('title');
    await press(page, 'q');
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown']) await press(page, key);
    await page.keyboard.down('Enter');
    await expectPlace(page, 'no-exit');
    // The key that chose, held down, is no command: Enter would step.
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expectPlace(page, 'no-exit');
    await press(page, 'Enter');
    await expectPlace(page, 'no-exit', 1);
  });
  test('every one of more backup slides than keys is in the list, the last ones by arrows', async ({
    page,
  }) => {
    const more = Array.from({ length: 40 }, (_, i) => `id="more-${i}"`);
    await changeSent(page, '**/behind/', (html) =>
      html.replace(/<section id="no-exit".*?<\/section>/s, (slide) =>
        [...more, 'id="no-exit"'].map((id) => slide.replace('id="no-exit"', id)).join('\n'),
      ),
    );
    await openDeck(page, site.example());
    await press(page, 'q');
    const keys = await page.locator('.backup li kbd').allTextContents();
    expect(keys.join('')).toBe('123456789ABCDEFGHJKMNPSTUVWXYZ');
    await expect(page.locator('.backup li')).toHaveCount(42);
    await press(page, 'ArrowUp');
    await expect(page.locator('.backup li').last()).toBeInViewport({ ratio: 1 });
    await press(page, 'ArrowDown', 2);
    await expect(page.locator('.backup li').nth(1).getByRole('button')).toBeFocused();
    await press(page, 'a');
    await expect(page.locator('.backup')).toBeHidden();
    await expect.poll(() => hash(page)).toBe('#/more-8');
  });
  test('Q says in one line that a talk has no backup slides', async ({ page }) => {
    await changeSent(page, '**/behind/', (html) => html.replaceAll('"backup"', '"appendix"'));
    await openDeck(page, site.example());
    await press(page, 'q');
    await expect(page.getByRole('alert')).toContainText('This talk has no backup slides.');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });
  test('S opens the console in one window, at the same place', async ({ page }) => {
    await press(page, 'PageDown');
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, 's')]);
    await expect.poll(() => popup.url()).toContain('/speaker/#/littles-law');
  });
  test('S shows a link where the window is blocked', async ({ page }) => {
    await page.evaluate(() => (window.open = () => null));
    await press(page, 's');
    const link = page.getByRole('alert').getByRole('link');
    await expect(link).toHaveAttribute('href', /\/speaker\//);
  });
  test('D is remembered, and applies before the script', async ({ page }) => {
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    const release = await holdScript(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    release();
    await settled(page);
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  });
  test('D works where storage is denied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const errors = listenForErrors(page);
    await openDeck(page, site.example());
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    expect(errors).toEqual([]);
  });
  test('P offers the PDF', async ({ page }) => {
    await press(page, 'p');
    const link = page.getByRole('alert').getByRole('link', { name: 'PDF' });
    await expect(link).toBeFocused();
    expect(
      (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).ok(),
    ).toBe(true);
  });
  test('F fills the screen, and back', async ({ page }) => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await press(page, 'f');
    await expect.poll(isFull).toBe(true);
    await press(page, 'f');
    await expect.poll(isFull).toBe(false);
  });
  test('the buttons show when the pointer moves, work, and are large enough', async ({ page }) => {
    const bar = page.getByRole('navigation', { name: 'Slides' });
    await expect(bar).toHaveCSS('opacity', '0');
    await page.mouse.move(100, 100);
    await expect(bar).toHaveCSS('opacity', '1');
    await page.getByRole('button', { name: 'Next step' }).click();
    await expectPlace(page, 'littles-law');
    await press(page, ' ');
    await expectPlace(page, 'littles-law', 1);
    await expect(bar.getByRole('link', { name: /Read/ })).toHaveAttribute('href', 'read/#/littles-law/1');
    for (const height of [720, 390, 320]) {
      await page.setViewportSize({ width: 844, height });
      for (const control of await bar.locator('a, button').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
        await expect(control).toBeInViewport({ ratio: 1 });
      }
    }
  });
});
