// The console's times: run and schedule, questions, warnings, the list of slides, panes, and the cut plan with a stage
// beside it. The example's slot begins on 4 March 2025 at 9:30 UTC, with three minutes to speak and one for questions;
// its slides are planned for 140 seconds. Clocks are the tests' own.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { expectPlace, hash, press, settled } from './deck-page.ts';
import { site } from './sites.ts';
import { expectShown, live } from './windows.ts';

const SLOT = Date.UTC(2025, 2, 4, 9, 30);

/** A page of the example, so many seconds after its slot has begun. The clock runs on. */
async function open(context: BrowserContext, address = 'speaker/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.example() + address);
  await settled(page);
  return page;
}

async function setClock(context: BrowserContext, seconds: number): Promise<void> {
  await context.clock.install({ time: SLOT + seconds * 1000 });
}

/** On every page of the context. */
async function pass(context: BrowserContext, seconds: number): Promise<void> {
  await context.clock.fastForward(seconds * 1000);
}

test.describe('schedule', () => {
  test('the clock is the machine’s, in its language and time zone', async ({ browser }) => {
    const wanted = [
      { locale: 'de-AT', timezoneId: 'Asia/Tokyo', text: /^18:30:\d\d$/ },
      { locale: 'en-US', timezoneId: 'America/New_York', text: /^4:30:\d\d\sAM$/ },
    ];
    for (const { text, ...machine } of wanted) {
      const context = await browser.newContext(machine);
      await setClock(context, 0);
      await expect((await open(context)).locator('#clock')).toHaveText(text);
      await context.close();
    }
  });

  test('before the start it counts to the slot, then how late it is', async ({ context }) => {
    await setClock(context, -45);
    const page = await open(context);
    await expect(page.locator('#off')).toHaveText(/^begins in 0:[34]\d$/);
    await pass(context, 75);
    await expect(page.locator('#off')).toHaveText(/^0:3\d late$/);
    await expect(page.locator('#left')).toHaveText(/^2:[12]\d$/);
  });

  test('a late start is spread over what is left', async ({ context }) => {
    await setClock(context, 60);
    const page = await open(context, 'speaker/#/load');
    await page.keyboard.press('t');
    // Planned to begin after 40 of 140 s; two minutes are left, so it is due after 34.
    await expect(page.locator('#off')).toHaveText(/^0:3[0-4] ahead$/);
    await expect(page.locator('#left')).toHaveText(/^(2:00|1:5\d)$/);
  });

  test('slide and section are told apart from the whole', async ({ context }) => {
    await setClock(context, 0);
    const page = await open(context, 'speaker/#/pool');
    await page.keyboard.press('t');
    await pass(context, 20);
    await expect(page.locator('#off')).toHaveText(/ ahead$/);
    await expect(page.locator('#off-slide')).toHaveText(/ behind$|on plan/);
    await pass(context, 40);
    await expect(page.locator('#off-slide')).toHaveText(/^0:\d\d behind$/);
    await expect(page.locator('#off-section')).toHaveText(/^0:\d\d behind$|on plan/);
  });
});

test.describe('a question', () => {
  test('Y pauses and goes on, through a reload and in two consoles, without losing count', async ({
    context,
  }) => {
    await setClock(context, 0);
    const page = await open(context, 'speaker/#/load');
    const second = await open(context, 'speaker/#/load');
    await page.keyboard.press('t');
    await pass(context, 20);
    await page.keyboard.press('y');
    await expect(page.locator('#spoken-label')).toHaveText(/^Question, 0:0\d$/);
    const held = await page.locator('#spoken').textContent();
    await pass(context, 30);
    await expect(second.locator('#spoken-label')).toHaveText(/^Question, 0:3\d$/);
    expect(await page.locator('#spoken').textContent()).toBe(held);
    // The slot has a minute for questions: none of this is taken from the talk.
    await expect(page.locator('#left')).toHaveText(/^2:[34]\d$/);
    await page.reload();
    await settled(page);
    await expect(page.locator('#spoken')).toHaveText(held ?? '');
    await second.keyboard.press('y');
    await expect(page.locator('#spoken-label')).toHaveText('Spoken');
    await pass(context, 10);
    await expect(page.locator('#spoken')).toHaveText(/^0:3\d$/);
  });

  test('the next step goes on by itself; an answer elsewhere does not', async ({ context }) => {
    await setClock(context, 0);
    const page = await open(context, 'speaker/#/load');
    await page.keyboard.press('t');
    await page.keyboard.press('y');
    await press(page, 'q');
    await press(page, '2');
    // A console that opens on an answer knows that the talk stopped elsewhere.
    await page.reload();
    await settled(page);
    await press(page, 'PageDown');
    await expect.poll(() => hash(page)).toBe('#/no-exit/1');
    await expect(page.locator('#spoken-label')).toHaveText(/^Question/);
    await press(page, 'r');
    await expect.poll(() => hash(page)).toBe('#/load');
    await expect(page.locator('#spoken-label')).toHaveText(/^Question/);
    await press(page, 'PageDown');
    await expect(page.locator('#spoken-label')).toHaveText('Spoken');
  });

  test('a step before it, of which the stage tells late, ends no pause; the step after it does', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      const listen = BroadcastChannel.prototype.addEventListener;
      BroadcastChannel.prototype.addEventListener = function (
        type: string,
        listener: EventListenerOrEventListenerObject,
      ) {
        listen.call(this, type, async (event) => {
          await Reflect.get(window, 'held');
          if (typeof listener === 'function') listener.call(this, event);
        });
      };
    });
    const stage = await open(context, '#/load');
    const page = await open(context, 'speaker/');
    await live(page);
    await page.keyboard.press('t');
    await page.evaluate(() => {
      const held = new Promise((release) => Object.assign(window, { release }));
      Object.assign(window, { held });
    });
    await stage.keyboard.press('PageDown');
    await expectShown('load/1', stage);
    await page.keyboard.press('y');
    await page.evaluate(() => Reflect.get(window, 'release')());
    await expectShown('load/1', page);
    await expect(page.locator('#spoken-label')).toHaveText(/^Question/);
    await stage.keyboard.press('PageDown');
    await expect(page.locator('#spoken-label')).toHaveText('Spoken');
  });

  test('before the start it says why nothing pauses', async ({ context }) => {
    const page = await open(context);
    await press(page, 'y');
    await expect(page.locator('#notice')).toContainText('T starts it');
  });
});

