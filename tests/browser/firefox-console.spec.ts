// The speaker's console in Firefox, where there is one: it follows and drives a stage in another window, says what
// Firefox cannot do, notices a stage that is gone, and a run outlives both windows.

import { expect, test } from '@playwright/test';
import { startFirefox, type Tab } from './firefox.ts';
import { site } from './sites.ts';

const PAGE_DOWN = '\uE00F';
const STAGE = 'document.querySelector(".slides > .present")?.id';
const NOW = 'document.querySelector("#now > .slide")?.id.slice(4)';
const NOTICE = 'document.querySelector("#notice").textContent';

test('the console works in Firefox', async () => {
  test.setTimeout(120_000);
  const firefox = await startFirefox();
  test.skip(firefox === null, 'There is no Firefox on this machine.');
  if (!firefox) return;
  try {
    const console = await firefox.another();
    await openReady(firefox, site.example());
    await openReady(console, `${site.example()}speaker/`);
    await expect.poll(() => console.evaluate('document.documentElement.dataset.stage')).toBe('live');
    await console.press(PAGE_DOWN);
    await expect.poll(() => firefox.evaluate(STAGE)).toBe('littles-law');
    await expect.poll(() => console.evaluate(NOW)).toBe('littles-law');
    for (let press = 0; press < 3; press += 1) await firefox.press(PAGE_DOWN);
    await expect.poll(() => console.evaluate(NOW)).toBe('load');

    await firefox.press('b');
    await expect.poll(() => console.evaluate('document.querySelector("#now").matches(".blank")')).toBe(true);
    await console.press('b');
    await expect.poll(() => console.evaluate('document.querySelector("#now").matches(".blank")')).toBe(false);

    await console.press('o');
    await expect.poll(() => console.evaluate(NOTICE)).toContain('press F there');

    // Both go, and the run is still on: a bare address goes on where the talk was.
    await openReady(firefox, `${site.example()}read/`, 'true');
    await expect.poll(() => console.evaluate(NOTICE)).toContain('The stage is lost');
    await console.press(PAGE_DOWN);
    await console.closeTab();
    await openReady(firefox, site.example());
    expect(await firefox.evaluate('location.hash')).toBe('#/load/1');
  } finally {
    await firefox.close();
  }
});

async function openReady(
  tab: Tab,
  address: string,
  isReady = 'document.documentElement.hasAttribute("data-ready")',
) {
  await tab.open(address);
  await expect.poll(() => tab.evaluate(isReady)).toBe(true);
}
