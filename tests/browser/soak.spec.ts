// A talk given twenty times over, there and back, with reloads of either window while presses go on, at places that a
// seed gives: in the end, and after every reload, stage and console agree. The first round is drawn; in the others the
// windows lay nothing out, which is most of what a step costs.

import { expect, test, type Page } from '@playwright/test';
import { addresses, outline, settled } from './deck-page.ts';
import { site } from './sites.ts';
import { live, shownPlace } from './windows.ts';

const ROUNDS = 20;
const SEED = 20240610;
const AT_ONCE = 60;

test(`${ROUNDS} times through the whole talk in both directions, with reloads of either window`, async ({
  context,
}) => {
  test.setTimeout(400_000);
  const [stage, page] = [await context.newPage(), await context.newPage()];
  await stage.goto(site.talk());
  await settled(stage);
  await page.goto(`${site.talk()}speaker/`);
  await settled(page);
  await live(page);
  const places = addresses(await outline(stage)).map((address) => address.slice(2));
  const last = places.length - 1;
  const random = randomFrom(SEED);

  async function agree(): Promise<number> {
    await expect.poll(async () => (await shownPlace(stage)) === (await shownPlace(page)), FAST).toBe(true);
    return places.indexOf(await shownPlace(stage));
  }
  /** No more at once than a stage can take in before they count as left over from a frozen page. */
  async function pressTo(from: number, to: number): Promise<void> {
    const by = to > from ? 1 : -1;
    for (let at = from; at !== to;) {
      const presses = Math.min(AT_ONCE, Math.abs(to - at));
      await press(page, by > 0 ? 'PageDown' : 'PageUp', presses);
      at += by * presses;
      for (const window of [stage, page]) await expect.poll(() => shownPlace(window), FAST).toBe(places[at]);
    }
  }
  /** Presses that fall into the moment between two pages may be lost; agreement may not. */
  async function reload(from: number, by: 1 | -1): Promise<number> {
    const window = random() < 0.5 ? stage : page;
    await Promise.all([
      window.reload(),
      ...(window === stage ? [press(page, by > 0 ? 'PageDown' : 'PageUp', 3)] : []),
    ]);
    await settled(window);
    await live(page);
    const now = await agree();
    expect(Math.abs(now - from)).toBeLessThanOrEqual(3);
    return now;
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    if (round === 1) for (const window of [stage, page]) await window.addInitScript(drawNothing);
    if (round === 1) for (const window of [stage, page]) await window.evaluate(drawNothing);
    const turn = Math.floor(random() * (last - 10));
    const forth = random() < 0.5;
    await pressTo(0, forth ? turn : last);
    if (forth) await pressTo(await reload(turn, 1), last);
    else {
      await pressTo(last, turn + 5);
      await pressTo(await reload(turn + 5, -1), 0);
    }
    if (forth) await pressTo(last, 0);
  }
  expect(await agree()).toBe(0);
});

const FAST = { intervals: [20], timeout: 20_000 };

async function press(page: Page, key: string, times: number): Promise<void> {
  await page.evaluate(
    ([name, count]) => {
      for (let i = 0; i < count; i += 1)
        dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
    },
    [key, times] as const,
  );
}

function drawNothing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.console, .reveal { display: none !important }');
  document.adoptedStyleSheets = [sheet];
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
