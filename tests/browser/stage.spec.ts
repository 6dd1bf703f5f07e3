// The stage of the built site: keys and clickers, permalinks, blank, overlays, what it refuses, what a screen reader hears.

import { expect, test, type Page } from '@playwright/test';
import {
  addresses,
  expectPlace,
  hash,
  holdScript,
  listenForErrors,
  openDeck,
  outline,
  press,
  settled,
  shownSteps,
} from './deck-page.ts';
import { site } from './sites.ts';

const TALKS = [
  { name: 'the talk', address: site.talk },
  { name: 'the example', address: site.example },
];

test.describe('keys', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/littles-law`));

  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'PageDown']) {
    test(`${key} is the next step, then the next slide`, async ({ page }) => {
      await press(page, key);
      await expectPlace(page, 'littles-law', 1);
      await press(page, key, 2);
      await expectPlace(page, 'load');
    });
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp']) {
    test(`${key} is the step before, or the last of the slide before`, async ({ page }) => {
      await press(page, 'End');
      await page.evaluate(() => (location.hash = '#/load'));
      await expectPlace(page, 'load');
      await press(page, key);
      await expectPlace(page, 'littles-law', 2);
      await press(page, key);
      await expectPlace(page, 'littles-law', 1);
    });
  }
  test('Home and End', async ({ page }) => {
    await press(page, 'End');
    await expectPlace(page, 'references');
    await press(page, 'Home');
    await expectPlace(page, 'title');
  });
  test('a combination with Ctrl, Alt or Meta is the browser’s', async ({ page }) => {
    for (const key of ['Control+ArrowRight', 'Alt+PageDown', 'Meta+b', 'Control+g']) await press(page, key);
    await expectPlace(page, 'littles-law');
    await expect(page.locator('dialog[open], .reveal.paused')).toHaveCount(0);
  });
  test('a letter of another script works by where it lies', async ({ page }) => {
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'и', code: 'KeyB', cancelable: true })),
    );
    await expect(page.locator('.reveal')).toHaveClass(/paused/);
  });
  test('Space on a link with the focus follows nothing and steps nowhere', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code`);
    await page.locator('.present a[href="#littles-law"]').focus();
    await press(page, ' ');
    await expectPlace(page, 'time-code');
    await press(page, 'Enter');
    await expectPlace(page, 'littles-law');
  });
});

test.describe('clickers', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/littles-law/1`));

  test('the start and stop button does nothing: F5 and Esc', async ({ page }) => {
    const prevented = await page.evaluate(() =>
      [false, true].map((shiftKey) => {
        const event = new KeyboardEvent('keydown', { key: 'F5', shiftKey, cancelable: true });
        return !dispatchEvent(event) && event.defaultPrevented;
      }),
    );
    expect(prevented).toEqual([true, true]);
    await press(page, 'Escape');
    await expectPlace(page, 'littles-law', 1);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });
  for (const key of ['b', '.']) {
    test(`"${key}" blanks, and back`, async ({ page }) => {
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeVisible();
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeHidden();
      await expectPlace(page, 'littles-law', 1);
    });
  }
  for (const key of ['PageDown', 'PageUp']) {
    test(`${key} on a blank screen ends the blank and does not move`, async ({ page }) => {
      await press(page, 'b');
      await press(page, key);
      await expect(page.locator('.pause-overlay')).toBeHidden();
      await expectPlace(page, 'littles-law', 1);
      await press(page, key);
      await expectPlace(page, 'littles-law', key === 'PageDown' ? 2 : 0);
    });
  }
  test('a press takes the help away and does not move', async ({ page }) => {
    await press(page, '?');
    await press(page, 'PageDown');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expectPlace(page, 'littles-law', 1);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true });

  test('a swipe is a step; on a blank screen it only ends the blank', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littles-law`);
    await swipe(page, -300);
    await expectPlace(page, 'littles-law', 1);
    await swipe(page, 300);
    await expectPlace(page, 'littles-law');
    await press(page, 'b');
    await swipe(page, -300);
    await expect(page.locator('.pause-overlay')).toBeHidden();
    await expectPlace(page, 'littles-law');
  });
});

