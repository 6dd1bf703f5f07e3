// Preflight, under V in the console or at /speaker/#preflight: what is denied, blocked or missing is said, with what to
// do, and what is put right is seen by itself.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { chromium as installed } from '../print/chromium.ts';
import { barriers } from './axe.ts';
import { expectPlace, hash, listenForErrors, settled } from './deck-page.ts';
import { site } from './sites.ts';

async function openPreflight(context: BrowserContext, address = site.example()): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}speaker/#preflight`);
  await expect(page.getByRole('dialog', { name: 'Preflight' })).toBeVisible();
  return page;
}

async function openStage(context: BrowserContext, place = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.example() + place);
  await settled(page);
  return page;
}

function line(page: Page, id: string): Locator {
  return page.locator(`#check-${id}`);
}

async function expectLine(page: Page, id: string, state: string, words: string | RegExp): Promise<void> {
  await expect(line(page, id)).toHaveAttribute('data-state', state);
  await expect(line(page, id).locator('p')).toContainText(words);
}

test('alone it says what is well and what is missing; the address is the place again', async ({
  context,
}) => {
  const page = await openPreflight(context);
  const errors = listenForErrors(page);
  await expectLine(page, 'stage', 'bad', 'No stage is open. Open it.');
  await expectLine(page, 'shape', 'wait', 'Known once a stage is open.');
  await expectLine(page, 'fonts', 'good', /^All \d+ have come, here\./);
  await expectLine(
    page,
    'files',
    'good',
    /^All \d+ come from this machine; no offline cache in this browser\./,
  );
  await expectLine(page, 'awake', 'good', 'kept awake by the console');
  await expectLine(page, 'storage', 'good', 'outlive a crash');
  await expectLine(page, 'clock', 'bad', 'The slot started');
  await expectLine(page, 'network', 'good', 'On: off is fine');
  await expect(page.locator('.preflight .total')).toContainText(' of 13 in order');
  // Not by colour alone.
  await expect(line(page, 'stage').locator('.hide')).toHaveText('To do:');
  await expect(line(page, 'fonts').locator('.hide')).toHaveText('In order:');
  expect(await barriers(page)).toEqual([]);
  expect(hash(page)).toBe('#/title');
  expect(errors).toEqual([]);
});

test('a stage that is opened shows up by itself, with its window and its smallest text, and is not moved', async ({
  context,
}) => {
  const page = await openPreflight(context);
  await expectLine(page, 'stage', 'bad', 'No stage is open');
  const stage = await openStage(context, '#/load/1');
  await stage.setViewportSize({ width: 1024, height: 768 });
  await page.bringToFront();
  await expectLine(page, 'screen', 'bad', 'This machine has one screen.');
  await expectLine(page, 'shape', 'bad', '1024 × 768, 4:3: bars above and below, the slides have 75 %.');
  await expectLine(page, 'text', 'bad', /^1[234] pixels of that screen, on .*Full screen/);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await expectLine(page, 'shape', 'good', '1920 × 1080, 16:9: the slides fill it.');
  await expectLine(page, 'text', 'good', /^2[4567] pixels of that screen/);
  expect(hash(stage)).toBe('#/load/1');
  await stage.close();
  await expectLine(page, 'stage', 'bad', 'No stage is open');
  await expectLine(page, 'text', 'wait', 'Known once a stage is open.');
});

test('the clicker’s keys light up and move nothing', async ({ context }) => {
  const stage = await openStage(context, '#/load');
  const page = await openPreflight(context);
  await expectLine(page, 'stage', 'good', 'Attached.');
  await expectLine(page, 'clicker', 'wait', 'Press its keys now');
  await page.keyboard.press('PageDown');
  await expect(line(page, 'clicker').locator('.seen')).toHaveText(['PageDown']);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('b');
  await expectLine(page, 'clicker', 'good', 'All its keys arrive here.');
  await expect(stage.locator('.pause-overlay')).toBeHidden();
  await page.keyboard.press('v');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  expect(hash(stage)).toBe('#/load');
  await page.keyboard.press('PageDown');
  await expectPlace(stage, 'load', 1);
});

test('storage that is denied', async ({ context }) => {
  await context.addInitScript(() => {
    const deny = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', deny);
    Object.defineProperty(window, 'indexedDB', deny);
  });
  const page = await openPreflight(context);
  await expectLine(page, 'storage', 'bad', 'A reload forgets place and times. Allow site data');
});

test('a browser that links no windows, and one that lets the screen sleep', async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
  });
  const page = await openPreflight(context);
  await expectLine(page, 'stage', 'bad', 'This browser does not link windows.');
  await expectLine(page, 'awake', 'bad', 'The console does not hold the screen awake.');
});

