// Find, under / in the console: private until Enter, and R goes back to exactly where the talk was.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Searched } from '../../src/search-options.ts';
import { fileOf } from '../../src/site/search-index.ts';
import { barriers } from './axe.ts';
import { expectPlace, hash, listenForErrors, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.example() + address);
  await settled(page);
  return page;
}

/** A stage and, in front of it, a console that follows it. */
async function openBoth(context: BrowserContext, place: string): Promise<{ stage: Page; console: Page }> {
  const stage = await open(context, place);
  const console = await open(context, 'speaker/');
  await expect.poll(() => hash(console)).toBe(place);
  await expect(console.locator('html')).toHaveAttribute('data-stage', 'live');
  return { stage, console };
}

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Words to find' }).fill(words);
}

/** Every place that the stage has shown since. */
async function noteMoves(stage: Page): Promise<() => Promise<string[]>> {
  await stage.evaluate(() => {
    const seen: string[] = [];
    const deck = document.querySelector('.reveal');
    if (deck)
      new MutationObserver(() => seen.push(location.hash)).observe(deck, {
        subtree: true,
        attributes: true,
        attributeFilter: ['class'],
      });
    Object.assign(window, { seen });
  });
  return () => stage.evaluate(() => Reflect.get(window, 'seen') as string[]);
}

test('words are found in headlines, slides, script and sources, and the stage does not move', async ({
  context,
}) => {
  const { stage, console } = await openBoth(context, '#/load/1');
  const moves = await noteMoves(stage);
  const errors = listenForErrors(console);
  const options = console.getByRole('option');
  await find(console, 'counter');
  // Headlines first, and the word itself before what begins with it.
  await expect(options.nth(0)).toContainText('A server has a counter too.');
  await expect(options.nth(1)).toContainText('A thread pool is a row of counters.');
  await expect(options.locator('.where')).toHaveText(['Headline', 'Headline', 'Slide']);
  await console.getByRole('combobox').fill('kleinrock');
  await expect(options.first().locator('.where')).toHaveText('Sources');
  await console.getByRole('combobox').fill('customer');
  await expect(options.first().locator('.where')).toHaveText('Slide');
  await console.getByRole('combobox').fill('retries');
  await expect(options.first().locator('.where')).toHaveText('Slide, step 4');
  await console.getByRole('combobox').fill('wall');
  await expect(options.first().locator('.where')).toHaveText('Slide, step 2');
  await expect(options.nth(1).locator('.where')).toHaveText('Script, step 1');
  await expect(options.nth(1).locator('mark')).toHaveText('wall');
  await console.getByRole('combobox').fill('zebra');
  await expect(console.locator('#find-count')).toHaveText('No slide has all of these words.');
  await expect(console.locator('.find .preview')).toBeHidden();
  expect(await barriers(console)).toEqual([]);
  await console.keyboard.press('Escape');
  expect(await moves()).toEqual([]);
  expect(hash(stage)).toBe('#/load/1');
  expect(errors).toEqual([]);
});

test('arrows show the chosen slide as a true picture, at the step that has the word', async ({ context }) => {
  const { stage, console } = await openBoth(context, '#/title');
  const moves = await noteMoves(stage);
  await find(console, 'wall');
  const picture = console.locator('.find .still > .slide');
  await expect(picture).toHaveId('found-pool');
  await expect(picture.locator('.side.carries')).toBeVisible();
  await expect(picture.locator('.side.breaks')).toBeHidden();
  await console.keyboard.press('ArrowDown');
  await expect(picture).toHaveId('found-load');
  await expect(console.getByRole('option', { selected: true })).toContainText('The last tenth');
  await console.keyboard.press('ArrowUp');
  await expect(picture).toHaveId('found-pool');
  const [frame, slide] = await Promise.all([
    console.locator('.find .still').boundingBox(),
    picture.boundingBox(),
  ]);
  expect(slide?.width).toBeCloseTo(frame?.width ?? 0, 0);
  expect(await moves()).toEqual([]);
});

test('typing slips and beginnings find too', async ({ context }) => {
  const console = await open(context, 'speaker/');
  await find(console, 'retreis');
  await expect(console.getByRole('option')).toHaveCount(1);
  await console.getByRole('combobox').fill('custom cho');
  await expect(console.getByRole('option')).toHaveCount(1);
});

test('Enter shows a backup slide, R on the console goes back to the step', async ({ context }) => {
  const { stage, console } = await openBoth(context, '#/pool/2');
  await find(console, 'chose the wrong');
  await expect(console.locator('.find .name')).toHaveText('two-lines, backup');
  await console.keyboard.press('Enter');
  await expectPlace(stage, 'two-lines');
  await expect(console.locator('dialog[open]')).toHaveCount(0);
  await expect(console.locator('#return-word')).toHaveText('pool, step 2');
  await console.keyboard.press('r');
  await expectPlace(stage, 'pool', 2);
  await expect(console.locator('#return')).toBeHidden();
});