test.describe('permalinks', () => {
  for (const { name, address } of TALKS) {
    test(`${name}: the address is right at once at every step, forwards and back`, async ({ page }) => {
      await openDeck(page, address());
      const all = addresses(await outline(page));
      // Both in the same task: a reload in that moment would open what the address says.
      const forwards = await page.evaluate(walk, { presses: all.length - 1, key: 'PageDown' });
      expect(forwards).toEqual(all.slice(1));
      const back = await page.evaluate(walk, { presses: all.length - 1, key: 'PageUp' });
      expect(back).toEqual(all.slice(0, -1).reverse());
    });
  }
  test('a reload right after a step keeps slide, step and code lines', async ({ page }) => {
    await openDeck(page, site.example());
    const all = addresses(await outline(page));
    for (const address of all.slice(1)) {
      await page.keyboard.press('PageDown');
      await page.reload();
      await settled(page);
      expect(hash(page)).toBe(address);
      expect(await shownSteps(page)).toBe(Number(address.split('/')[2] ?? 0));
    }
  });
  test('code shows the state of its step, also on the way back', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code/2`);
    const block = page.locator('#time-code pre');
    await expect(block).toHaveAttribute('data-state', '2');
    await press(page, 'PageUp');
    await expect(block).toHaveAttribute('data-state', '1');
    await press(page, 'PageUp');
    await expect(block).toHaveAttribute('data-state', '0');
  });
  test('a step too many is the last', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littles-law/99`);
    await expectPlace(page, 'littles-law', 2);
  });
  test('#id works as well, and an id inside a slide is that slide', async ({ page }) => {
    await openDeck(page, `${site.example()}#load`);
    await expectPlace(page, 'load');
    await openDeck(page, `${site.example()}#ref-little1961`);
    await expectPlace(page, 'references');
  });
  test('an unknown id says so and offers the nearest', async ({ page }) => {
    await openDeck(page, `${site.example()}#/littels-law/1`);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('There is no slide “littels-law”');
    await expect(page.locator('.slides > .present')).toHaveId('title');
    await notice.getByRole('link').first().click();
    await expectPlace(page, 'littles-law');
    await expect(notice).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#/nowhere'));
    await expect(notice).toContainText('nowhere');
    await expect(page.locator('.slides > .present')).toHaveId('littles-law');
    await press(page, 'Escape');
    await expect(notice).toHaveCount(0);
  });
  test('Back returns from a link to the step it was on', async ({ page }) => {
    await openDeck(page, `${site.example()}#/time-code/1`);
    await page.locator('.present a[href="#littles-law"]').click();
    await expectPlace(page, 'littles-law');
    await expect(page.locator('#littles-law')).toBeFocused();
    await page.goBack();
    await expectPlace(page, 'time-code', 1);
    await page.goForward();
    await expectPlace(page, 'littles-law');
  });
});

test.describe('first paint', () => {
  test('the cover stands at its final place before the script has run', async ({ page }) => {
    const release = await holdScript(page);
    await page.goto(site.talk(), { waitUntil: 'commit' });
    const headline = page.locator('.slides > section').first().locator('h1');
    await expect(headline).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await headline.boundingBox();
    release();
    await settled(page);
    expect(await headline.boundingBox()).toEqual(before);
  });
  test('a deep link never shows the cover', async ({ page }) => {
    await page.addInitScript(() => {
      const watch = (): void => {
        const cover = document.querySelector('.slides > section');
        const isShown = cover?.checkVisibility({ visibilityProperty: true });
        if (isShown) document.documentElement.setAttribute('data-flashed', '');
        requestAnimationFrame(watch);
      };
      watch();
    });
    const release = await holdScript(page);
    await page.goto(`${site.talk()}#/${(await lastId(page)) ?? ''}`, { waitUntil: 'commit' });
    await page.locator('.slides > section').first().waitFor({ state: 'attached' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    release();
    await settled(page);
    await expect(page.locator('html[data-flashed]')).toHaveCount(0);
  });
  for (const { width, height } of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    test(`nothing shifts at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openDeck(page, site.talk());
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const sum = (entries: PerformanceEntryList): number =>
              entries.reduce((all, entry) => all + Number(Reflect.get(entry, 'value')), 0);
            new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
              type: 'layout-shift',
              buffered: true,
            });
            // Without any shift there is no call: two frames later there was none.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.01);
    });
  }
});

test.describe('without scripts', () => {
  for (const { name, address } of TALKS) {
    test(`${name} is one page with every headline and every step`, async ({ page, browser }) => {
      await openDeck(page, address());
      const slides = await outline(page);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(address());
      const sections = plain.locator('.slides > section');
      await expect(sections).toHaveCount(slides.length);
      for (const [i, { headline }] of slides.entries()) {
        await expect(sections.nth(i)).toBeVisible();
        await expect(sections.nth(i).locator('h1, h2, h3').first()).toHaveText(headline);
      }
      for (const part of await plain.locator('.fragment:not(:empty)').all()) await expect(part).toBeVisible();
      await expect(plain.getByRole('link', { name: /Read this talk/ })).toBeVisible();
      await context.close();
    });
  }
});

test.describe('a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('reads as one page, opens at the slide of a permalink and does not scroll sideways', async ({
    page,
  }) => {
    await openDeck(page, `${site.example()}#/load/1`);
    await expect(page.locator('#load')).toBeInViewport();
    await expect(page.locator('#title')).not.toBeInViewport();
    await expect(page.locator('.fragment:not(:empty)').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 844, height: 390 });
    await expectPlace(page, 'load', 1);
  });
  test('an unknown id says so', async ({ page }) => {
    await openDeck(page, `${site.example()}#/laod`);
    await page.getByRole('alert').getByRole('link', { name: 'load' }).click();
    await expect(page.locator('#load')).toBeInViewport();
  });
});

test.describe('what it refuses', () => {
  test('the query string has no say', async ({ page }) => {
    await openDeck(
      page,
      `${site.example()}?transition=zoom&plugins=x&view=print&keyboard=true&hash=true#/load`,
    );
    await expectPlace(page, 'load');
    await expect(page.locator('.reveal')).toHaveClass(/\bnone\b/);
    await expect(page.locator('.reveal')).not.toHaveClass(/zoom/);
    await press(page, 'PageDown');
    await expectPlace(page, 'load', 1);
  });
  test('messages of other windows have no say', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          postMessage(JSON.stringify({ method: 'slide', args: [0] }), '*');
        }),
    );
    await expectPlace(page, 'load');
  });
  for (const { name, address } of TALKS) {
    test(`${name}: no violation of the policy, whatever is opened`, async ({ page }) => {
      const errors = listenForErrors(page);
      await openDeck(page, address());
      expect(
        await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'),
      ).toContain("require-trusted-types-for 'script'");
      const all = addresses(await outline(page));
      await page.evaluate(walk, { presses: all.length - 1, key: 'PageDown' });
      for (const key of ['?', 'o', 'g']) {
        await press(page, key);
        await press(page, 'Escape');
      }
      for (const key of ['b', 'b', 'd', 'p']) await press(page, key);
      expect(errors).toEqual([]);
    });
  }
});

