// Letters, digits and signs as keys can be switched off, as WCAG 2.1.4 asks: by keys that are none of them, on all pages at
// once, and for good. What is named (arrows, Space, Esc) goes on working.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectPlace, listenForErrors, openDeck, press, settled } from './deck-page.ts';
import { site } from './sites.ts';
import { openConsole, openStage, shownPlace } from './windows.ts';

const BOX = { name: 'Letters, digits and signs are keys' };
const PRINTED = [...'bgocqrnsfdphtylxeov1?/.+-=', 'Shift+G'];

test('on the deck: none of them does anything, all others do, after a reload too', async ({ page }) => {
  await openDeck(page, `${site.example()}#/littles-law`);
  await switchOff(page, page.getByRole('button', { name: 'Keys and help' }));
  await page.reload();
  await settled(page);
  await expectDeaf(page, 'littles-law');
  // As a keyboard of another script has it, and one that waits for the letter below an accent.
  for (const key of ['и', 'Dead']) {
    const isLeft = await page.evaluate(
      (pressed) =>
        dispatchEvent(new KeyboardEvent('keydown', { key: pressed, code: 'KeyB', cancelable: true })),
      key,
    );
    expect(isLeft, key).toBe(true);
  }
  for (const [key, slide, step] of [
    ['PageDown', 'littles-law', 1],
    [' ', 'littles-law', 2],
    ['ArrowLeft', 'littles-law', 1],
    ['PageUp', 'littles-law', 0],
    ['End', 'pool', 0],
    ['Home', 'title', 0],
  ] as const) {
    await press(page, key);
    await expectPlace(page, slide, step);
  }
});

test('on the deck: what they do is pressed in the help, the list of backup slides among it', async ({
  page,
}) => {
  await openDeck(page, site.example());
  const help = page.getByRole('button', { name: 'Keys and help' });
  await switchOff(page, help);
  await help.focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'backup slides' }).focus();
  await press(page, 'Enter');
  const list = page.getByRole('dialog', { name: 'Backup slides' });
  await expect(list).toBeVisible();
  for (const key of '12a') await press(page, key);
  await expect(list).toBeVisible();
  await press(page, 'Enter');
  await expectPlace(page, 'two-lines');
});

test('in the console: the same, and a stage follows at once, there and back', async ({ context }) => {
  const stage = await openStage(context, '#/littles-law/1');
  const page = await openConsole(context, '#/littles-law/1');
  const keys = page.locator('.tools').getByRole('button', { name: 'Keys' });
  await press(stage, '?');
  const box = stage.getByRole('checkbox', BOX);
  await expect(box).toBeChecked();
  await switchOff(page, keys);
  await expect(box).not.toBeChecked();
  await press(stage, '?');
  await expect(box).toBeVisible();
  await press(stage, 'Escape');
  await expectDeaf(stage, 'littles-law/1');
  await expectDeaf(page, 'littles-law/1');
  await press(page, 'PageDown');
  await expect.poll(() => shownPlace(page)).toBe('littles-law/2');
  await expect.poll(() => shownPlace(stage)).toBe('littles-law/2');
  for (const name of ['Save', 'List', 'Check']) {
    await page.locator('.tools').getByRole('button', { name }).click();
    for (const key of '1elvb') await press(page, key);
    await expect(page.locator('dialog[open]')).toHaveCount(1);
    if (name === 'Check')
      await expect(page.locator('#check-clicker')).toContainText('Letters are switched off');
    await press(page, 'Escape');
  }
  await keys.click();
  await page.getByRole('checkbox', BOX).check();
  await press(page, 'Escape');
  await expect.poll(() => stage.evaluate(() => localStorage.getItem('letters'))).toBe(null);
  await press(stage, 'b');
  await expect(stage.locator('.reveal')).toHaveClass(/paused/);
  await press(page, 'l');
  await expect(page.getByRole('dialog', { name: 'Slides and their times' })).toBeVisible();
});

test('in the reading edition: the search keeps its button, and has the box', async ({ page }) => {
  await page.goto(`${site.example()}read/`);
  await settled(page);
  const search = page.getByRole('button', { name: 'Search' });
  await expect(search).toHaveAttribute('aria-keyshortcuts', '/');
  await press(page, '/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await press(page, 'Escape');
  await switchOff(page, search);
  await expect(search).not.toHaveAttribute('aria-keyshortcuts');
  await press(page, '/');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await search.click();
  await page.keyboard.type('queue / law');
  await expect(page.getByRole('searchbox')).toHaveValue('queue / law');
});

test('where storage is denied it holds for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const errors = listenForErrors(page);
  await openDeck(page, `${site.example()}#/load`);
  await switchOff(page, page.getByRole('button', { name: 'Keys and help' }));
  await expectDeaf(page, 'load');
  expect(errors).toEqual([]);
});

/** With Tab, Space, Enter and Esc alone. */
async function switchOff(page: Page, opener: Locator): Promise<void> {
  await opener.focus();
  await press(page, 'Enter');
  const box = page.getByRole('checkbox', BOX);
  await expect(box).toBeChecked();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await box.evaluate((it) => it === document.activeElement)) break;
    await press(page, 'Tab');
  }
  await press(page, ' ');
  await expect(box).not.toBeChecked();
  await press(page, 'Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

async function expectDeaf(page: Page, place: string): Promise<void> {
  const before = await page.locator('html').getAttribute('data-scheme');
  const pages = page.context().pages().length;
  // A console may have something to say from the start.
  const notices = await page.locator('.notice:visible').count();
  for (const key of PRINTED) await press(page, key);
  await expect(page.locator('dialog[open], .numbers[open], .reveal.paused')).toHaveCount(0);
  await expect(page.locator('.notice:visible')).toHaveCount(notices);
  expect(await shownPlace(page)).toBe(place);
  expect(await page.locator('html').getAttribute('data-scheme')).toBe(before);
  expect(page.context().pages()).toHaveLength(pages);
}
