// Text twice as large, more space between lines, words and letters, no motion: nothing is lost, nothing scrolls sideways.
// A window of 1280 × 720 at 200 % is one of 640 × 360, one of 1366 × 768 is 683 × 384, where the deck is still a stage.
import { expect, test, type Page } from '@playwright/test';
import { openDeck, press, settled, TALKS } from './deck-page.ts';
import { site } from './sites.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  for (const { name, address } of TALKS) {
    for (const path of ['', 'read/', 'behind/']) {
      test(`${name}, /${path}: one column, whole, not a pixel too wide`, async ({ page }) => {
        if (path === 'behind/') await page.route('**/to-deck.js', (route) => route.abort());
        await page.goto(address() + path);
        if (path !== 'behind/') await settled(page);
        expect(await page.evaluate(lost)).toEqual([]);
        await spaceText(page);
        expect(await page.evaluate(lost)).toEqual([]);
      });
    }
  }

  test('the console: all its panes and buttons can be reached', async ({ page }) => {
    await page.goto(`${site.example()}speaker/#/pool/2`);
    await settled(page);
    for (const spaced of [false, true]) {
      if (spaced) await spaceText(page);
      expect(await page.evaluate(lost)).toEqual([]);
      expect(
        await page.evaluate(beyondReach, '.console :is(button, h2, .gauge, [tabindex="0"]), #script .part'),
      ).toEqual([]);
    }
  });

  test('dialogs of the console', async ({ page }) => {
    await page.goto(`${site.example()}speaker/#/load`);
    await settled(page);
    for (const key of ['?', 'q', '/', 'v', 'l', 'e']) {
      await press(page, key);
      await expect(page.locator('dialog[open]')).toHaveCount(1);
      expect(
        await page.evaluate(beyondReach, 'dialog[open] :is(h2, p, button, input, dt, dd, th, td, li)'),
        key,
      ).toEqual([]);
      await press(page, 'Escape');
    }
  });
});

test.describe('a stage at 200 %', () => {
  test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });

  test('its bar and its dialogs', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    for (const spaced of [false, true]) {
      if (spaced) await spaceText(page);
      await page.getByRole('button', { name: 'Next step' }).focus();
      expect(await page.evaluate(beyondReach, '.buttons > *')).toEqual([]);
      for (const key of ['?', 'o', 'g', 'q', '/', 'c']) {
        await press(page, key);
        await expect(page.locator('dialog[open]')).toHaveCount(1);
        expect(
          await page.evaluate(beyondReach, 'dialog[open] :is(h2, button, input, dd, dt, textarea)'),
          key,
        ).toEqual([]);
        await press(page, 'Escape');
      }
    }
  });
});

test('with more space in its text no slide of the example loses a word', async ({ page }) => {
  await openDeck(page, site.example());
  await spaceText(page);
  const faults: string[] = [];
  for (const id of await page.locator('.slides > section').evaluateAll((all) => all.map((one) => one.id))) {
    await page.evaluate((name) => (location.hash = `#/${name}/99`), id);
    await expect(page.locator('.slides > .present')).toHaveId(id);
    faults.push(...(await page.evaluate(offTheSlide)));
  }
  expect(faults).toEqual([]);
});

test.describe('where no motion is wanted', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const path of ['speaker/', 'read/']) {
    test(`none on /${path}`, async ({ page }) => {
      await page.goto(site.example() + path);
      await settled(page);
      const running = () =>
        page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
      for (const key of ['PageDown', 'PageDown', 'b', 't', 'd', '?', 'Escape', '/']) {
        await press(page, key);
        expect(await running()).toBe(0);
      }
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
    });
  }
});

/** As a reader may set it (WCAG 1.4.12); drawings are pictures. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Runs in the page: a page that is too wide, and text that its box cuts off. What is for the ears is a pixel wide. */
function lost(): string[] {
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
  const cut = [
    ...document.querySelectorAll<HTMLElement>('body *:not(svg *, input, .still *, .still)'),
  ].filter((box) => {
    if (box.clientWidth <= 1 || !box.checkVisibility({ visibilityProperty: true })) return false;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
    const isTooWide = /hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1;
    const isTooHigh = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 2;
    return (isTooWide && textOverflow !== 'ellipsis') || isTooHigh;
  });
  return [
    ...wide,
    ...cut.map((box) => `cut off: ${box.closest('[id]')?.id} ${box.tagName}.${box.className}`),
  ];
}

/** Runs in the page: what cannot be scrolled into the window, side to side. */
function beyondReach(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((part) => {
    if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('svg, .small, .still')) return [];
    part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, right, top, bottom, width } = part.getBoundingClientRect();
    if (width <= 1) return [];
    const isThere = left > -1 && right < innerWidth + 1 && bottom > 0 && top < innerHeight;
    return isThere ? [] : [`${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 30)}`];
  });
}

/** Runs in the page: lines of text outside of the slide, or cut off in it. */
function offTheSlide(): string[] {
  const slide = document.querySelector<HTMLElement>('.slides > .present');
  const frame = slide?.getBoundingClientRect();
  if (!slide || !frame) return ['There is no slide on stage.'];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: words } = walker.currentNode;
    if (!parent || !words?.trim() || parent.closest('svg, .numbers, pre')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    const isOff =
      width > 1 && (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom);
    if (isOff) faults.push(`${slide.id}: ${words.trim().slice(0, 40)}`);
  }
  return faults;
}
