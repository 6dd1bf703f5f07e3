// A live figure, the example talk's load curve: on stage, beside the console, while reading, and when things fail.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectPlace, hash, listenForErrors, openDeck, settled } from './deck-page.ts';
import { site } from './sites.ts';

const figure = (page: Page) => page.locator('section.present .figure[data-live="awake"]');
const slider = (page: Page) => figure(page).getByRole('slider', { name: 'Load' });
const MODULE = /wait-by-load-[\w-]+\.js$/;

test.describe('on stage', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/load`));

  test('each step is a prepared state, and going back restores the one before', async ({ page }) => {
    await expect(figure(page)).toContainText('2 times at 0.5');
    await page.keyboard.press('PageDown');
    await expect(figure(page)).toContainText('20 times at 0.95');
    await page.keyboard.press('PageUp');
    await expect(figure(page)).toContainText('2 times at 0.5');
    await expectPlace(page, 'load');
  });

  test('keys of the slider move it; the address keeps what was changed, also over a reload', async ({
    page,
  }) => {
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(figure(page)).toContainText('2.2 times at 0.55');
    expect(hash(page)).toBe('#/load?load=0.55');
    await page.reload();
    await settled(page);
    await expect(figure(page)).toContainText('2.2 times at 0.55');
    await expect(figure(page).locator('.value')).toHaveText('0.55');
  });

  test('a step takes back what was changed', async ({ page }) => {
    await slider(page).fill('0.8');
    await expect(figure(page)).toContainText('5 times at 0.8');
    await page.keyboard.press('PageDown');
    await expect(figure(page)).toContainText('20 times at 0.95');
    await page.keyboard.press('PageUp');
    await expect(figure(page)).toContainText('2 times at 0.5');
    await expectPlace(page, 'load');
  });

  test('a clicker steps while the slider has the focus; Esc gives the keys back', async ({ page }) => {
    await slider(page).focus();
    await page.keyboard.press('PageDown');
    await expectPlace(page, 'load', 1);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expectPlace(page, 'load', 1);
  });

  test('after the mouse the arrow keys are steps again', async ({ page }) => {
    const box = await slider(page).boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.click(box.x + box.width - 4, box.y + box.height / 2);
    await expect(figure(page)).toContainText('20 times at 0.95');
    await page.keyboard.press('ArrowRight');
    await expectPlace(page, 'load', 1);
  });

  test('a change is said in one sentence, a step is not said twice', async ({ page }) => {
    const status = figure(page).getByRole('status');
    await expect(status).toHaveText('');
    await slider(page).fill('0.9');
    await expect(status).toHaveText('At a load of 0.9 a visit takes 10 times as long.');
    await page.keyboard.press('PageDown');
    await expect(status).toHaveText('');
  });

  test('N shows the numbers of the state, and they go with the slide', async ({ page }) => {
    const numbers = page.locator('#load .numbers');
    await expect(numbers).toBeHidden();
    await page.keyboard.press('n');
    await expect(numbers.getByRole('row').last()).toHaveText('0.52');
    // The table lies over the controls: nothing that nobody sees has the focus.
    await expect(slider(page)).toHaveCount(0);
    await page.keyboard.press('n');
    await expect(numbers).toBeHidden();
    await slider(page).fill('0.9');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(numbers.getByRole('row').last()).toHaveText('0.910');
    await page.keyboard.press('n');
    await expect(numbers).toBeHidden();
    await page.keyboard.press('n');
    await page.keyboard.press('Home');
    await expect(numbers).not.toHaveAttribute('open');
  });

  test('on paper it is as it was built', async ({ page }) => {
    await slider(page).fill('0.9');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(figure(page)).toContainText('20 times at 0.95');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(figure(page)).toContainText('10 times at 0.9');
  });
});

test.describe('from an address', () => {
  for (const [asked, shown] of [
    ['load=999', '20 times at 0.95'],
    ['load=-1', '1 times at 0'],
    ['load=much', '2 times at 0.5'],
    ['load=', '2 times at 0.5'],
    ['servers=3&__proto__=x', '2 times at 0.5'],
    ['load=0.5001', '2 times at 0.5'],
    ['load=%F0%9F', '2 times at 0.5'],
  ] as const) {
    test(`?${asked} is ${shown}`, async ({ page }) => {
      const errors = listenForErrors(page);
      await openDeck(page, `${site.example()}#/load?${asked}`);
      await expect(figure(page)).toContainText(shown);
      expect(errors).toEqual([]);
    });
  }
});

test('nothing of a figure is loaded before its slide is near', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openDeck(page, site.example());
  expect(loaded.filter((url) => MODULE.test(url) || /wake-/.test(url))).toEqual([]);
  const coming = page.waitForRequest(MODULE);
  await page.keyboard.press('PageDown');
  await coming;
});

