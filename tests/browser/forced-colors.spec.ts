// The deck where the reader's system chooses the colours: a slide of each layout, whole. And where the focus goes.
import { expect, test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { expectPlace, openDeck, press } from './deck-page.ts';
import { site } from './sites.ts';

test('in forced colours axe finds nothing on any layout', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openDeck(page, site.talk());
  const faults: string[] = [];
  for (const { id, steps } of await oneOfEachLayout(page)) {
    await page.evaluate((hash) => (location.hash = hash), `#/${id}${steps > 0 ? `/${steps}` : ''}`);
    await expectPlace(page, id, steps);
    faults.push(...(await barriers(page)).map((fault) => `${id}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('the focus lands in the slide that is shown, where it can be seen', async ({ page }) => {
  await openDeck(page, `${site.talk()}#/judge-bias`);
  await press(page, 'Tab');
  const focus = await page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return {
      slide: focused.closest('section')?.id,
      outline: `${outlineStyle} ${parseFloat(outlineWidth) >= 2}`,
    };
  });
  expect(focus).toEqual({ slide: 'judge-bias', outline: 'solid true' });
});

function oneOfEachLayout(page: Page): Promise<{ id: string; steps: number }[]> {
  return page.evaluate(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
    const firsts = slides.filter(
      (slide, index) =>
        slides.findIndex(({ dataset }) => dataset['layout'] === slide.dataset['layout']) === index,
    );
    return firsts.map(({ id, dataset }) => ({ id, steps: Number(dataset['steps']) }));
  });
}
