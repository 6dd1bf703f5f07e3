// All slides of a built site on one picture, each a quarter of its size and in its last state, with its number below.
// In: the folder of the site, the browser, the scheme. Out: a PNG.

import { withBrowser } from './print-page.ts';
import { NOWHERE, serveSite } from './site-from-disk.ts';

interface SheetOptions {
  /** Folder of the built site. */
  site: string;
  /** The deck page with all slides. */
  deckPage: string;
  /** Path of the browser. */
  chromium: string;
  scheme: 'light' | 'dark';
}

const COLUMNS = 5;
const SCALE = 0.25;

// In the pixels of a slide.
const css = (columns: number) => `
  html, body { background: #666 !important; }
  body { width: max-content !important; }
  .reveal .slides {
    display: grid !important;
    grid-template-columns: repeat(${columns}, 1280px);
    gap: 24px 48px;
    padding: 48px !important;
  }
  .sheet-number { font: 600 64px/1.25 var(--font-text); color: #fff; padding-bottom: 24px; overflow: hidden; }
`;

export async function drawSheet({ site, deckPage, chromium, scheme }: SheetOptions): Promise<Buffer> {
  return withBrowser(chromium, async (browser) => {
    const context = await browser.newContext({
      // The page's policy would refuse the sheet's style.
      bypassCSP: true,
      colorScheme: scheme,
      deviceScaleFactor: SCALE,
      viewport: { width: COLUMNS * 1280, height: 720 },
    });
    await serveSite(context, { folder: site, address: NOWHERE, pages: { '': deckPage } });
    // The site's own scripts stay off; with all scripts off the picture would wait for the fonts for ever.
    await context.route('**/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: scheme });
    await page.goto(NOWHERE);
    const columns = Math.min(COLUMNS, await page.locator('.slides > section').count());
    await page.addStyleTag({ content: css(columns) });
    await page.evaluate(numberSlides, { columns, scheme });
    return page.locator('.slides').screenshot({ scale: 'device' });
  });
}

/** Below each row of slides a row of numbers. Runs in the page. */
function numberSlides({ columns, scheme }: { columns: number; scheme: string }): void {
  document.documentElement.dataset['sheet'] = scheme;
  for (const [index, slide] of [...document.querySelectorAll<HTMLElement>('.slides > section')].entries()) {
    const row = 2 * Math.floor(index / columns) + 1;
    const column = (index % columns) + 1;
    const number = document.createElement('p');
    number.className = 'sheet-number';
    number.textContent = `${slide.dataset['folio'] ?? ''}  ${slide.id}`;
    number.style.gridArea = `${row + 1} / ${column}`;
    slide.style.gridArea = `${row} / ${column}`;
    slide.after(number);
  }
}