test('warns at ten, five and one minute, and when the time is over', async ({ context }) => {
  await context.route('**/speaker/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-spoken="3"', 'data-spoken="35"');
    await route.fulfill({ response, body });
  });
  await setClock(context, 0);
  const page = await open(context, 'speaker/#/load');
  await page.keyboard.press('t');
  const gauge = page.locator('#left-gauge');
  await pass(context, 24 * 60);
  await expect(gauge).not.toHaveAttribute('data-warning');
  await expect(page.locator('#warning')).toBeEmpty();
  const ground = await gauge.evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const [seconds, mark, words] of [
    [62, '10 fresh', '10 minutes left.'],
    [40, '10', '10 minutes left.'],
    [262, '5 fresh', '5 minutes left.'],
    [240, '1 fresh', 'One minute left.'],
    [60, '0 fresh', 'The time is over.'],
  ] as const) {
    await pass(context, seconds);
    await expect(gauge).toHaveAttribute('data-warning', mark);
    await expect(page.locator('#warning')).toHaveText(words);
    expect(await gauge.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(ground);
  }
  await expect(page.locator('#left')).toHaveText(/ over$/);
});

test('L lists all slides with planned and spoken time; a click goes there', async ({ context }) => {
  await setClock(context, 0);
  const page = await open(context);
  await page.keyboard.press('t');
  await pass(context, 30);
  await press(page, 'PageDown');
  await expect.poll(() => hash(page)).toBe('#/littles-law');
  await page.getByRole('button', { name: 'List' }).click();
  const row = (name: string) => page.locator('.times tr', { hasText: name }).locator('td');
  // 10 of 140 planned seconds, in a slot of 180.
  await expect(row('A queue is a promise').nth(-3)).toHaveText('0:13');
  await expect(row('A queue is a promise').nth(-2)).toHaveText(/^0:3\d$/);
  await expect(row('A queue is a promise').nth(-1)).toHaveText(/^0:\d\d behind$/);
  await expect(page.locator('.times [aria-current]')).toContainText('How many wait');
  await pass(context, 20);
  await expect(row('How many wait').nth(-2)).toHaveText(/^0:2\d$/);
  expect(await barriers(page)).toEqual([]);
  await press(page, 'l');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'l');
  await press(page, 'ArrowDown', 2);
  await page.getByRole('button', { name: 'A thread pool is a row' }).click();
  await expect.poll(() => hash(page)).toBe('#/pool');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('? lists every key; a row does what it says', async ({ context }) => {
  const page = await open(context);
  await press(page, '?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  for (const words of [
    'next step',
    'pause for a question',
    'with their times',
    'to end in time',
    'this help',
  ])
    await expect(dialog.getByRole('button', { name: words })).toBeVisible();
  await press(page, 'PageDown');
  await expect(dialog).toBeHidden();
  expect(hash(page)).not.toBe('#/littles-law');
  await press(page, '?');
  await dialog.getByRole('button', { name: 'larger script' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('#script')).toHaveCSS('font-size', '30px');
});

test.describe('panes', () => {
  const borders = [
    { name: 'Width of the pictures', pane: '#now', side: 'width', key: 'ArrowLeft', drag: [-80, 0] },
    { name: 'Size of the next picture', pane: '#next', side: 'width', key: 'ArrowLeft', drag: [-40, 0] },
    { name: 'Height of the cues', pane: '#cues', side: 'height', key: 'ArrowUp', drag: [0, -60] },
  ] as const;

  for (const { name, pane, side, key, drag } of borders) {
    test(`${name}: by keyboard, by pointer, remembered, put back`, async ({ context }) => {
      const page = await open(context, 'speaker/#/pool/1');
      // It takes some room, once it is there.
      await expect(page.locator('#notice')).toBeVisible();
      const size = async (): Promise<number> => (await page.locator(pane).boundingBox())?.[side] ?? 0;
      const border = page.getByRole('separator', { name });
      const usual = await size();
      await border.focus();
      await press(page, key, 3);
      const moved = await size();
      expect(Math.abs(moved - usual)).toBeGreaterThan(10);
      // The arrows were the border's, a clicker's keys are not.
      expect(hash(page)).toBe('#/pool/1');
      await press(page, 'PageDown');
      await expect.poll(() => hash(page)).toBe('#/pool/2');
      const box = await border.boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + drag[0], y + drag[1], { steps: 4 });
      await page.mouse.up();
      const dragged = await size();
      expect(Math.abs(dragged - moved)).toBeGreaterThan(10);
      await page.reload();
      await settled(page);
      await expect.poll(size).toBeCloseTo(dragged, 0);
      await border.dblclick();
      await expect.poll(size).toBeCloseTo(usual, 0);
    });
  }

  test('they cannot be moved so far that something is lost', async ({ context }) => {
    const page = await open(context, 'speaker/#/pool/1');
    for (const { name } of borders) {
      await page.getByRole('separator', { name }).focus();
      await press(page, 'End');
    }
    await expect(page.locator('.tools > button:visible').last()).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#next')).toBeInViewport({ ratio: 1 });
    expect((await page.locator('#script').boundingBox())?.height).toBeGreaterThan(80);
  });
});

