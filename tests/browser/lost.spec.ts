// Never lost: each fault is done for real, to a stage, a console, both or the whole browser.

import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startBrowser, type OwnBrowser } from './browser-of-its-own.ts';
import { listenForErrors, settled } from './deck-page.ts';
import { site } from './sites.ts';
import { expectShown, live, openConsole, openStage, shownPlace } from './windows.ts';

const LOST = 'The stage is lost';

test.describe('the browser', () => {
  let browser: OwnBrowser;
  test.beforeEach(async () => void (browser = await startBrowser()));
  test.afterEach(() => browser.end());

  test('killed and started again: place, clock, pause, text and return mark, at most one step lost', async () => {
    const stage = await openStage(browser.context());
    const page = await openConsole(browser.context());
    await live(page);
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown');
    await expectShown('servers', stage);
    await page.keyboard.press('y');
    await page.keyboard.press('+');
    await page.keyboard.press('q');
    await page.keyboard.press('2');
    await expectShown('no-exit', stage, page);
    await page.keyboard.press('PageDown');
    await expectShown('no-exit/1', stage, page);
    await browser.kill();

    await browser.start();
    const [again, other] = [await openStage(browser.context()), await openConsole(browser.context())];
    await live(other);
    expect(['no-exit/1', 'no-exit']).toContain(await shownPlace(again));
    await expectShown(await shownPlace(again), other);
    await expect(other.locator('#off')).not.toHaveText('not begun');
    await expect(other.locator('#script')).toHaveCSS('font-size', '30px');
    const run = await other.evaluate(() => localStorage.getItem('talk:/:run'));
    expect(JSON.parse(run ?? '{}').pauses).toEqual([{ from: expect.any(Number), to: null }]);
    await other.keyboard.press('r');
    await expectShown('servers', again, other);
  });

  test('killed with a stage alone, in a run: the stage goes on where it was', async () => {
    const page = await openConsole(browser.context(), '#/load');
    await page.keyboard.press('t');
    await page.close();
    const stage = await openStage(browser.context(), '#/littles-law');
    await stage.keyboard.press('PageDown');
    await stage.keyboard.press('PageDown');
    await browser.kill();
    await browser.start();
    expect(['littles-law/2', 'littles-law/1']).toContain(
      await shownPlace(await openStage(browser.context())),
    );
  });
});

