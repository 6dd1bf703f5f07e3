// All live figures of both talks: steps and back, the ends of every control, on stage and on a phone; and what they weigh.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { listenForErrors, openDeck, settled, TALKS } from './deck-page.ts';
import { LIMITS, measureSlide } from './measure-slide.ts';
import { site } from './sites.ts';

interface LiveSlide {
  id: string;
  steps: number;
}

const liveSlides = (page: Page): Promise<LiveSlide[]> =>
  page
    .locator('.slides > section:has([data-live])')
    .evaluateAll((all) =>
      all.map((slide) => ({ id: slide.id, steps: Number(slide.getAttribute('data-steps')) })),
    );

async function openFigure(page: Page, address: string, id: string, step = 0): Promise<void> {
  await openDeck(page, `${address}#/${id}/${step}`);
  await page.locator(`#${id} [data-live="awake"]`).waitFor();
}

for (const { name, address } of TALKS) {
  test.describe(name, () => {
    test('every step of a live figure has one picture, forwards and back', async ({ page }) => {
      const errors = listenForErrors(page);
      await openDeck(page, address());
      for (const { id, steps } of await liveSlides(page)) {
        await openFigure(page, address(), id);
        const picture = (): Promise<string> => page.locator(`#${id} [data-live] > svg`).innerHTML();
        const walk = async (key: string): Promise<string[]> => {
          const seen = [drawn(await picture())];
          for (let step = 0; step < steps; step += 1) {
            await page.keyboard.press(key);
            seen.push(drawn(await picture()));
          }
          return seen;
        };
        const forwards = await walk('PageDown');
        const backwards = await walk('PageUp');
        expect(backwards.reverse(), id).toEqual(forwards);
      }
      expect(errors).toEqual([]);
    });

    test('each control can be moved to its ends, and the slide stays whole', async ({ page }) => {
      test.setTimeout(300_000);
      const errors = listenForErrors(page);
      await openDeck(page, address());
      for (const { id, steps } of await liveSlides(page)) {
        await openFigure(page, address(), id, steps);
        expect(await playToTheEnds(page, id), id).toEqual([]);
      }
      expect(errors).toEqual([]);
    });

    test('on a phone every live figure fits its column, in every state', async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${address()}read/`);
      await settled(page);
      for (const figure of await page.locator('[data-live]').all()) {
        await figure.scrollIntoViewIfNeeded();
        await expect(figure).toHaveAttribute('data-live', 'awake');
        await expect(figure.locator('svg').first()).toHaveAttribute('width', '560');
        expect
          .soft(await figure.evaluate(playAndMeasure), (await figure.getAttribute('data-figure')) ?? '')
          .toEqual([]);
      }
    });
  });
}

test('a figure weighs at most 12 KB beyond what figures share, and that at most 25 KB', async () => {
  const folder = join(site.talkFolder(), 'assets');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const wake = files.find((name) => name.startsWith('wake-')) ?? '';
  const named = [...(texts.get(wake) ?? '').matchAll(/import\(`\.\/([\w.-]+\.js)`\)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThanOrEqual(7);
  const own = named.map((name) => new Set([name, ...reach(name, texts)]));
  const users = (file: string): number => own.filter((one) => one.has(file)).length;
  const shared = new Set([
    wake,
    ...reach(wake, texts),
    ...own.flatMap((one) => [...one].filter((file) => users(file) > 1)),
  ]);
  const weight = (some: Iterable<string>): number =>
    [...some].reduce((sum, name) => sum + gzipSync(texts.get(name) ?? '').length, 0);
  expect(weight(shared)).toBeLessThanOrEqual(25_000);
  for (const [index, one] of own.entries())
    expect(weight([...one].filter((file) => !shared.has(file))), named[index]).toBeLessThanOrEqual(12_000);
});

/** Files that a file imports at once, and what those import. */
function reach(name: string, texts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    for (const [, other = ''] of (texts.get(file) ?? '').matchAll(
      /(?:from|import)\s*[`"']\.\/([\w.-]+\.js)[`"']/g,
    )) {
      if (found.has(other)) continue;
      found.add(other);
      follow(other);
    }
  };
  follow(name);
  return [...found];
}

/** Without what Reveal notes at fragments. */
function drawn(html: string): string {
  return html.replace(/ class="[^"]*\bfragment\b[^"]*"/g, '');
}

/** Faults of the slide at the ends of each control, the others as the last step left them. */
async function playToTheEnds(page: Page, id: string): Promise<string[]> {
  const faults: string[] = [];
  for (const control of await page.locator(`#${id} .control`).all()) {
    for (const end of ['first', 'last'] as const) {
      await control.evaluate(moveTo, end);
      faults.push(...(await page.evaluate(measureSlide, LIMITS)).map((fault) => `${end}: ${fault}`));
    }
  }
  return faults;
}

function moveTo(control: Element, end: 'first' | 'last'): void {
  const field = control.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  if (!field || field.type === 'checkbox') return (field ?? (control as HTMLElement)).click();
  if (field instanceof HTMLSelectElement)
    field.selectedIndex = end === 'first' ? 0 : field.options.length - 1;
  else if (field.type === 'range') field.value = end === 'first' ? field.min : field.max;
  else field.value = end === 'first' ? '' : 'w'.repeat(field.maxLength);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** In the page: what leaves it or lies on other text, with each control at both ends. Ends of axes may use the margin. */
function playAndMeasure(figure: Element): string[] {
  const faults: string[] = [];
  const measure = (state: string): void => {
    const { clientWidth } = document.documentElement;
    const texts = [...figure.querySelectorAll('svg text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    for (const [index, { words, box }] of texts.entries()) {
      if (box.left < 2 || box.right > clientWidth - 2) faults.push(`${state}: “${words}” leaves the page`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 2 && down > 0.4 * Math.min(box.height, other.box.height))
          faults.push(`${state}: “${words}” lies on “${other.words}”`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`${state}: the page scrolls sideways`);
  };
  measure('as it is');
  for (const control of figure.querySelectorAll('.control')) {
    const field = control.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    const name = control.textContent;
    for (const end of ['first', 'last']) {
      if (!field || field.type === 'checkbox') (field ?? (control as HTMLElement)).click();
      else {
        if (field instanceof HTMLSelectElement)
          field.selectedIndex = end === 'first' ? 0 : field.options.length - 1;
        else if (field.type === 'range') field.value = end === 'first' ? field.min : field.max;
        else field.value = end === 'first' ? '' : 'w'.repeat(field.maxLength);
        field.dispatchEvent(
          new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        );
      }
      measure(`${name} ${end}`);
    }
  }
  return [...new Set(faults)];
}
