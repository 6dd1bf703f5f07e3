// axe finds nothing: on any slide at any step, on stage and in the console, in the reading edition, in the deck as one
// page on a phone and without scripts, in each dialog; in light, dark and forced colours. Where a scheme can change no
// more than it has changed before, only the last step of each slide is looked at. The last tests plant a fault.
import { expect, test, type Page } from '@playwright/test';
import { barriers, barriersOfStates, SCHEMES, showIn, type Scheme } from './axe.ts';
import { addresses, openDeck, outline, press, settled, TALKS } from './deck-page.ts';
import { site } from './sites.ts';

/** Seen are the slide on stage, and what stands beside it. */
const OFF_STAGE = '.slides > :not(.present), dialog:not([open])';
/** The pictures are the stage's slides once more, and inert. */
const OFF_CONSOLE = '#scripts, #sections, .still > *, dialog:not([open])';

// Measured is what stands there at the end of each step.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, address } of TALKS) {
  for (const scheme of SCHEMES) {
    const atStage = scheme === 'forced' ? 'its last step' : 'every step';
    test(`${name}, ${scheme}: every slide at ${atStage}`, async ({ page }) => {
      test.setTimeout(240_000);
      await showIn(page, scheme);
      await openDeck(page, address());
      const all = addresses(await outline(page));
      const states = scheme === 'forced' ? lastOf(all) : all;
      expect(await barriersOfStates(page, { states, unseen: OFF_STAGE, scheme })).toEqual([]);
    });

    const atConsole = scheme === 'light' ? 'every step' : 'the last step of each slide';
    test(`${name}, ${scheme}: the console at ${atConsole}`, async ({ page }) => {
      test.setTimeout(240_000);
      await showIn(page, scheme);
      await page.goto(`${address()}speaker/`);
      await settled(page);
      const all = await page.evaluate(statesOfConsole);
      const states = scheme === 'light' ? all : lastOf(all);
      expect(states.length).toBeGreaterThan(5);
      expect(await barriersOfStates(page, { states, unseen: OFF_CONSOLE, scheme })).toEqual([]);
    });
  }
}

for (const { name, address } of TALKS) {
  test(`${name}: the deck as one page on a phone`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 640 });
    await openDeck(page, address());
    // The narrow drawings come after the page; until then the wide ones are moved sideways. The example has none here.
    if (name === 'the talk') await expect(page.locator('.figure > .narrow').first()).toBeVisible();
    expect(await inEach(page)).toEqual([]);
  });

  test(`${name}: the reading edition on a phone`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${address()}read/`);
    await settled(page);
    expect(await inEach(page)).toEqual([]);
  });
}

test('the search on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openDeck(page, site.example());
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('queue');
  await expect(page.locator('.search .hit').first()).toBeVisible();
  expect(await inEach(page)).toEqual([]);
});

for (const [path, width] of [
  ['', 1280],
  ['', 360],
  ['behind/', 1280],
  ['behind/', 360],
  ['read/', 1280],
  ['read/', 360],
  ['speaker/', 1280],
  ['404.html', 360],
] as const) {
  test(`without scripts: /${path}, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await withoutScripts(page);
    await page.goto(site.example() + path);
    expect(await inEach(page)).toEqual([]);
  });
}

test('each dialog and notice of the deck, and its bar', async ({ page }) => {
  await openDeck(page, `${site.example()}#/load`);
  for (const [key, shown] of [
    ['?', '.help'],
    ['o', '.overview'],
    ['g', '.jump'],
    ['q', '.backup'],
    ['/', '.search .count'],
    ['c', '.cite'],
    ['p', '.notice'],
    ['n', '.numbers[open]'],
  ] as const) {
    await press(page, key);
    await expect(page.locator(shown)).toBeVisible();
    expect(await inEach(page)).toEqual([]);
    await press(page, 'Escape');
  }
  await page.evaluate(() => (location.hash = '#/nowhere'));
  await expect(page.getByRole('alert')).toContainText('nowhere');
  await page.getByRole('button', { name: 'Next step' }).focus();
  await expect(page.getByRole('navigation', { name: 'Slides' })).toHaveCSS('opacity', '1');
  expect(await inEach(page)).toEqual([]);
});

test('each dialog and list of the console', async ({ page }) => {
  await page.goto(`${site.example()}speaker/#/load/1`);
  await settled(page);
  for (const [key, shown] of [
    ['?', '.help'],
    ['q', '.backup'],
    ['/', '.find'],
    ['v', '.preflight'],
    ['l', '.times'],
    ['e', '.export'],
  ] as const) {
    await press(page, key);
    await expect(page.locator(`dialog${shown}[open]`)).toBeVisible();
    expect(await inEach(page)).toEqual([]);
    await press(page, 'Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
});

test.describe('would be found', () => {
  test('pale words on one slide, in the dark only', async ({ page }) => {
    await openDeck(page, site.example());
    await page.locator('#pool h3').evaluate((heading) => (heading.style.color = 'light-dark(#000, #555)'));
    const states = ['#/load', '#/pool'];
    for (const scheme of SCHEMES) {
      await showIn(page, scheme);
      const found = await barriersOfStates(page, { states, unseen: OFF_STAGE, scheme });
      expect(found.map((line) => line.slice(0, 22))).toEqual(
        scheme === 'dark' ? ['#/pool color-contrast:'] : [],
      );
    }
  });

  test('pale words in the console, once a step has been made', async ({ page }) => {
    await page.goto(`${site.example()}speaker/`);
    await settled(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('#script > .done { color: #999 }');
      document.adoptedStyleSheets = [sheet];
    });
    const states = ['#/pool', '#/pool/1'];
    const found = await barriersOfStates(page, { states, unseen: OFF_CONSOLE, scheme: 'light' });
    expect(found.map((line) => line.slice(0, 24))).toEqual(['#/pool/1 color-contrast:']);
  });
});

/** One line a fault, with the scheme that has it. */
async function inEach(page: Page): Promise<string[]> {
  const faults: [Scheme, string[]][] = [];
  for (const scheme of SCHEMES) {
    await showIn(page, scheme);
    faults.push([scheme, await barriers(page, scheme)]);
  }
  return faults.flatMap(([scheme, lines]) => lines.map((line) => `${scheme}: ${line}`));
}

/** axe is a script itself: the page is made to look as it does where there are none. */
async function withoutScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const kind = route.request().resourceType();
    if (kind === 'script') return route.abort();
    if (kind !== 'document' && kind !== 'stylesheet') return route.continue();
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll(/\(scripting:\s*none\)/g, '(width >= 0px)')
      .replaceAll(/\(scripting:\s*enabled\)/g, '(width < 0px)')
      .replaceAll('noscript', 'x-noscript');
    return route.fulfill({ response, body });
  });
}

/** Of '#/a', '#/a/1', '#/b': the last two. */
function lastOf(states: readonly string[]): string[] {
  return states.filter((state, i) => !states[i + 1]?.startsWith(`${state.split('/', 2).join('/')}/`));
}

function statesOfConsole(): string[] {
  const slides = document.querySelector<HTMLTemplateElement>('#slides')?.content.children ?? [];
  return [...slides].flatMap((slide) => {
    const steps = Number(slide.getAttribute('data-steps'));
    return Array.from({ length: steps + 1 }, (_, step) => `#/${slide.id}${step > 0 ? `/${step}` : ''}`);
  });
}