test.describe('cut plan', () => {
  /** At `load`, so late that the one slide that may go is named. */
  async function late(context: BrowserContext): Promise<{ stage: Page; page: Page }> {
    await setClock(context, 0);
    const stage = await open(context, '#/load/1');
    const page = await open(context);
    await expect.poll(() => hash(page)).toBe('#/load/1');
    await page.keyboard.press('t');
    await expect(page.locator('#cut')).toBeHidden();
    await pass(context, 140);
    await expect(page.locator('#cut-gain')).toHaveText(/^1 slide, 0:(2[5-9]|3\d) of \d:\d\d$/);
    await expect(page.locator('#cut-names')).toHaveText('Four lines say how long a request takes.');
    return { stage, page };
  }

  test('X skips what it names, on stage in both directions, and takes it back', async ({ context }) => {
    const { stage, page } = await late(context);
    const behind = async (): Promise<number> => {
      const [, minutes, seconds] =
        /^(\d+):(\d+) behind$/.exec((await page.locator('#off').textContent()) ?? '') ?? [];
      return Number(minutes) * 60 + Number(seconds);
    };
    const before = await behind();
    await press(page, 'x');
    await expect(page.locator('#cut-gain')).toHaveText(/^1 slide skipped/);
    // Half a minute is won; some seconds may have gone by.
    await expect.poll(behind).toBeLessThan(before - 15);
    await press(page, 'PageDown');
    await expectPlace(stage, 'servers');
    await expect(page.locator('#next-name')).toHaveText('Next slide: pool');
    await press(stage, 'PageDown');
    await expectPlace(stage, 'pool');
    await press(page, 'PageUp');
    await expectPlace(stage, 'servers');
    // A link, or the jump, still shows it.
    await stage.evaluate(() => (location.hash = '#/time-code'));
    await expectPlace(stage, 'time-code');
    await press(stage, 'PageUp');
    await expectPlace(stage, 'servers');
    await press(page, 'x');
    await expect(page.locator('#next-name')).toHaveText('Next slide: time-code');
    await press(stage, 'PageDown');
    await expectPlace(stage, 'time-code');
  });

  test('a swipe goes over it too', async ({ context }) => {
    const { stage, page } = await late(context);
    await press(page, 'x');
    await press(page, 'PageDown');
    await expectPlace(stage, 'servers');
    await expect(page.locator('#cut-word')).toHaveText('Take back');
    await stage.evaluate(() => {
      const root = document.querySelector('.reveal');
      for (const [type, clientX] of [
        ['pointerdown', 900],
        ['pointermove', 300],
        ['pointerup', 300],
      ] as const) {
        const touch = { pointerType: 'touch', bubbles: true, clientX, clientY: 300 };
        root?.dispatchEvent(new PointerEvent(type, touch));
      }
    });
    await expectPlace(stage, 'pool');
  });

  test('a reload of either window, a stage opened anew and a second console agree', async ({ context }) => {
    const { stage, page } = await late(context);
    await press(page, 'x');
    await expect(page.locator('#cut-word')).toHaveText('Take back');
    const second = await open(context);
    await expect(second.locator('#cut-gain')).toHaveText(/^1 slide skipped/);
    for (const window of [stage, page]) {
      await window.reload();
      await settled(window);
    }
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');
    await press(page, 'PageDown');
    await expectPlace(stage, 'servers');
    await expect(page.locator('#next-name')).toHaveText('Next slide: pool');
    await stage.close();
    const again = await open(context, '#/servers');
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');
    // The console has said it again by the time it is shown here.
    await expect.poll(() => again.evaluate(() => sessionStorage.getItem('talk:/:skip'))).not.toBeNull();
    await press(again, 'PageDown');
    await expectPlace(again, 'pool');
    await press(second, 'x');
    await expect(page.locator('#cut')).toBeHidden();
  });

  test('nobody sees on stage that anything was skipped', async ({ context }) => {
    const { stage, page } = await late(context);
    const line = () =>
      stage.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.timeline > i')].map((part) => ({
          width: part.getBoundingClientRect().width,
          fill: part.querySelector('b')?.style.width,
        })),
      );
    const before = await line();
    await press(page, 'x');
    await expect(page.locator('#cut-word')).toHaveText('Take back');
    expect(await line()).toEqual(before);
    await press(page, 'PageDown');
    await expectPlace(stage, 'servers');
    // Of 5 and 40 seconds in this section: the 25 of the slide between would show as a leap.
    expect((await line())[1]?.fill).toBe('11.11%');
    await press(page, 'PageDown');
    await expectPlace(stage, 'pool');
    expect((await line())[1]?.fill).toBe('28.89%');
    await press(page, 'PageDown', 4);
    await expectPlace(stage, 'pool', 4);
    const after = await line();
    expect(after.map(({ width }) => width)).toEqual(before.map(({ width }) => width));
    expect(after.map(({ fill }) => fill)).toEqual(['100%', '100%']);
    // Printed numbers stay.
    expect(await stage.locator('.present .folio').textContent()).toBe('6');
    await expect(stage.locator('.notice, dialog[open]')).toHaveCount(0);
  });

  test('a new run is whole again', async ({ context }) => {
    const { stage, page } = await late(context);
    await press(page, 'x');
    await expect(page.locator('#cut-word')).toHaveText('Take back');
    await press(page, 't', 2);
    await expect(page.locator('#off')).not.toHaveText(/behind/);
    await expect(page.locator('#cut')).toBeHidden();
    await press(page, 'PageDown', 2);
    await expectPlace(stage, 'time-code');
  });

  test('X says so where there is nothing to skip', async ({ context }) => {
    const page = await open(context);
    await press(page, 'x');
    await expect(page.locator('#notice')).toContainText('Nothing is to be skipped');
  });
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
] as const) {
  test(`behind, paused and with a cut plan nothing covers anything at ${width} × ${height}`, async ({
    browser,
  }) => {
    const viewport = { width, height };
    const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'America/New_York' });
    await setClock(context, 3 * 3600);
    const page = await open(context, 'speaker/#/load/1');
    await press(page, 't');
    await pass(context, 170);
    await press(page, 'y');
    await expect(page.locator('#cut')).toBeVisible();
    const places = page.locator(
      '.gauge, .off-parts, .now, .next, .tools > button, .script, .cue-pane, .cut, section.plan',
    );
    const clashes = await places.evaluateAll((elements) => {
      const boxes = elements.map((element) => ({
        name: element.id || element.className || element.textContent.trim(),
        box: element.getBoundingClientRect(),
        // What is cut off inside is lost as well.
        isCut: element.matches('.gauge, .tools > button') && element.scrollWidth > element.clientWidth,
      }));
      const meet = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.flatMap(({ name, box, isCut }, index) => [
        ...(box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight
          ? [`${name} is outside`]
          : []),
        ...(isCut ? [`${name} is cut`] : []),
        ...boxes
          .slice(index + 1)
          .flatMap((other) => (meet(box, other.box) ? [`${name} on ${other.name}`] : [])),
      ]);
    });
    expect(clashes).toEqual([]);
    const small = await page
      .locator('.console :is(button, p, dt, dd, h2, li, time, kbd)')
      .evaluateAll((elements) =>
        elements
          .filter(
            (element) =>
              element.closest('.still') === null && parseFloat(getComputedStyle(element).fontSize) < 18,
          )
          .map((element) => element.textContent.trim()),
      );
    expect(small).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
}