test.describe('a window', () => {
  test('a stage that crashes: lost within 3 s; O opens another where the talk went meanwhile', async ({
    context,
  }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    await crash(stage);
    await expect(page.locator('#notice')).toContainText(LOST, { timeout: 3000 });
    await page.keyboard.press('PageDown');
    const [again] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('o')]);
    await live(page);
    await expectShown('load/1', again, page);
    await expect(page.locator('#notice')).not.toContainText(LOST);
  });

  test('a console that crashes: another one agrees at once', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    await page.keyboard.press('t');
    await page.keyboard.press('PageDown');
    await expectShown('load/1', stage);
    await crash(page);
    await stage.keyboard.press('PageDown');
    await expectShown('servers', stage, await openConsole(context));
  });

  test('both closed, in either order: in a run both come back to the place', async ({ context }) => {
    let stage = await openStage(context);
    let page = await openConsole(context);
    for (const place of ['littles-law', 'littles-law/1']) {
      await live(page);
      await page.keyboard.press('PageDown');
      await expectShown(place, stage, page);
      for (const window of place === 'littles-law' ? [stage, page] : [page, stage]) await window.close();
      page = await openConsole(context);
      stage = await openStage(context);
      await expectShown(place, page, stage);
    }
  });

  test('a stage that is reloaded while the console goes on comes to the console', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await stage.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    const reloaded = stage.reload();
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'lost');
    await page.keyboard.press('PageDown');
    await expectShown('load/1', page);
    release();
    await reloaded;
    await live(page);
    await expectShown('load/1', stage, page);
  });

  test('a stage that was frozen comes to where the console went meanwhile', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    const session = await context.newCDPSession(stage);
    await session.send('Debugger.enable');
    // Stopped between two statements, it answers as little as a page that is frozen, hung or swapped out.
    const stopped = new Promise((resolve) => session.once('Debugger.paused', resolve));
    await session.send('Debugger.pause');
    await stopped;
    await expect(page.locator('#notice')).toContainText(LOST, { timeout: 3000 });
    await page.keyboard.press('PageDown');
    await expectShown('load/1', page);
    await session.send('Debugger.disable');
    await live(page);
    await expectShown('load/1', stage, page);
  });

  test('under a closed lid nothing is reported as lost', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${site.example()}speaker/`);
    await page.clock.resume();
    await live(page);
    await page.evaluate(() => {
      const seen: (string | null)[] = [];
      const watch = (): void => void seen.push(document.documentElement.getAttribute('data-stage'));
      new MutationObserver(watch).observe(document.documentElement, { attributeFilter: ['data-stage'] });
      Object.assign(window, { seen });
    });
    await page.clock.fastForward('01:00:00');
    await page.keyboard.press('PageDown');
    await expectShown('load/1', stage, page);
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
  });

  test('a stage closed at an answer and opened anew knows where the talk was left', async ({ context }) => {
    const stage = await openStage(context, '#/load/1');
    const page = await openConsole(context);
    await live(page);
    await stage.keyboard.press('q');
    await stage.keyboard.press('1');
    await expectShown('two-lines', stage, page);
    await stage.close();
    await page.close();
    const again = await openStage(context, '#/two-lines');
    await again.keyboard.press('r');
    await expectShown('load/1', again);
  });

  test('without a run an address without a slide is the first slide, and a visitor leaves nothing behind', async ({
    context,
  }) => {
    const stage = await openStage(context, '#/load');
    await stage.keyboard.press('PageDown');
    const visitor = await openStage(context);
    await expectShown('title', visitor);
    await visitor.keyboard.press('PageDown');
    expect(await visitor.evaluate(() => indexedDB.databases())).toEqual([]);
    await visitor.reload();
    await settled(visitor);
    await expectShown('littles-law', visitor);
  });
});

test.describe('two of a kind', () => {
  test('a second stage comes to the first; every step moves both, from either and from the console', async ({
    context,
  }) => {
    const first = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    const second = await openStage(context, '#/pool/2');
    await expectShown('load', second, first, page);
    await page.keyboard.press('PageDown');
    await expectShown('load/1', first, second, page);
    await second.keyboard.press('PageDown');
    await expectShown('servers', first, second, page);
    await first.keyboard.press('b');
    await expect(second.locator('.pause-overlay')).toBeVisible();
    await first.close();
    await live(page);
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    await expectShown('time-code', second, page);
  });

  test('a tab of yesterday gives way to the stage that was opened today', async ({ context }) => {
    const old = await openStage(context, '#/pool/3');
    await old.evaluate(() => (Date.now = () => new Date().getTime() - 86_400_000));
    await old.keyboard.press('PageUp');
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await live(page);
    await expectShown('load', page, stage, old);
  });

  test('a clicker works in whichever window, and B blanks and un-blanks both', async ({ context }) => {
    const stage = await openStage(context);
    const page = await openConsole(context);
    await live(page);
    for (const [window, place] of [
      [stage, 'littles-law'],
      [page, 'littles-law/1'],
    ] as const) {
      await window.bringToFront();
      await window.keyboard.press('PageDown');
      await expectShown(place, stage, page);
    }
    for (const [one, other] of [
      [stage, page],
      [page, stage],
    ] as const) {
      await one.keyboard.press('b');
      await expectBlank(true, stage, page);
      await other.keyboard.press('.');
      await expectBlank(false, stage, page);
    }
  });
});

test.describe('what a browser denies', () => {
  test('a blocked window: O says so, and the link opens the stage', async ({ context }) => {
    const page = await openConsole(context, '#/load/1');
    await page.evaluate(() => (window.open = () => null));
    await page.keyboard.press('o');
    await expect(page.locator('#notice')).toContainText('has blocked the stage’s window');
    const link = page.getByRole('link', { name: 'Open the stage here' });
    const [stage] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await live(page);
    await expectShown('load/1', stage);
  });

  test('channels: the stage works, O still opens one, and the console says what is missing', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      window.BroadcastChannel = class {
        constructor() {
          throw new DOMException('denied', 'SecurityError');
        }
      } as unknown as typeof BroadcastChannel;
    });
    const page = await openConsole(context, '#/load');
    const errors = listenForErrors(page);
    await expect(page.locator('#notice')).toContainText('does not link windows');
    const [stage] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('o')]);
    await settled(stage);
    await stage.keyboard.press('PageDown');
    await expectShown('load/1', stage);
    expect(errors).toEqual([]);
  });

  test('the database alone: said in one line, and a reload keeps all', async ({ context }) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const page = await openConsole(context, '#/load');
    await expect(page.locator('#notice')).toContainText('denies IndexedDB');
    await page.keyboard.press('t');
    await page.keyboard.press('PageDown');
    await page.reload();
    await expectShown('load/1', page);
    await expect(page.locator('#off')).not.toHaveText('not begun');
    await expectShown('load/1', await openStage(context));
  });

  test('the wake lock: held in both windows, taken again when it is lost, said where it is refused', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      const locks: WakeLockSentinel[] = [];
      const request = WakeLock.prototype.request;
      WakeLock.prototype.request = async function (type) {
        const lock = await request.call(this, type);
        locks.push(lock);
        return lock;
      };
      Object.assign(window, { locks });
    });
    const held = (page: Page): Promise<boolean[]> =>
      page.evaluate(() => Reflect.get(window, 'locks').map((lock: WakeLockSentinel) => !lock.released));
    for (const page of [await openConsole(context), await openStage(context)]) {
      await expect(page.locator('html')).toHaveAttribute('data-awake', '');
      await page.evaluate(() => Reflect.get(window, 'locks')[0].release());
      await expect.poll(() => held(page)).toEqual([false, true]);
      await expect(page.locator('html')).toHaveAttribute('data-awake', '');
    }
    await context.addInitScript(() => {
      WakeLock.prototype.request = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await expect((await openConsole(context)).locator('#notice')).toContainText(
      'does not keep the screen awake',
    );
  });
});

test.describe('screens', () => {
  test('two: O puts the stage on the other one, and fills it with the second press', async () => {
    const browser = await startBrowser([
      '--screen-info={1440x900 label=laptop isInternal=1}{1440,0 1024x768 label=projector}',
    ]);
    try {
      const page = await openConsole(browser.context(), '#/load/1');
      await allowPlacement(browser.context());
      const [stage] = await Promise.all([browser.context().waitForEvent('page'), page.keyboard.press('o')]);
      await live(page);
      await expect(page.locator('#notice')).toContainText('The stage is on');
      await expectShown('load/1', stage);
      expect(await stage.evaluate(() => screenX)).toBe(1440);
      await fill(page, stage);
      expect(
        browser
          .context()
          .pages()
          .filter((one) => one.url().includes('#/load/1')),
      ).toHaveLength(2);

      // The other way round: the console that a stage opens does not come up in front of the room.
      await stage.evaluate(() => document.exitFullscreen());
      await page.close();
      const [other] = await Promise.all([browser.context().waitForEvent('page'), stage.keyboard.press('s')]);
      await live(other);
      expect(await other.evaluate(() => screenX)).toBeLessThan(1440);
      await fill(other, stage);
      expect(await stage.evaluate(() => screenX)).toBe(1440);
    } finally {
      await browser.end();
    }
  });

  test('where the browser does not tell of them, O says what to do by hand', async ({ context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(window, 'getScreenDetails'));
    const page = await openConsole(context, '#/load');
    await Promise.all([context.waitForEvent('page'), page.keyboard.press('o')]);
    await live(page);
    await expect(page.locator('#notice')).toContainText(
      'Drag the stage’s window to the room’s screen and press F',
    );
  });
});

/** The right that a press hands on lasts a second, which a busy machine may miss: then it is pressed again. */
async function fill(page: Page, stage: Page): Promise<void> {
  await expect(async () => {
    await page.bringToFront();
    await page.keyboard.press('o');
    const full = expect.poll(() => stage.evaluate(() => document.fullscreenElement?.tagName), {
      timeout: 2000,
    });
    await full.toBe('HTML');
  }).toPass({ timeout: 15_000 });
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

async function expectBlank(isBlank: boolean, stage: Page, console: Page): Promise<void> {
  await expect(stage.locator('.pause-overlay')).toBeVisible({ visible: isBlank });
  await expect(console.locator('[data-action="blank"]')).toHaveAttribute('aria-pressed', String(isBlank));
}

/** As long as the browser's first page is open, which asks for it. */
async function allowPlacement(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('The browser has no page.');
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await session.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    origin: new URL(site.example()).origin,
    ...(browserContextId && { browserContextId }),
  });
}
