// Everything fits: each slide at each step, in both talks, at the sizes that projectors and laptops have. A fault names the
// line of Markdown. The last tests break a slide on purpose, to prove that these can fail.

import { expect, test } from '@playwright/test';
import { addresses, openDeck, outline, press, TALKS } from './deck-page.ts';
import { LIMITS, measureSlide } from './measure-slide.ts';
import { site } from './sites.ts';

const SIZES = [
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
  [2560, 1080],
  [800, 600],
] as const;

// Measured is what stands there at the end of each step.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, address } of TALKS) {
  test(`${name}: no edge is cut at any size`, async ({ page }) => {
    await openDeck(page, address());
    const ids = (await outline(page)).map(({ id }) => id);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const scale = Math.min(width / 1280, height / 720);
      const box = [(width - 1280 * scale) / 2, (height - 720 * scale) / 2, 1280 * scale, 720 * scale];
      const boxes = await page.evaluate(frames, ids);
      expect(boxes).toEqual(ids.map((id) => [id, ...box.map(Math.round)]));
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ colorScheme: scheme });

      test(`${name}, ${scheme}: every slide at every step is in the safe area, whole, apart, legible`, async ({
        page,
      }) => {
        await openDeck(page, address());
        const faults = new Set<string>();
        for (const [i] of addresses(await outline(page)).entries()) {
          if (i > 0) await press(page, 'PageDown');
          for (const fault of await page.evaluate(measureSlide, LIMITS)) faults.add(fault);
        }
        expect([...faults].join('\n')).toBe('');
      });
    });
  }
}

test.describe('a slide that does not fit', () => {
  test.beforeEach(({ page }) => openDeck(page, `${site.example()}#/littles-law/2`));

  const breaks: [string, RegExp, (slide: Element) => void][] = [
    [
      'runs out of the slide',
      /^#littles-law: “.*” leaves the safe area at the bottom/m,
      (slide) => {
        const text = 'More than there is room for. '.repeat(60);
        slide.querySelector('.body p')?.append(text);
      },
    ],
    [
      'is cut off',
      /is cut off by its <div class="body">/,
      (slide) => {
        const body = slide.querySelector<HTMLElement>('.body');
        if (body) Object.assign(body.style, { overflow: 'hidden', height: '40px' });
      },
    ],
    [
      'has a word that is too long',
      /leaves the safe area at the right/,
      (slide) => slide.querySelector('h2, h3')?.append('x'.repeat(80)),
    ],
    [
      'lies on other text',
      /lies on “/,
      (slide) => {
        const [a, b] = slide.querySelectorAll<HTMLElement>('li');
        if (a && b)
          b.style.translate = `0 ${a.getBoundingClientRect().top - b.getBoundingClientRect().top}px`;
      },
    ],
    [
      'has too little contrast',
      /has a contrast of 4\.\d, less than 7/,
      (slide) => {
        const body = slide.querySelector<HTMLElement>('.body');
        if (body) body.style.color = '#6c716e';
      },
    ],
    [
      'is too small',
      /is 1\.7 % of the slide's height/,
      (slide) => {
        const item = slide.querySelector<HTMLElement>('li');
        if (item) item.style.fontSize = '12px';
      },
    ],
    [
      'has small body text',
      /is body text of 3\.3 %/,
      (slide) => {
        const item = slide.querySelector<HTMLElement>('li');
        if (item) item.style.fontSize = '24px';
      },
    ],
  ];
  for (const [fault, message, damage] of breaks) {
    test(fault, async ({ page }) => {
      expect(await page.evaluate(measureSlide, LIMITS)).toEqual([]);
      await page.locator('#littles-law').evaluate(damage);
      expect((await page.evaluate(measureSlide, LIMITS)).join('\n')).toMatch(message);
    });
  }
});

/** Where each slide stands in the window, in whole pixels. */
function frames(ids: string[]): (string | number)[][] {
  return ids.map((id) => {
    location.hash = `#/${id}/99`;
    // The browser's own event comes later.
    dispatchEvent(new Event('hashchange'));
    const slide = document.querySelector('.slides > .present');
    const { x, y, width, height } = slide?.getBoundingClientRect() ?? new DOMRect();
    // Plus nothing, so that -0.001 becomes 0, not -0.
    return [slide?.id ?? '', ...[x, y, width, height].map((length) => Math.round(length) + 0)];
  });
}