test('fonts and files that do not come', async ({ context }) => {
  await context.route('**/*.woff2', (route) => route.abort());
  const page = await openPreflight(context);
  await expectLine(page, 'fonts', 'bad', /have not come here\. Reload this page/);
  await expectLine(page, 'files', 'bad', /cannot be had: assets\/.*\.woff2 and \d+ more/);
  await expectLine(page, 'network', 'bad', 'Windows that are open go on without it');
  await context.unroute('**/*.woff2');
  // As when the network comes back: it looks again without a key.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectLine(page, 'files', 'good', 'come from this machine');
});

test('the network goes off while preflight is open', async ({ context }) => {
  const page = await openPreflight(context);
  await expectLine(page, 'network', 'good', 'On: off is fine');
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }));
  await expectLine(page, 'network', 'good', 'Off: off is fine');
});

test('a service worker that answers speaks for the files', async ({ context }) => {
  await context.addInitScript(() => {
    const kept = { count: 41, missing: ['assets/lost.woff2'] };
    const controller = {
      postMessage: ({ type }: { type: string }, [port]: MessagePort[]) =>
        type === 'offline?' && port?.postMessage({ ...kept, missing: kept.missing.splice(0) }),
    };
    Object.defineProperty(navigator, 'serviceWorker', { value: { controller } });
  });
  const page = await openPreflight(context);
  await expectLine(page, 'files', 'bad', 'Of 41 files 1 cannot be had: assets/lost.woff2.');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectLine(page, 'files', 'good', 'All 41 are in the offline cache.');
});

test('a machine set to the time zone of home', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'America/New_York' });
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2025-03-04T10:14:30+01:00') });
  await page.goto(`${site.example()}speaker/#preflight`);
  await expectLine(
    page,
    'clock',
    'bad',
    'The slot starts in 15 minutes: 4 Mar 2025, 10:30 at UTC+1. This machine’s clock is at UTC−5',
  );
  await context.close();
});

test('popups: tried on a click, and a browser that blocks them', async ({ context }) => {
  const page = await openPreflight(context);
  await expectLine(page, 'popups', 'wait', 'Not tried');
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Try it' }).click(),
  ]);
  await expectLine(page, 'popups', 'good', 'S and O may open windows.');
  await expect.poll(() => popup.isClosed()).toBe(true);

  // As popup blockers do; a headless Chromium has none.
  await page.reload();
  await settled(page);
  await page.evaluate(() => (window.open = () => null));
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expectLine(page, 'popups', 'bad', 'The browser blocks windows. Allow popups');
  await page.getByRole('button', { name: 'Open the stage' }).click();
  await expect(page.locator('.preflight .answer')).toContainText('has blocked the stage’s window');
});

test('a talk from the network: the browser’s cache is not trusted, and the wake lock is missing', async () => {
  const server = createServer(serveCached(site.exampleFolder())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: await installed(),
    args: ['--host-resolver-rules=MAP talk.example 127.0.0.1'],
  });
  const context = await browser.newContext();
  const page = await openPreflight(context, `http://talk.example:${port}/`);
  await expectLine(
    page,
    'files',
    'bad',
    /^Some of \d+ come from the network each time\. No offline cache in this browser/,
  );
  await expectLine(page, 'network', 'bad', 'On. Windows that are open go on without it');
  await expectLine(page, 'awake', 'bad', 'The console does not hold the screen awake.');
  // The look has put all into the cache.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectLine(page, 'files', 'bad', /^All \d+ are in the browser’s cache, which may drop them\./);
  server.close();
  server.closeAllConnections();
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await expectLine(page, 'files', 'bad', /^All \d+ are in the browser’s cache/);
  await browser.close();
});

test('on two screens: the stage goes to the other one and fills it', async () => {
  const browser = await chromium.launch({
    executablePath: await installed(),
    args: ['--screen-info={1440x900 label=laptop}{1440,0 1920x1080 label=projector}'],
  });
  const context = await browser.newContext({ viewport: null });
  const page = await openPreflight(context);
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const browserContextId = targetInfos.find(({ url }) => url.includes('speaker'))?.browserContextId;
  await cdp.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    origin: new URL(site.example()).origin,
    ...(browserContextId && { browserContextId }),
  });
  await expectLine(page, 'stage', 'bad', 'No stage is open');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the stage' }).click();
  await settled(await opened);
  await expectLine(page, 'stage', 'good', 'Attached.');
  await expectLine(page, 'screen', 'good', 'The stage is on another screen than the console, 1920 × 1080.');
  await browser.close();
});

function serveCached(folder: string): RequestListener {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html');
    readFile(join(folder, path)).then(
      (body) => {
        const type = types[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'max-age=600' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  };
}
