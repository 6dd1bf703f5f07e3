// The reading edition of the talk itself: complete without scripts, on a phone, for a screen reader.
import { expect, test } from '@playwright/test';
import { barriers } from './axe.ts';
import { listenForErrors, settled } from './deck-page.ts';
import { site } from './sites.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('has every slide of the deck, what is said on it, and a way to it', async ({ page }) => {
    const ids: string[] = [];
    for (const path of ['', 'behind/']) {
      await page.goto(site.talk() + path);
      ids.push(...(await page.locator('section.slide').evaluateAll((slides) => slides.map(({ id }) => id))));
    }
    await page.goto(`${site.talk()}read/`);
    expect(await page.locator('article').evaluateAll((articles) => articles.map(({ id }) => id))).toEqual(
      ids,
    );
    const silent = await page.locator('article:not(:has(.said)):not([data-layout="references"])').count();
    expect(silent).toBe(0);
    await expect(page.locator(`article#${ids[2]} .on-stage a`)).toHaveAttribute('href', `../#/${ids[2]}`);
  });
});

test('the ledger is whole, and its columns sort it', async ({ page }) => {
  await page.goto(`${site.talk()}read/`);
  await settled(page);
  const table = page.locator('table.entries');
  const cells = (column: string) => table.locator(`td.${column}`).allTextContents();
  const first = await cells('a');
  expect(await cells('n')).toEqual(first.map((_, index) => String(index + 1)));
  const head = table.locator('th.a');
  await head.getByRole('button').press('Enter');
  const sorted = await cells('a');
  expect(sorted).toEqual([...first].sort(new Intl.Collator('en', { numeric: true }).compare));
  expect(sorted).not.toEqual(first);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').press('Enter');
  expect(await cells('a')).toEqual(sorted.reverse());
  await table.locator('th.v').getByRole('button').click();
  const verdicts = (await cells('v')).map((words) => words.trim());
  expect([...new Set(verdicts)]).toEqual(['carries over', 'carries over with care', 'new']);
  expect(verdicts.indexOf('new')).toBe(verdicts.lastIndexOf('carries over with care') + 1);
});

test('links lead somewhere, ids are single, headings leave out no level', async ({ page }) => {
  await page.goto(`${site.talk()}read/`);
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    return {
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      lost: targets.filter((target) => !ids.includes(decodeURIComponent(target.slice(1)))),
      jumps: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
      titles: levels.filter((level) => level === 1).length,
    };
  });
  expect(found).toEqual({ twice: [], lost: [], jumps: [], titles: 1 });
});

test('a link to a slide far down arrives there, and all above it is laid out meanwhile', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${site.talk()}read/#calibration`);
  await settled(page);
  const top = () =>
    page.locator('#calibration').evaluate((article) => Math.round(article.getBoundingClientRect().top));
  await expect.poll(top).toBeGreaterThan(-2);
  expect(await top()).toBeLessThan(100);
  expect(await page.evaluate(skipped)).toEqual([]);
});

test('on a narrow phone nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.talk()}read/`);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.evaluate(scrolling)).toEqual([]);
  await page.evaluate(spaceText);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.evaluate(cutText)).toEqual([]);
});

test('all words can be read at any width: 16 px and whole, in drawings and tables too', async ({ page }) => {
  await page.goto(`${site.talk()}read/`);
  await settled(page);
  for (const width of [320, 389, 390, 479, 641, 809, 810, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // A live figure draws itself anew once it has seen its width.
    await expect.poll(() => page.evaluate(small), { message: `${width} px` }).toEqual([]);
    expect(await page.evaluate(offTheEdge), `${width} px`).toEqual([]);
    expect(await page.evaluate(onEachOther), `${width} px`).toEqual([]);
    if (width >= 390) expect(await page.evaluate(brokenWords), `${width} px`).toEqual([]);
  }
});

/** Runs in the page: slides that the browser may leave out. */
function skipped(): string[] {
  return [...document.querySelectorAll('.page')]
    .filter((slide) => getComputedStyle(slide).contentVisibility !== 'visible')
    .map((slide) => slide.id);
}

/** Whatever is wider than its box, in the article that it stands in. */
function scrolling(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')].flatMap((box) => {
    const isScroller = /auto|scroll/.test(getComputedStyle(box).overflowX);
    const isWider = isScroller && box.scrollWidth > box.clientWidth + 1;
    return isWider ? [`${box.closest('article')?.id}: ${box.tagName}.${box.className}`] : [];
  });
}

/** As a reader may set it (WCAG 1.4.12); drawings are pictures. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Text that its box cuts off; what is hidden for the eye is a pixel wide. */
function cutText(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *:not(input)')].flatMap((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const isCut =
      box.clientWidth > 1 &&
      ((/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 2));
    return isCut ? [`${box.closest('article')?.id}: ${box.tagName}.${box.className}`] : [];
  });
}

/** Text of less than 16 px as it is seen; marks of notes stand raised beside text of full size. */
function small(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest('script, math, sup, .hide')) continue;
    if (!parent.checkVisibility() || parent.getBoundingClientRect().width < 2) continue;
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    const name = parent.closest('figure')?.dataset['figure'] ?? parent.className;
    if (size < 15.99) found.add(`${name}: ${node.textContent.trim()} ${size.toFixed(1)}`);
  }
  return [...found];
}

/** Words of drawings that leave the screen. */
function offTheEdge(): string[] {
  return [...document.querySelectorAll<SVGTextElement>('.figure > .fig text')].flatMap((text) => {
    const { left, right, width } = text.getBoundingClientRect();
    return width > 0 && (left < 0 || right > innerWidth) ? [text.textContent] : [];
  });
}

/** Words of one drawing for a phone that cover each other. (The same words twice are one that is drawn over.) */
function onEachOther(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>(".figure > .fig[width='560']")].flatMap((drawing) => {
    const scale = drawing.getScreenCTM()?.a ?? 0;
    const words = [...drawing.querySelectorAll('text')]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // Its line is higher than its letters.
        const [middle, half] = [
          (top + bottom) / 2,
          parseFloat(getComputedStyle(text).fontSize) * scale * 0.4,
        ];
        return { text: text.textContent, left, right, top: middle - half, bottom: middle + half };
      });
    return words.flatMap((one, index) =>
      words.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 1 && down > 2 && one.text !== other.text ? [`${one.text} / ${other.text}`] : [];
      }),
    );
  });
}

/** Words of tables that go on in the next line. */
function brokenWords(): string[] {
  return [...document.querySelectorAll('.table :is(td, th)')].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      }
    }
    return found;
  });
}

test('on paper bands and marks are there without backgrounds, and the sheet is not coloured', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${site.talk()}read/`);
  const adjusted = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).printColorAdjust))]);
  expect(await adjusted('.band')).toEqual(['exact']);
  expect(await adjusted('.band > *')).toEqual(['exact']);
  expect(await adjusted('.side-name > .key')).toEqual(['exact']);
  expect(await adjusted('body')).toEqual(['economy']);
});

for (const colours of ['light', 'dark', 'forced'] as const) {
  test(`no barriers, nothing against the policy, ${colours}`, async ({ page }) => {
    const errors = listenForErrors(page);
    await page.emulateMedia(colours === 'forced' ? { forcedColors: 'active' } : { colorScheme: colours });
    await page.goto(`${site.talk()}read/`);
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
}