test.describe('motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('none where the reader wants none', async ({ page }) => {
    await openDeck(page, site.talk());
    const all = addresses(await outline(page));
    const running = await page.evaluate((presses) => {
      let most = 0;
      for (let i = 0; i < presses; i++) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
        document.body.getBoundingClientRect();
        most = Math.max(most, document.getAnimations().filter((one) => one.playState === 'running').length);
      }
      return most;
    }, all.length - 1);
    expect(running).toBe(0);
  });
});

test.describe('screen readers', () => {
  test('the deck is no application, the other slides are inert', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    await press(page, 'PageDown', 2);
    await expect(page.locator('[role="application"], .aria-status')).toHaveCount(0);
    await expect(page.locator('.slides > section:not([inert])')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  });
  test('hear the headline once, then only what a step adds', async ({ page }) => {
    await openDeck(page, site.example());
    const slides = await outline(page);
    const heard = page.locator('.announcer');
    await press(page, 'PageDown');
    await expect(heard).toHaveText(slides[1]?.headline ?? '');
    await press(page, 'PageDown');
    await expect(heard).toContainText('ten in line wait five minutes');
    await expect(heard).not.toContainText('half of that');
    await press(page, 'PageDown');
    await expect(heard).toHaveText('At four a minute, half of that.');
    await openDeck(page, `${site.example()}#/time-code`);
    await press(page, 'PageDown');
    await expect(heard).toHaveText('Code, line 2');
    await press(page, 'PageDown');
    await expect(heard).toHaveText('Code, lines 3 to 4');
  });
  test('the window is named after the slide', async ({ page }) => {
    await openDeck(page, site.example());
    await expect(page).toHaveTitle('A queue is a promise');
    await press(page, 'PageDown');
    await expect(page).toHaveTitle('How many wait tells how long they wait. – A queue is a promise');
  });
});

