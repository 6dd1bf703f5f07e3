import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { copyExample, runCommand, type Command, type TalkCopy } from './command.ts';

// One server and one talk for all: each test leaves the talk as it found it.
test.describe.configure({ mode: 'serial' });

let talk: TalkCopy;
let dev: Command;
let address = '';

test.beforeAll(async () => {
  talk = await copyExample();
  dev = runCommand('dev', { SLIDES: talk.folder });
  address = (await dev.says(/Deck +(http:\S+)/))[1] ?? '';
  await dev.says(/compiled in/);
});

test.afterAll(async () => {
  dev.stop('SIGINT');
  expect(await dev.ended).toBe(0);
  await talk.remove();
});

test('the first page that is opened loads once', async ({ page }) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  await open(page, '#/littles-law/1');
  // A save goes the same way as the reload would have gone, after it.
  await talk.edit('01-waiting.md', 'half of that', 'one half of that');
  await expect(page.locator('#littles-law')).toContainText('one half of that');
  await talk.edit('01-waiting.md', 'one half of that', 'half of that');
  await expect(page.locator('#littles-law')).not.toContainText('one half of that');
  expect(loads).toBe(1);
});

test('nothing is kept while writing, and what a built site has left on this port goes', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await open(page, '#/load');
  const left = (): Promise<unknown> =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  expect(await left()).toEqual([0, 0]);
  await page.evaluate(async () => {
    await caches.open('talk:/:old');
    await navigator.serviceWorker.register('/sw.js');
  });
  await expect.poll(left).toEqual([0, 0]);
  await context.close();
});