test('without its program the drawing stands, its steps work, and it says so', async ({ page }) => {
  await page.route(MODULE, (route) => route.abort());
  await openDeck(page, `${site.example()}#/load`);
  const failed = page.locator('#load .figure[data-live="failed"]');
  await expect(failed).toContainText('20 times at 0.95');
  await expect(failed.locator('.controls')).toBeHidden();
  await expect
    .poll(() => failed.evaluate((one) => getComputedStyle(one, '::after').content))
    .toContain('Not live');
  await page.keyboard.press('PageDown');
  await expectPlace(page, 'load', 1);
  await page.unroute(MODULE);
  await page.keyboard.press('PageUp');
  await expect(figure(page)).toContainText('2 times at 0.5');
});

test.describe('beside the console', () => {
  async function openBoth(context: BrowserContext): Promise<[Page, Page]> {
    const [stage, desk] = [await context.newPage(), await context.newPage()];
    await openDeck(stage, `${site.example()}#/load`);
    await desk.goto(`${site.example()}speaker/#/load`);
    await settled(desk);
    await expect(desk.locator('html')).toHaveAttribute('data-stage', 'live');
    return [stage, desk];
  }

  test('what is changed on stage shows in the console, and the other way round', async ({ context }) => {
    const [stage, desk] = await openBoth(context);
    await slider(stage).fill('0.8');
    await expect(desk.locator('#now')).toContainText('5 times at 0.8');
    await expect(desk.locator('#try .value')).toHaveText('0.8');
    await desk.locator('#try').getByRole('slider', { name: 'Load' }).fill('0.9');
    await expect(figure(stage)).toContainText('10 times at 0.9');
    await expect(desk.locator('#now')).toContainText('10 times at 0.9');
    await expect(desk.locator('#next')).toContainText('20 times at 0.95');
  });

  test('a console that comes later, or comes back, shows it too', async ({ context }) => {
    const [stage, desk] = await openBoth(context);
    await slider(stage).fill('0.8');
    await desk.reload();
    await settled(desk);
    await expect(desk.locator('#now')).toContainText('5 times at 0.8');
    const late = await context.newPage();
    await late.goto(`${site.example()}speaker/`);
    await expect(late.locator('#now')).toContainText('5 times at 0.8');
  });

  test('a step of the console prepares the state; its strip goes with the slide', async ({ context }) => {
    const [stage, desk] = await openBoth(context);
    await desk.locator('#try').getByRole('slider').focus();
    await desk.keyboard.press('PageDown');
    await expect(figure(stage)).toContainText('20 times at 0.95');
    await expect(desk.locator('#try .value')).toHaveText('0.95');
    await desk.keyboard.press('PageDown');
    await expect(desk.locator('#try')).toBeEmpty();
  });

  test('alone the console plays by itself', async ({ context }) => {
    const desk = await context.newPage();
    await desk.goto(`${site.example()}speaker/#/load`);
    await settled(desk);
    await desk.locator('#try').getByRole('slider').fill('0.8');
    await expect(desk.locator('#now')).toContainText('5 times at 0.8');
  });
});

test.describe('while reading', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const path of ['read/#load', '#/load']) {
    test(`${path || 'deck'}: on a phone it is as narrow as its column, and a thumb moves it`, async ({
      page,
    }) => {
      await page.goto(site.example() + path);
      await settled(page);
      const awake = page.locator('.figure[data-live="awake"]');
      await awake.scrollIntoViewIfNeeded();
      const thumb = awake.getByRole('slider', { name: 'Load' });
      const box = await thumb.boundingBox();
      if (!box) throw new Error('no slider');
      expect(box.height).toBeGreaterThanOrEqual(24);
      await page.touchscreen.tap(box.x + 4, box.y + box.height / 2);
      await expect(awake).toContainText('1 times at 0');
      await expect(awake.getByRole('status')).toContainText('takes 1 times as long');
      const width = await awake.evaluate((one) => [one.scrollWidth, one.clientWidth]);
      expect(width[0]).toBe(width[1]);
      await awake.getByText('Numbers').tap();
      await expect(awake.getByRole('row').last()).toHaveText('01');
    });
  }
});

test('alive it is, to the letter, the drawing that was built', async ({ browser }) => {
  const drawing = async (javaScriptEnabled: boolean): Promise<string> => {
    const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.example()}read/#load`);
    if (javaScriptEnabled) await page.locator('.figure[data-live="awake"]').waitFor();
    const html = await page.locator('.figure[data-live]').innerHTML();
    await page.close();
    return html;
  };
  // The drawing for a phone is for those without scripts.
  const built = (await drawing(false)).replace(/<svg class="fig narrow"[^]*?<\/svg>/, '');
  expect(await drawing(true)).toBe(built);
});