test.describe('overlays', () => {
  test.beforeEach(({ page }) => openDeck(page, site.example()));

  test('the help names every key', async ({ page }) => {
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    const keys = await help.locator('kbd').allTextContents();
    for (const key of '→ ↓ ← ↑ Space Enter PageDown PageUp Home End B . G O S F D P ? Esc'.split(' '))
      expect(keys).toContain(key);
    await press(page, 'Escape');
    await expect(help).toBeHidden();
    await expect(page.locator('.slides > .present')).toHaveId('title');
  });
  test('G finds by word, number and id, and the stage waits', async ({ page }) => {
    await press(page, 'g');
    const field = page.getByRole('combobox');
    await field.pressSequentially('threads b');
    await expect(page.getByRole('option')).toHaveCount(0);
    await field.fill('thread');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.locator('.slides > .present')).toHaveId('title');
    await press(page, 'Enter');
    await expectPlace(page, 'pool');
    await expect(page.locator('#pool')).toBeFocused();
    await press(page, 'g');
    await page.keyboard.type('3');
    await press(page, 'Enter');
    await expectPlace(page, 'load');
    await press(page, 'g');
    await page.keyboard.type('littles-law');
    await press(page, 'Escape');
    await expectPlace(page, 'load');
    await page.goBack();
    await expectPlace(page, 'pool');
  });
  test('O shows all slides in their last state; arrows and Enter choose', async ({ page }) => {
    const slides = await outline(page);
    await press(page, 'o');
    const small = page
      .getByRole('dialog', { name: 'Overview of all slides' })
      .getByRole('button', { name: /^\S+ / });
    await expect(small).toHaveCount(slides.length);
    await expect(page.locator('.overview .fragment')).toHaveCount(0);
    await press(page, 'ArrowRight', 2);
    await press(page, 'Enter');
    await expectPlace(page, slides[2]?.id ?? '');
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('S opens the console in one window, at the same place', async ({ page }) => {
    await press(page, 'PageDown');
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, 's')]);
    await expect.poll(() => popup.url()).toContain('/speaker/#/littles-law');
  });
  test('S shows a link where the window is blocked', async ({ page }) => {
    await page.evaluate(() => (window.open = () => null));
    await press(page, 's');
    const link = page.getByRole('alert').getByRole('link');
    await expect(link).toHaveAttribute('href', /\/speaker\//);
  });
  test('D is remembered, and applies before the script', async ({ page }) => {
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    const release = await holdScript(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    release();
    await settled(page);
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  });
  test('D works where storage is denied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const errors = listenForErrors(page);
    await openDeck(page, site.example());
    await press(page, 'd');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    expect(errors).toEqual([]);
  });
  test('P offers the PDF', async ({ page }) => {
    await press(page, 'p');
    const link = page.getByRole('alert').getByRole('link', { name: 'PDF' });
    await expect(link).toBeFocused();
    expect(
      (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).ok(),
    ).toBe(true);
  });
  test('F fills the screen, and back', async ({ page }) => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await press(page, 'f');
    await expect.poll(isFull).toBe(true);
    await press(page, 'f');
    await expect.poll(isFull).toBe(false);
  });
  test('the buttons show when the pointer moves, work, and are large enough', async ({ page }) => {
    const bar = page.getByRole('navigation', { name: 'Slides' });
    await expect(bar).toHaveCSS('opacity', '0');
    await page.mouse.move(100, 100);
    await expect(bar).toHaveCSS('opacity', '1');
    await page.getByRole('button', { name: 'Next step' }).click();
    await expectPlace(page, 'littles-law');
    await press(page, ' ');
    await expectPlace(page, 'littles-law', 1);
    await expect(bar.getByRole('link', { name: /Read/ })).toHaveAttribute('href', 'read/#littles-law');
    for (const control of await bar.locator('a, button').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
});

test('the line of sections fills with the talk and stays clear of edge and foot', async ({ page }) => {
  await openDeck(page, site.talk());
  const sections = new Set((await outline(page)).map(({ section }) => section));
  const parts = page.locator('.timeline > i');
  expect(await parts.count()).toBeLessThanOrEqual(sections.size);
  await expect(page.locator('.timeline')).toHaveAttribute('aria-hidden', 'true');
  const filled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.timeline b')].reduce(
        (sum, one) => sum + one.getBoundingClientRect().width,
        0,
      ),
    );
  const start = await filled();
  const box = await parts.first().boundingBox();
  expect(box?.y).toBeGreaterThan(720 - 28);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(720 * 0.99);
  await press(page, 'PageDown', 4);
  await expect.poll(filled).toBeGreaterThan(start);
  await press(page, 'Home');
  await expect.poll(filled).toBe(start);
});

test('the screen stays awake', async ({ page }) => {
  await openDeck(page, site.example());
  await expect(page.locator('html[data-awake]')).toHaveCount(1);
});

test('Ctrl+P prints every slide, tagged, with all steps; afterwards the stage is as it was', async ({
  page,
}) => {
  await openDeck(page, `${site.example()}#/time-code`);
  const states = () =>
    page.evaluate(() => [
      document.querySelectorAll('.slides > section:is([hidden], [inert], [aria-hidden])').length,
      document.querySelector('#time-code pre')?.getAttribute('data-state'),
    ]);
  const before = await states();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await states()).toEqual([0, '2']);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await states()).toEqual(before);
});

/** Presses in one task and notes the address after each: nothing may come later. */
function walk({ presses, key }: { presses: number; key: string }): string[] {
  return Array.from({ length: presses }, () => {
    dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    return location.hash;
  });
}

async function lastId(page: Page): Promise<string | undefined> {
  const html = await (await page.request.get(site.talk())).text();
  return [...html.matchAll(/<section id="([^"]+)"/g)].at(-1)?.[1];
}

async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const point = (x: number) => [{ x, y: 360 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(640) });
  for (const share of [0.3, 0.6, 1])
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: point(640 + by * share),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