test('a save is on screen, with slide and step kept and without a reload', async ({ page }) => {
  await open(page, '#/littles-law/1');
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  await talk.edit('01-waiting.md', 'half of that', 'a half of it');
  await expect(page.locator('#littles-law')).toContainText('a half of it');
  await expect(page.locator('section.present')).toHaveId('littles-law');
  await expect(page.locator('#littles-law .fragment.visible')).toHaveCount(1);
  expect(page.url()).toMatch(/#\/littles-law\/1$/);
  await expect(page.locator('html')).toHaveAttribute('data-same', '');
  await talk.edit('01-waiting.md', 'a half of it', 'half of that');
  await expect(page.locator('#littles-law')).toContainText('half of that');
});

test('a live figure lives here too, and after a save of its data or its module', async ({ page }) => {
  const awake = page.locator('#load .figure[data-live="awake"]');
  await open(page, '#/load/1');
  await expect(awake).toContainText('20 times at 0.95');
  await talk.edit('data/wait-by-load.csv', '0.95,20', '0.9,20');
  await expect(page.locator('#load .figure[data-live]')).not.toHaveAttribute('data-given', /"0\.95"/);
  await expect(awake).toContainText('20 times at 0.95');
  await talk.edit('figures/wait-by-load.tsx', ' times at ', ' turns at ');
  await expect(awake).toContainText('20 turns at 0.95');
  await expect(page.locator('section.present')).toHaveId('load');
  await talk.edit('figures/wait-by-load.tsx', ' turns at ', ' times at ');
  await expect(awake).toContainText('20 times at 0.95');
  await talk.edit('data/wait-by-load.csv', '0.9,20', '0.95,20');
  await expect(page.locator('#load .figure[data-live]')).toHaveAttribute('data-given', /"0\.95"/);
});

test('a new headline, and so a new id, keeps the place too', async ({ page }) => {
  await open(page, '#/time-code/1');
  await talk.edit('02-servers.md', '{#time-code', '{#how-long');
  await expect(page.locator('section.present')).toHaveId('how-long');
  await expect(page.locator('#how-long .fragment.visible')).toHaveCount(1);
  await expect(page.locator('#how-long pre')).toHaveAttribute('data-state', '1');
  expect(page.url()).toMatch(/#\/how-long\/1$/);
  await talk.edit('02-servers.md', '{#how-long', '{#time-code');
  await expect(page.locator('section.present')).toHaveId('time-code');
  expect(page.url()).toMatch(/#\/time-code\/1$/);
});

test('a mistake is an overlay with its place, also for a page opened later, and goes when mended', async ({
  page,
  context,
}) => {
  await open(page, '#/load');
  let loads = 0;
  page.on('load', () => (loads += 1));
  await talk.edit('01-waiting.md', 'layout=figure', 'layout=figur');
  await expect(overlay(page)).toContainText(/01-waiting\.md:\d+:\d+ .*figur/);
  const later = await context.newPage();
  await later.goto(address);
  await expect(overlay(later)).toContainText(/01-waiting\.md:\d+:\d+/);
  await talk.edit('02-servers.md', '## A thread pool', 'A thread pool');
  await expect(overlay(page)).toContainText(/02-servers\.md:\d+:\d+/);
  await expect(overlay(page)).toContainText(/01-waiting\.md:\d+:\d+/);
  expect(dev.output()).toMatch(/^\S+01-waiting\.md:\d+:\d+ /m);
  await talk.edit('01-waiting.md', 'layout=figur', 'layout=figure');
  await talk.edit('02-servers.md', 'A thread pool', '## A thread pool');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await expect(later.locator('vite-error-overlay')).toHaveCount(0);
  await expect(page.locator('section.present')).toHaveId('load');
  // One that loads again while it takes new slides brings Chromium down now and then.
  expect(loads).toBe(0);
});

test('sections may come, change their name and go', async ({ page }) => {
  await open(page, '#/load');
  const section = `---\ntitle: More\nclaim: There is more.\n---\n\n## One more. {#more}\n\n:::script\nMore.\n:::\n`;
  await writeFile(join(talk.folder, '03-more.md'), section);
  await expect(page.locator('#more')).toHaveAttribute('data-section', 'more');
  await rename(join(talk.folder, '03-more.md'), join(talk.folder, '03-yet-more.md'));
  await expect(page.locator('#more')).toHaveAttribute('data-section', 'yet-more');
  await rm(join(talk.folder, '03-yet-more.md'));
  await expect(page.locator('#more')).toHaveCount(0);
  await expect(page.locator('section.present')).toHaveId('load');
});

test('bibliography, data, code, figures and images are the talk too', async ({ page }) => {
  await open(page, '#/load');
  const changes = [
    { file: 'references.bib', from: 'Little, John D. C.', to: 'Litle, John D. C.', see: '#references' },
    { file: 'code/queue.ts', from: 'const load', to: 'let load', see: '#time-code' },
  ];
  for (const { file, from, to, see } of changes) {
    const before = await page.locator(see).innerHTML();
    await talk.edit(file, from, to);
    await expect.poll(() => page.locator(see).innerHTML()).not.toBe(before);
    await talk.edit(file, to, from);
    await expect.poll(() => page.locator(see).innerHTML()).toBe(before);
  }
  const figure = page.locator('#load svg').first();
  const drawn = await figure.innerHTML();
  await talk.edit('data/wait-by-load.csv', '0.8,5,', '0.8,9,');
  await expect.poll(() => figure.innerHTML()).not.toBe(drawn);
  await talk.edit('data/wait-by-load.csv', '0.8,9,', '0.8,5,');
  await rename(join(talk.folder, 'images/counter.svg'), join(talk.folder, 'images/row.svg'));
  await expect(overlay(page)).toContainText('counter.svg');
  await rename(join(talk.folder, 'images/row.svg'), join(talk.folder, 'images/counter.svg'));
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
});

test('the other pages follow a save', async ({ page, context }) => {
  await page.goto(`${address}read/`);
  const console_ = await context.newPage();
  await console_.goto(`${address}speaker/#/littles-law`);
  await talk.edit('01-waiting.md', 'The number in line is', 'The count in line is');
  await expect(page.locator('#littles-law .said')).toContainText('The count in line');
  await expect(console_.locator('#script')).toContainText('The count in line');
  await talk.edit('01-waiting.md', 'The count in line is', 'The number in line is');
  await expect(page.locator('#littles-law .said')).toContainText('The number in line');
});

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(address + hash);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

function overlay(page: Page) {
  return page.locator('vite-error-overlay .message');
}
