// The speaker's page of the example talk, alone and with a stage beside it, in one browser as on the day.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { hash, listenForErrors, settled } from './deck-page.ts';
import { site } from './sites.ts';

async function openConsole(context: BrowserContext, address = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.example()}speaker/${address}`);
  await settled(page);
  return page;
}

async function openStage(context: BrowserContext, address = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.example() + address);
  await settled(page);
  return page;
}

test.describe('alone', () => {
  test('shows the slide at its step, and the next step', async ({ context }) => {
    const page = await openConsole(context, '#/pool/1');
    await expect(page.locator('#now .side.right')).toBeVisible();
    await expect(page.locator('#now .side.carries')).toBeHidden();
    await expect(page.locator('#next .side.carries')).toBeVisible();
    await expect(page.locator('#next .side.breaks')).toBeHidden();
    await expect(page.locator('#next-name')).toHaveText('Next step: 2');
    await expect(page.locator('#place')).toHaveText(/^\d of \d, step 1 of 4$/);
  });

  test('shows code in the state of its step', async ({ context }) => {
    const page = await openConsole(context, '#/time-code/1');
    await expect(page.locator('#now pre')).toHaveAttribute('data-state', '1');
    await expect(page.locator('#next pre')).toHaveAttribute('data-state', '2');
  });

  test('scales slides to their frames and repeats no id', async ({ context }) => {
    const page = await openConsole(context, '#/load');
    for (const name of ['#now', '#next']) {
      await expect(async () => {
        const frame = await page.locator(name).boundingBox();
        const slide = await page.locator(`${name} > .slide`).boundingBox();
        expect(slide?.width).toBeCloseTo(frame?.width ?? 0, 0);
        expect(slide?.height).toBeCloseTo(frame?.height ?? 0, 0);
      }).toPass({ timeout: 5000 });
    }
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('marks what is said at this step and keeps it in view', async ({ context }) => {
    const page = await openConsole(context, '#/pool');
    for (let press = 0; press <= 4; press += 1) {
      const current = page.locator('#script > [aria-current="step"]');
      await expect(current).toHaveAttribute('data-part', String(press));
      await expect(current).toBeInViewport({ ratio: 1 });
      if (press < 4) await page.keyboard.press('PageDown');
    }
    await expect(page.locator('#script > .done')).toHaveCount(4);
  });

  test('a published console has no cues and says where they are', async ({ context, request }) => {
    const page = await openConsole(context);
    await expect(page.locator('#cues')).toContainText(
      'Private cues are shown only on the speaker’s own machine',
    );
    expect(await (await request.get(`${site.example()}speaker/`)).text()).not.toContain('with a hand');
  });

  test('says that no stage is open and offers one at the same place', async ({ context }) => {
    const page = await openConsole(context, '#/time-code/1');
    const link = page.getByRole('link', { name: 'Open the stage here' });
    await expect(link).toHaveAttribute('href', '../#/time-code/1');
    const [stage] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await settled(stage);
    expect(hash(stage)).toBe('#/time-code/1');
    await expect(page.locator('#notice')).toBeHidden();
  });

  test('Q and a key show an answer, R goes back; the plan stays where the talk was', async ({ context }) => {
    const page = await openConsole(context, '#/load/1');
    const plan = await page.locator('#plan').getAttribute('aria-label');
    await page.getByRole('button', { name: 'Backup' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    expect(hash(page)).toBe('#/load/1');
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await expect.poll(() => hash(page)).toBe('#/two-lines');
    await expect(page.locator('#place')).toHaveText('B1, not in the plan');
    expect(await page.locator('#plan').getAttribute('aria-label')).toBe(plan);
    await page.reload();
    await settled(page);
    await page.keyboard.press('r');
    await expect.poll(() => hash(page)).toBe('#/load/1');
    await page.keyboard.press('r');
    await expect(page.locator('#notice')).toContainText('no place to go back to');
    await page.keyboard.press('PageDown');
    await expect(page.locator('#notice')).not.toContainText('no place to go back to');
  });

  test('Q says in one line that a talk has no backup slides', async ({ context }) => {
    await context.route('**/speaker/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('visibility="backup"', 'visibility="appendix"');
      await route.fulfill({ response, body });
    });
    const page = await openConsole(context);
    await page.keyboard.press('q');
    await expect(page.locator('#notice')).toContainText('This talk has no backup slides.');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

  test('names a slide that it does not have', async ({ context }) => {
    const page = await openConsole(context, '#/nowhere');
    await expect(page.locator('#notice')).toContainText('no slide "nowhere"');
  });

  test('keys that clickers send do no harm', async ({ context }) => {
    const page = await openConsole(context, '#/load');
    await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
    for (const key of ['Escape', 'b', '.']) await page.keyboard.press(key);
    // A test's own F5 reloads nothing, so ask whether the browser would have.
    const reloads = await page.evaluate(() =>
      [false, true].map((shiftKey) =>
        dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', shiftKey, cancelable: true })),
      ),
    );
    expect(reloads).toEqual([false, false]);
    await expect(page.locator('body')).toHaveAttribute('data-same', 'yes');
    expect(hash(page)).toBe('#/load');
  });
});

test.describe('clock', () => {
  test('does not start when the page is opened late, beside a stage that is further on', async ({
    context,
  }) => {
    await openStage(context, '#/load');
    const page = await openConsole(context);
    await expect.poll(() => hash(page)).toBe('#/load');
    await expect(page.locator('#off')).toHaveText('not begun');
  });
  test('starts with the first move away from the first slide and survives a reload', async ({ context }) => {
    const page = await context.newPage();
    await page.clock.install({ time: new Date('2025-03-04T10:30:00') });
    await page.goto(`${site.example()}speaker/`);
    // The clock runs on while the machine is busy.
    await expect(page.locator('#clock')).toHaveText(/^10:30:\d\d/);
    await expect(page.locator('#off')).toHaveText('not begun');
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(65_000);
    await expect(page.locator('#spoken')).toHaveText(/^1:[0-2]\d$/);
    await page.reload();
    await page.clock.runFor(10_000);
    await expect(page.locator('#spoken')).toHaveText(/^1:[1-4]\d$/);
    await expect(page.locator('#off')).toHaveText(/ behind$/);
  });

  test('T starts it; to set it back takes two presses', async ({ context }) => {
    const page = await openConsole(context, '#/load');
    await page.keyboard.press('t');
    await expect(page.locator('#off')).not.toHaveText('not begun');
    await page.keyboard.press('t');
    await expect(page.locator('#off')).not.toHaveText('not begun');
    await page.keyboard.press('t');
    await expect(page.locator('#off')).toHaveText('not begun');
  });
});

test.describe('with a stage', () => {
  test('drives it and follows it', async ({ context }) => {
    const stage = await openStage(context);
    const page = await openConsole(context);
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');

    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hash(stage)).toBe('#/littles-law/1');
    await expect.poll(() => hash(page)).toBe('#/littles-law/1');
    await page.keyboard.press('PageUp');
    await expect.poll(() => hash(stage)).toBe('#/littles-law');

    for (let press = 0; press < 3; press += 1) await stage.keyboard.press('ArrowRight');
    await expect.poll(() => hash(page)).toBe('#/load');
    await page.keyboard.press('Home');
    await expect.poll(() => hash(stage)).toMatch(/^(#\/title)?$/);
  });

  test('blanks it and ends the blank', async ({ context }) => {
    await openStage(context, '#/load');
    const page = await openConsole(context);
    await expect.poll(() => hash(page)).toBe('#/load');
    await page.keyboard.press('b');
    await expect(page.locator('#now')).toHaveClass(/blank/);
    await page.keyboard.press('.');
    await expect(page.locator('#now')).not.toHaveClass(/blank/);
  });

  test('opened at another place, it follows and does not move the audience', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context, '#/pool/2');
    await expect.poll(() => hash(page)).toBe('#/load');
    expect(hash(stage)).toBe('#/load');
    await page.evaluate(() => (location.hash = '#/pool/2'));
    await expect.poll(() => hash(stage)).toBe('#/pool/2');
  });

  test('two consoles agree, also after a reload of either', async ({ context }) => {
    await openStage(context);
    const [first, second] = [await openConsole(context), await openConsole(context)];
    await expect(second.locator('html')).toHaveAttribute('data-stage', 'live');
    await second.keyboard.press('ArrowRight');
    await expect.poll(() => hash(first)).toBe('#/littles-law');
    await first.reload();
    await expect(first.locator('html')).toHaveAttribute('data-stage', 'live');
    await first.keyboard.press('ArrowRight');
    await expect.poll(() => hash(second)).toBe('#/littles-law/1');
  });

  test('Q and a key show an answer on stage, the list only here; R goes back to slide and step', async ({
    context,
  }) => {
    const stage = await openStage(context, '#/pool/3');
    const page = await openConsole(context);
    await expect.poll(() => hash(page)).toBe('#/pool/3');
    await expect(page.locator('#return')).toBeHidden();
    await page.keyboard.press('q');
    await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('Questions');
    await expect(page.locator('.backup li')).toHaveText([/Do two lines halve/, /What if nobody/]);
    await expect(stage.locator('dialog[open]')).toHaveCount(0);
    await page.keyboard.press('2');
    await expect.poll(() => hash(stage)).toBe('#/no-exit');
    await expect.poll(() => hash(page)).toBe('#/no-exit');
    await expect(page.locator('#return')).toHaveText('RBack to pool, step 3');
    await page.keyboard.press('PageDown');
    await expect.poll(() => hash(stage)).toBe('#/no-exit/1');
    for (const window of [page, stage]) {
      await window.reload();
      await settled(window);
    }
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');
    await expect(page.locator('#return')).toBeVisible();
    await page.keyboard.press('r');
    await expect.poll(() => hash(stage)).toBe('#/pool/3');
    await expect.poll(() => hash(page)).toBe('#/pool/3');
    await expect(page.locator('#return')).toBeHidden();
  });

  test('what the stage has left, the console takes up, also when it is opened later', async ({ context }) => {
    const stage = await openStage(context, '#/load/1');
    await stage.keyboard.press('q');
    await stage.keyboard.press('1');
    await expect.poll(() => hash(stage)).toBe('#/two-lines');
    const page = await openConsole(context);
    await page.getByRole('button', { name: 'Back to load, step 1' }).click();
    await expect.poll(() => hash(stage)).toBe('#/load/1');
  });

  test('says that the stage is lost, goes on alone, and takes it up again', async ({ context }) => {
    const stage = await openStage(context, '#/load');
    const page = await openConsole(context);
    await expect.poll(() => hash(page)).toBe('#/load');
    await stage.close();
    await expect(page.locator('#notice')).toContainText('The stage is lost', { timeout: 3500 });
    await page.keyboard.press('PageDown');
    await expect.poll(() => hash(page)).toBe('#/load/1');
    const link = page.getByRole('link', { name: 'Open the stage here' });
    const [again] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await settled(again);
    expect(hash(again)).toBe('#/load/1');
    await expect(page.locator('#notice')).toBeHidden();
    await page.keyboard.press('PageUp');
    await expect.poll(() => hash(again)).toBe('#/load');
  });
});

test.describe('in a browser that denies things', () => {
  test('without BroadcastChannel it says so and works alone', async ({ context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    const page = await openConsole(context, '#/pool');
    await expect(page.locator('#notice')).toContainText('does not link windows');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#now .side.right')).toBeVisible();
    await expect(page.locator('#script > [aria-current]')).toHaveAttribute('data-part', '1');
  });

  test('without storage it says so and works', async ({ context }) => {
    await context.addInitScript(() => {
      const get = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(globalThis, name, { get });
    });
    const page = await openConsole(context);
    await expect(page.locator('#notice')).toContainText('denies storage');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#off')).not.toHaveText('not begun');
    await page.keyboard.press('+');
    await expect(page.locator('#script')).toHaveCSS('font-size', '30px');
  });
});

test.describe('looks', () => {
  test('the size of the text and the scheme are remembered', async ({ context }) => {
    const page = await openConsole(context);
    await page.keyboard.press('+');
    await page.getByRole('button', { name: 'larger' }).click();
    await page.keyboard.press('d');
    await page.reload();
    await expect(page.locator('#script')).toHaveCSS('font-size', '34px');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  });

  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const) {
    test(`everything is in view at ${width} × ${height}`, async ({ context }) => {
      const page = await openConsole(context, '#/pool/2');
      await page.setViewportSize({ width, height });
      await expect(page.locator('#notice')).toBeVisible();
      const outside = await page.locator('.console > *, .tools > *, .gauge').evaluateAll((elements) =>
        elements
          .map((element) => ({
            name: element.className || element.textContent,
            box: element.getBoundingClientRect(),
          }))
          .filter(
            ({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
          )
          .map(({ name }) => name),
      );
      expect(outside).toEqual([]);
      const tools = await page.locator('.tools > button').last().boundingBox();
      const plan = await page.locator('.plan').boundingBox();
      expect((tools?.y ?? 0) + (tools?.height ?? 0)).toBeLessThan(plan?.y ?? 0);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no barriers, nothing against the policy, ${colorScheme}`, async ({ context }) => {
      const page = await context.newPage();
      const errors = listenForErrors(page);
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.example()}speaker/`);
      await settled(page);
      for (let press = 0; press < 15; press += 1) await page.keyboard.press('PageDown');
      await page.keyboard.press('t');
      await expect(page.locator('#notice')).toBeVisible();
      await expect(page.locator('#return')).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('q');
      expect(await barriers(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
});
