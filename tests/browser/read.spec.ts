// The reading edition of the talk itself: complete without scripts, on a phone, for a screen reader.
import { expect, test } from '@playwright/test';
import { barriers } from './axe.ts';
import { listenForErrors, settled } from './deck-page.ts';
import { site } from './sites.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('has every slide of the deck, what is said on it, and a way to it', async ({ page }) => {
    await page.goto(site.talk());
    const ids = await page.locator('section.slide').evaluateAll((slides) => slides.map(({ id }) => id));
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

test('on a narrow phone nothing scrolls sideways, and all text can be read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.talk()}read/`);
  await settled(page);
  const found = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Drawings scale as a whole; marks of notes and sources stand raised beside text of full size.
      if (!parent || !node.textContent?.trim() || parent.closest('svg, math, sup, .ref, script, .hide'))
        continue;
      if (parseFloat(getComputedStyle(parent).fontSize) < 16)
        small.add(`${parent.tagName}.${parent.className}`);
    }
    return { width: document.documentElement.scrollWidth, small: [...small] };
  });
  expect(found).toEqual({ width: 320, small: [] });
  expect(await page.evaluate(cutOrTiny)).toEqual([]);
  expect(await page.evaluate(scrolling)).toEqual([]);
  await page.evaluate(spaceText);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.evaluate(cutText)).toEqual([]);
});

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

/** Words of drawings that are smaller than 12 px, or that leave the screen. */
function cutOrTiny(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>('.figure > .fig')].flatMap((drawing) => {
    const name = drawing.closest('figure')?.dataset['figure'] ?? '';
    const scale = drawing.getScreenCTM()?.a ?? 0;
    if (drawing.getBoundingClientRect().width === 0) return [];
    return [...drawing.querySelectorAll('text')].flatMap((text) => {
      const { left, right } = text.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      return size < 11.99 || left < 0 || right > 320
        ? [`${name}: ${text.textContent} ${Math.round(size)}`]
        : [];
    });
  });
}

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