test('a slide of the talk too: after steps on it and around it, R goes back, from either window', async ({
  context,
}) => {
  const { stage, console } = await openBoth(context, '#/pool/2');
  const plan = await console.locator('#plan').getAttribute('aria-label');
  await find(console, 'costs most of the wait');
  await console.keyboard.press('Enter');
  await expectPlace(stage, 'load');
  // The plan stays where the talk is.
  await expect(console.locator('#now-name')).toHaveText('On screen: load');
  expect(await console.locator('#plan').getAttribute('aria-label')).toBe(plan);
  await press(console, 'PageDown', 2);
  await expectPlace(stage, 'servers');
  await expect(console.locator('#return-word')).toHaveText('pool, step 2');
  await stage.bringToFront();
  await press(stage, 'r');
  await expectPlace(stage, 'pool', 2);
  await expect.poll(() => hash(console)).toBe('#/pool/2');
  await expect(console.locator('#return')).toBeHidden();
});

test('both windows reloaded on a slide that was found still know the way back', async ({ context }) => {
  const { stage, console } = await openBoth(context, '#/pool/2');
  await find(console, 'costs most of the wait');
  await console.keyboard.press('Enter');
  await expectPlace(stage, 'load');
  await expect(console.locator('#return')).toBeVisible();
  await Promise.all([stage.reload(), console.reload()]);
  await Promise.all([settled(stage), settled(console)]);
  await expect(console.locator('#return-word')).toHaveText('pool, step 2');
  await console.keyboard.press('r');
  await expectPlace(stage, 'pool', 2);
});

test('without a stage the console goes there and back by itself', async ({ context }) => {
  const console = await open(context, 'speaker/#/pool/2');
  await find(console, 'costs most of the wait');
  await console.keyboard.press('Enter');
  await expect.poll(() => hash(console)).toBe('#/load');
  await console.keyboard.press('r');
  await expect.poll(() => hash(console)).toBe('#/pool/2');
});

test('a click looks, a press of the clicker only closes', async ({ context }) => {
  const { stage, console } = await openBoth(context, '#/title');
  const moves = await noteMoves(stage);
  await find(console, 'wall');
  await console.getByRole('option').nth(1).click();
  await expect(console.locator('.find .still > .slide')).toHaveId('found-load');
  await console.keyboard.press('PageDown');
  await expect(console.locator('dialog[open]')).toHaveCount(0);
  expect(await moves()).toEqual([]);
  // What was typed stands there again, ready to be written over.
  await console.keyboard.press('/');
  await expect(console.getByRole('combobox')).toHaveValue('wall');
  await console.keyboard.type('customers');
  await expect(console.getByRole('combobox')).toHaveValue('customers');
  await console.getByRole('button', { name: 'Show it to the room' }).click();
  await expectPlace(stage, 'pool');
});

test('without a network, once the page stands', async ({ context }) => {
  const console = await context.newPage();
  const index = console.waitForEvent('requestfinished', (request) => request.url().endsWith('search.json'));
  await console.goto(`${site.example()}speaker/`);
  await Promise.all([index, settled(console)]);
  await context.setOffline(true);
  await find(console, 'counter');
  await expect(console.getByRole('option').first()).toContainText('A server has a counter too.');
  await console.keyboard.press('Enter');
  await expect.poll(() => hash(console)).toBe('#/servers');
});

test('no index to be had: it says so, and finds once there is one', async ({ context }) => {
  await context.route('**/search.json', (route) => route.abort());
  const console = await open(context, 'speaker/');
  await find(console, 'counter');
  await expect(console.locator('#find-count')).toContainText('could not be loaded');
  await context.unroute('**/search.json');
  await console.keyboard.type('s');
  await expect(console.getByRole('option')).not.toHaveCount(0);
});

test('a talk of a thousand slides', async ({ context }) => {
  const ids = Array.from({ length: 1000 }, (_, i) => `pool-${i}`);
  await context.route('**/speaker/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<section id="pool"[^]*?<\/section>/, (section) =>
      ids.map((id) => section.replace('id="pool"', `id="${id}"`)).join(''),
    );
    await route.fulfill({ response, body });
  });
  const searched = ids.map((id, i): Searched => {
    const headline = `Customers number${i}`;
    return { id, folio: '', headline, passages: [['headline', 0, headline]] };
  });
  await context.route('**/search.json', (route) => route.fulfill({ json: fileOf(searched) }));
  const console = await open(context, 'speaker/');
  await find(console, 'customers');
  await expect(console.locator('#find-count')).toHaveText('The best 40 of 1000 slides.');
  await console.getByRole('combobox').fill('number737');
  await expect(console.getByRole('option')).toHaveCount(1);
  await expect(console.locator('.find .still > .slide')).toHaveId('found-pool-737');
});
