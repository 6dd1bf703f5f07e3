// The published site without a server and without a network; a newer version; a browser that keeps nothing. Under a
// path of a host, with the headers that it should have.

import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headers } from '../../src/site/headers.ts';
import { offlineFiles } from '../../src/site/offline-files.ts';
import { workerFile } from '../../src/site/worker-file.ts';
import { addresses, expectPlace, listenForErrors, openDeck, outline, press, settled } from './deck-page.ts';
import { servePlain, type PlainServer } from './plain-server.ts';
import { site } from './sites.ts';

const PDF = 'a-queue-is-a-promise.pdf';

test.use({ serviceWorkers: 'allow' });

let server: PlainServer;

test.beforeEach(async () => {
  server = await servePlain(site.exampleFolder(), headers);
});
test.afterEach(() => server.stop());

test('ready offline: then a reload, every slide, figures, console, text and print work without', async ({
  page,
  context,
}) => {
  await openDeck(page, server.address);
  await expectReady(page);
  await cutOff(context);
  const errors = listenForErrors(page);

  await page.reload();
  await settled(page);
  const slides = await outline(page);
  expect(slides.length).toBeGreaterThan(5);
  for (const address of addresses(slides)) {
    await page.goto(`${server.address}${address}`);
    const [, slide = '', step = '0'] = address.split(/\/(.*?)(?:\/|$)/);
    await expectPlace(page, slide, Number(step || 0));
  }
  await openDeck(page, `${server.address}?from=elsewhere#/load`);
  await expect(page.locator('section.present .figure[data-live="awake"]')).toBeVisible();
  // As it stands in somebody's post.
  await page.goto(`${server.address}s/servers/`);
  await expectPlace(page, 'servers');
  await openDeck(page, `${server.address}#/load`);
  const broken = await page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0));
  expect(broken).toEqual([]);
  const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  expect(paper.getPageCount()).toBe(slides.length);

  const opened = page.waitForEvent('popup');
  await press(page, 's');
  const desk = await opened;
  await settled(desk);
  await desk.keyboard.press('PageDown');
  await expectPlace(page, 'load', 1);

  const read = await context.newPage();
  // Without the slash, as somebody may type it.
  await read.goto(`${server.address}read`);
  await settled(read);
  expect(read.url()).toBe(`${server.address}read/`);
  await read.locator('.figure[data-live]').first().scrollIntoViewIfNeeded();
  await expect(read.locator('.figure[data-live="awake"]')).toBeVisible();
  await expect(read.locator('.kept')).toContainText('Ready offline');
  expect(errors).toEqual([]);
});

test('a PDF is kept once it was wanted; until then it says what is missing', async ({ page, context }) => {
  await openDeck(page, `${server.address}read/`);
  await expect(page.locator('.kept')).toContainText('Ready offline');
  const get = (file: string): Promise<string> =>
    page.evaluate(async (address) => (await (await fetch(address)).text()).slice(0, 100), `../${file}`);
  expect(await get(PDF)).toContain('%PDF');
  await cutOff(context);
  expect(await get(PDF)).toContain('%PDF');
  expect(await get(PDF.replace('.pdf', '-notes.pdf'))).toContain('not kept on this machine yet');
});

