// The keyboard alone: each stop of the Tab key can be seen, has a ring round it and lies where nothing covers it, in light,
// dark and forced colours; no dialog and no control keeps the focus, and it goes back to where it came from.
import { expect, test, type Page } from '@playwright/test';
import { SCHEMES, showIn } from './axe.ts';
import { expectPlace, openDeck, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// Some hundred presses, each of which waits for two pictures.
test.describe.configure({ timeout: 90_000 });

const BAR = [
  'Previous step',
  'Next step',
  'Overview',
  'Search',
  'Read this slide with what is said',
  'Link and citation',
  'Slides as PDF',
  'Keys and help',
];

for (const scheme of SCHEMES) {
  test(`the deck, ${scheme}: figure, sources, bar, and round again`, async ({ page }) => {
    await showIn(page, scheme);
    await openDeck(page, `${site.example()}#/load`);
    expect(await walk(page)).toEqual(['Load', ...BAR]);
    await openDeck(page, `${site.example()}#/time-code`);
    expect(await walk(page)).toEqual(['Code from queue.ts', 'the law', ...BAR]);
    await openDeck(page, `${site.example()}#/load`);
    await press(page, 'n');
    expect(await walk(page)).toEqual(['Numbers', 'Numbers', ...BAR]);
  });

  test(`the console, ${scheme}: panes, buttons, borders, and round again`, async ({ page }) => {
    await showIn(page, scheme);
    await page.goto(`${site.example()}speaker/#/load/1`);
    await settled(page);
    await expect(page.locator('#try input')).toBeVisible();
    const stops = await walk(page);
    for (const name of ['Back', 'Keys', 'Script', 'Cues', 'Load', 'Width of the pictures'])
      expect(stops.filter((stop) => stop.endsWith(name))).toHaveLength(1);
    expect(stops.length).toBeGreaterThan(20);
  });

  test(`the reading edition, ${scheme}: from the skip link to the foot`, async ({ page }) => {
    await showIn(page, scheme);
    await page.goto(`${site.example()}read/`);
    await settled(page);
    const stops = await walk(page);
    expect(stops[0]).toBe('To the text');
    expect(stops).toContain('Load');
    const controls = page.locator(':is(a[href], button, input, select, summary, [tabindex="0"]):visible');
    expect(stops).toHaveLength(await controls.count());
  });
}

test('the skip link leads past the head of the reading edition', async ({ page }) => {
  await page.goto(`${site.example()}read/`);
  await settled(page);
  await press(page, 'Tab');
  await press(page, 'Enter');
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('each dialog of the deck: Tab stays inside, Escape closes it, the focus is back on its button', async ({
  page,
}) => {
  await openDeck(page, site.example());
  for (const name of ['Overview', 'Search', 'Link and citation', 'Keys and help']) {
    const opener = page.getByRole('navigation').getByRole('button', { name });
    await opener.focus();
    await press(page, 'Enter');
    await expectOneDialog(page);
    await expect(opener, name).toBeFocused();
  }
});

test('each dialog of the console: the same', async ({ page }) => {
  await page.goto(`${site.example()}speaker/#/load/1`);
  await settled(page);
  for (const name of ['Backup', 'Find', 'Check', 'List', 'Save', 'Keys']) {
    const opener = page.locator('.tools').getByRole('button', { name });
    await opener.focus();
    await press(page, 'Enter');
    await expectOneDialog(page);
    await expect(opener, name).toBeFocused();
  }
});

test('in forced colours the line that Enter would take is seen', async ({ page }) => {
  await showIn(page, 'forced');
  await openDeck(page, site.example());
  await press(page, 'g');
  await press(page, 'ArrowDown');
  const chosen = page.locator('.jump [aria-selected="true"]');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('.jump [aria-selected="false"]').first()).toHaveCSS('outline-style', 'none');
});

test('the whole talk can be given, and left, without a pointer', async ({ page }) => {
  await openDeck(page, `${site.example()}#/littles-law/2`);
  await press(page, 'PageDown');
  await expectPlace(page, 'load');
  await press(page, 'Tab');
  await expect(page.getByRole('slider', { name: 'Load' })).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(page.getByRole('slider', { name: 'Load' })).toHaveAttribute('aria-valuetext', '0.55');
  await press(page, 'Escape');
  await press(page, 'ArrowRight');
  await expectPlace(page, 'load', 1);
  await press(page, 'ArrowRight');
  await expectPlace(page, 'servers');
  await expect(page.locator('#servers')).toBeFocused();
  await press(page, 'Tab');
  await press(page, 'Tab');
  await expect(page.getByRole('button', { name: 'Next step' })).toBeFocused();
  await press(page, 'Enter', 2);
  await expectPlace(page, 'time-code', 1);
  await expect(page.getByRole('button', { name: 'Next step' })).toBeFocused();
});

/** Tab within it, then Escape. */
async function expectOneDialog(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  for (let presses = 0; presses < 24; presses += 1) {
    await press(page, 'Tab');
    const stop = await page.evaluate(look);
    if (!stop.isNowhere) expect(stop).toMatchObject({ isInDialog: true, faults: [] });
  }
  await press(page, 'Escape');
  // What was typed goes first.
  if ((await dialog.count()) > 0) await press(page, 'Escape');
  await expect(dialog).toHaveCount(0);
}

/** Names of all stops of the Tab key, from the top until it leaves the page. */
async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const names: string[] = [];
  const faults: string[] = [];
  for (let presses = 0; presses < 300; presses += 1) {
    await press(page, 'Tab');
    const stop = await page.evaluate(look);
    if (stop.isNowhere) {
      expect(faults).toEqual([]);
      return names;
    }
    names.push(stop.name);
    faults.push(...stop.faults);
  }
  throw new Error(`Tab goes round without an end: ${names.slice(-5).join(', ')}`);
}

/** Runs in the page: what has the focus. */
async function look(): Promise<{ name: string; isNowhere: boolean; isInDialog: boolean; faults: string[] }> {
  // The bar shows itself, and the page scrolls, with the next picture.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const focused = document.activeElement as HTMLElement | null;
  const isNowhere = !focused || focused === document.body || focused === document.documentElement;
  if (isNowhere) return { name: '', isNowhere, isInDialog: false, faults: [] };
  const label = focused.closest('label')?.querySelector('span');
  const labelled = document.getElementById(focused.getAttribute('aria-labelledby') ?? '');
  const words = [
    focused.getAttribute('aria-label'),
    labelled?.textContent,
    label?.textContent,
    focused.title,
  ];
  const name = (words.find(Boolean) ?? focused.textContent).trim().replace(/\s+/g, ' ');
  const { left, top, right, bottom, width, height } = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  const [x, y] = [
    (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
    (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
  ];
  const above = document.elementFromPoint(x, y);
  const isClear = above !== null && (focused.contains(above) || above.contains(focused));
  const checks: [boolean, string][] = [
    [
      width > 1 && height > 1 && focused.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      'cannot be seen',
    ],
    [right > 0 && bottom > 0 && left < innerWidth && top < innerHeight, 'is out of view'],
    [isClear, `is covered by ${above?.tagName}.${above?.className}`],
    [style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, `has no ring: ${style.outline}`],
  ];
  const faults = checks.filter(([holds]) => !holds).map(([, fault]) => `${name} ${fault}`);
  return { name, isNowhere, isInDialog: focused.closest('dialog[open]') !== null, faults };
}
