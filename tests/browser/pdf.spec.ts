// The deck on paper: a reader's own Ctrl+P on the running deck, and whether paper looks like the stage.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { faults } from '../print/faults.ts';
import { outline, readPdf, tags, textOf } from '../print/read-pdf.ts';
import { site } from './sites.ts';

test('Ctrl+P prints every slide, tagged, in its final state, and leaves the stage as it was', async ({
  browser,
}) => {
  const page = await openDeck(browser, 'dark');
  const sections = await page.locator('.slides > section').count();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const before = await stateOf(page);
  const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true });
  const pdf = await readPdf(printed);
  expect(pdf.document.getPageCount()).toBe(sections);
  for (const size of pdf.document.getPages().map((one) => one.getSize())) {
    expect(size).toEqual({ width: 960, height: 540 });
  }
  const heads = [...tags(pdf.root, /^H[1-3]$/)].map((head) => head.page);
  expect(new Set(heads).size).toBeGreaterThanOrEqual(sections - 1);
  for (const list of await page.locator('.slides li.fragment').allTextContents()) {
    expect(letters(textOf(pdf.root))).toContain(letters(list));
  }
  expect(await stateOf(page)).toEqual(before);
});

for (const [name, folder] of [
  ['talk', site.talkFolder()],
  ['example', site.exampleFolder()],
] as const) {
  test(`the PDFs of the ${name} are sound, small and complete`, async ({ browser }) => {
    const page = await browser.newPage();
    await page.goto(site[name]());
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const sections = await page.locator('.slides > section').count();
    const files = (await readdir(folder)).filter((file) => file.endsWith('.pdf')).sort();
    expect(files.length).toBe(2);
    const [notes, slides] = await Promise.all(files.map((file) => readPdf(join(folder, file))));
    expect(faults(slides!)).toEqual([]);
    expect(faults(notes!)).toEqual([]);
    expect(slides!.document.getPageCount()).toBe(sections);
    expect(outline(slides!.document).flatMap((section) => section.children).length).toBe(sections);
    // 300 KB for 25 slides.
    expect(slides!.bytes.length).toBeLessThan(60_000 + 9_600 * sections);
  });
}

test('paper looks like the stage after its last step', async ({ browser }) => {
  const stage = await openDeck(browser, 'light');
  const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const paper = await plain.newPage();
  await paper.emulateMedia({ media: 'print' });
  await paper.goto(site.example());
  const slides = await paper
    .locator('.slides > section')
    .evaluateAll((all) =>
      all.map((slide) => ({ id: slide.id, steps: Number(slide.getAttribute('data-steps')) })),
    );
  for (const { id, steps } of slides) {
    await stage.goto(`${site.example()}#/${id}${steps ? `/${steps}` : ''}`);
    await expect(stage.locator(`#${id}`)).toHaveClass(/\bpresent\b/);
    await hideControls(stage, id);
    const shown = await stage.screenshot({ animations: 'disabled' });
    const printed = await paper.locator(`#${id}`).screenshot({ animations: 'disabled' });
    expect(await difference(paper, shown, printed), id).toBeLessThan(0.002);
  }
  await plain.close();
});

/** The only part of a slide that paper leaves out. */
async function hideControls(stage: Page, id: string): Promise<void> {
  await expect(stage.locator(`#${id} [data-live]:not([data-live="awake"])`)).toHaveCount(0);
  for (const controls of await stage.locator(`#${id} .controls`).all())
    await controls.evaluate((one) => ((one as HTMLElement).style.visibility = 'hidden'));
}

async function openDeck(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(site.example());
  await page.locator('html[data-ready]').waitFor();
  return page;
}

function stateOf(page: Page): Promise<string[]> {
  return page
    .locator('.slides > section')
    .evaluateAll((slides) =>
      slides.map(
        (slide) => `${slide.id} ${slide.className} ${slide.hasAttribute('hidden')} ${slide.ariaHidden}`,
      ),
    );
}

/** Without spaces, and with the letters of formulas as those of text. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Share of pixels that differ, without the lowest 28 px, where the stage has its line of sections. */
async function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const data = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(1280, 692);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, 1280, 692).data;
        }),
      );
      const [one, other] = data as [Uint8ClampedArray, Uint8ClampedArray];
      let different = 0;
      for (let i = 0; i < one.length; i += 4) {
        const distance = [0, 1, 2].map((channel) => Math.abs(one[i + channel]! - other[i + channel]!));
        if (Math.max(...distance) > 48) different += 1;
      }
      return different / (one.length / 4);
    },
    [a, b].map((picture) => picture.toString('base64')),
  );
}