test.describe('a newer version', () => {
  let folder = '';
  /** A file that the newer version has no more. */
  let gone = '';
  const NEW = 'Reworded since.';

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newer-'));
    await cp(site.exampleFolder(), folder, { recursive: true });
    for (const file of ['index.html', 'read/index.html']) {
      const html = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), html.replace('</h1>', ` ${NEW}</h1>`));
    }
    gone = (await readdir(join(folder, 'assets'))).find((name) => name.startsWith('wait-by-load')) ?? '';
    await rm(join(folder, 'assets', gone));
    await writeFile(join(folder, 'sw.js'), await workerFile(await offlineFiles(folder)));
  });
  test.afterEach(() => rm(folder, { recursive: true, force: true }));

  test('never comes over the slides of a talk, and in no window that has not asked', async ({
    page,
    context,
  }) => {
    await openDeck(page, server.address);
    await expectReady(page);
    await press(page, 'PageDown');
    server.show(folder);
    await page.reload();
    await settled(page);
    // It is there, and offered only where somebody looks for it.
    await expect(page.locator('.kept-badge button')).toBeAttached();
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('h1')).not.toContainText(NEW);
    await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));

    const desk = await context.newPage();
    await desk.goto(`${server.address}speaker/`);
    await expect(desk.getByRole('button', { name: 'Update' })).toBeVisible();
    const read = await context.newPage();
    await read.goto(`${server.address}read/`);
    await expect(read.locator('h1')).not.toContainText(NEW);
    await read.getByRole('button', { name: 'Load it' }).click();
    await expect(read.locator('h1')).toContainText(NEW);
    await expect(read.locator('.kept')).toHaveText(/^Ready offline[^.]*\.$/);

    // The stage goes on as it was, with files that it has not asked for yet.
    await server.stop();
    await context.setOffline(true);
    const status = (path: string): Promise<number> =>
      page.evaluate(async (address) => (await fetch(address)).status, path);
    expect(await status(`assets/${gone}`)).toBe(200);
    await page.evaluate(() => (location.hash = '#/load'));
    await expect(page.locator('section.present .figure[data-live="awake"]')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-same', '');
    await page.reload();
    await expect(page.locator('h1')).toContainText(NEW);
  });

  test('is offered to somebody who has just come, and loads when that is wanted', async ({
    page,
    context,
  }) => {
    await openDeck(page, server.address);
    await expectReady(page);
    await slowDown(join(folder, 'sw.js'));
    server.show(folder);
    await openDeck(page, `${server.address}#/load`);
    await expect(page.locator('.notice')).toContainText('A newer version is there.');
    await expect(page.locator('h1')).not.toContainText(NEW);
    await page.locator('.notice').getByRole('button', { name: 'Load it' }).click();
    await expect(page.locator('h1')).toContainText(NEW);
    await expectPlace(page, 'load');
    await expectReady(page);
    await expect(page.locator('.notice')).toHaveCount(0);
    // With the last old window gone, so is the old version.
    await page.goto('about:blank');
    await openDeck(page, server.address);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await cutOff(context);
    await page.reload();
    await expect(page.locator('h1')).toContainText(NEW);
  });

  test('that does not come over whole is not taken', async ({ page, context }) => {
    await openDeck(page, server.address);
    await expectReady(page);
    // As from a host that has changed the page on its way.
    await writeFile(join(folder, 'read/index.html'), 'half a page');
    server.show(folder);
    await openDeck(page, server.address);
    await expectReady(page);
    const fate = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const coming = new Promise<ServiceWorker>((resolve) =>
        registration.addEventListener('updatefound', () => resolve(registration.installing!)),
      );
      await registration.update();
      const worker = await coming;
      return new Promise((resolve) => {
        worker.addEventListener('statechange', () => resolve(worker.state));
      });
    });
    expect(await fate).toBe('redundant');
    await expect(page.locator('.kept-badge')).toHaveText('Ready offline');
    await cutOff(context);
    await page.goto(`${server.address}read/`);
    await expect(page.locator('h1')).toBeVisible();
  });
});

for (const [why, script] of [
  ['has no workers', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
  [
    'refuses them',
    () => {
      if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new Error('no'));
    },
  ],
] as const) {
  test(`a browser that ${why} shows all the same, and says so`, async ({ page }) => {
    const errors = listenForErrors(page);
    await page.addInitScript(script);
    await openDeck(page, server.address);
    await press(page, 'PageDown');
    await expect(page.locator('.kept-badge')).toHaveText('Not offline');
    await press(page, '?');
    await expect(page.locator('.help .kept')).toContainText('needs the network');
    await page.goto(`${server.address}read/`);
    await expect(page.locator('.kept')).toContainText('needs the network');
    expect(errors).toEqual([]);
  });
}

test('without room for a copy it shows all the same, and keeps one once there is room', async ({
  page,
  context,
}) => {
  const { origin } = new URL(server.address);
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await openDeck(page, server.address);
  await expect(page.locator('.help .kept')).toContainText('needs the network');
  await press(page, 'PageDown');
  await expectPlace(page, 'littles-law');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await openDeck(page, server.address);
  await expectReady(page);
});

async function expectReady(page: Page): Promise<void> {
  await expect(page.locator('.help .kept')).toContainText('Ready offline');
}

async function cutOff(context: BrowserContext): Promise<void> {
  await server.stop();
  await context.setOffline(true);
}

/** A worker that learns which windows there are no sooner than there is one: the one that is being opened. */
async function slowDown(file: string): Promise<void> {
  const script = `
    const { matchAll } = Clients.prototype;
    Clients.prototype.matchAll = async function (options) {
      for (;;) {
        const windows = await matchAll.call(this, options);
        if (windows.length > 0) return windows;
      }
    };`;
  await writeFile(file, script + (await readFile(file, 'utf8')));
}
