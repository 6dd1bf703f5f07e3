// The stage in Firefox, where there is one: it starts under the same policy, fits, steps, blanks and keeps its place.

import { expect, test } from '@playwright/test';
import { startFirefox } from './firefox.ts';
import { site } from './sites.ts';

const PAGE_DOWN = '\uE00F';
const PAGE_UP = '\uE00E';

test('the stage works in Firefox', async () => {
  test.setTimeout(90_000);
  const firefox = await startFirefox();
  test.skip(firefox === null, 'There is no Firefox on this machine.');
  if (!firefox) return;
  const place = () =>
    firefox.evaluate('[location.hash, document.querySelectorAll(".present .fragment.visible").length]');
  try {
    await firefox.resize(1024, 768);
    await firefox.open(`${site.example()}#/littles-law/1`);
    await expect
      .poll(() => firefox.evaluate('document.documentElement.hasAttribute("data-ready")'))
      .toBe(true);
    expect(await place()).toEqual(['#/littles-law/1', 1]);
    expect(
      await firefox.evaluate(
        '(({ x, y, width, height }) => [x, y, width, height].map(Math.round))(document.querySelector(".present").getBoundingClientRect())',
      ),
    ).toEqual([0, 96, 1024, 576]);
    await firefox.press(PAGE_DOWN);
    expect(await place()).toEqual(['#/littles-law/2', 2]);
    await firefox.press('b');
    await firefox.press(PAGE_DOWN);
    expect(await place()).toEqual(['#/littles-law/2', 2]);
    await firefox.press(PAGE_DOWN);
    expect(await place()).toEqual(['#/load', 0]);
    await firefox.press(PAGE_UP);
    expect(await place()).toEqual(['#/littles-law/2', 2]);
    await firefox.press('g');
    for (const letter of 'thread\uE007') await firefox.press(letter);
    await expect.poll(place).toEqual(['#/pool', 0]);
  } finally {
    await firefox.close();
  }
});
