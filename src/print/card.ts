// The picture of the talk for where its address is posted: its cover, a little less high, or the same made of title
// and speaker where the talk has no cover. In: a browser and the built site. Out: a PNG of 1200 × 630.

import type { Browser } from '@playwright/test';
import type { Deck } from '../compile/deck.ts';
import { styleSheets } from './notes-page.ts';
import { serveSite } from './site-from-disk.ts';
import { escapeXml } from './escape-xml.ts';

interface CardSite {
  folder: string;
  address: string;
  deck: Deck;
  /** The built deck page, for its style sheets. */
  deckPage: string;
}

const PATH = 'card.html';
/** 1280 × 672 of the slide's own pixels are 1200 × 630 of the card's. */
const SIZE = { width: 1280, height: 672 };
const SCALE = 1200 / SIZE.width;

const CSS = `
html, body { margin: 0; background: none; }
.slide[data-layout='cover'] { height: ${SIZE.height}px; break-after: auto; }
.slide .foot, .slide .run { display: none !important; }
.book svg { height: ${SIZE.height}px; }
`;

export async function drawCard(
  browser: Browser,
  { folder, address, deck, deckPage }: CardSite,
): Promise<Buffer> {
  const context = await browser.newContext({
    colorScheme: 'light',
    deviceScaleFactor: SCALE,
    viewport: SIZE,
  });
  try {
    await serveSite(context, { folder, address, pages: { [PATH]: cardPage(deck, deckPage) } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(PATH, address).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await page.screenshot({ scale: 'device', animations: 'disabled' });
  } finally {
    await context.close();
  }
}

function cardPage(deck: Deck, deckPage: string): string {
  return `<!doctype html>
<html lang="${deck.talk.language}"><head><meta charset="utf-8"><title></title>
${styleSheets(deckPage).join('\n')}
<style>${CSS}</style></head>
<body>${deck.marks}<main>${coverOf(deck)}</main></body></html>`;
}

function coverOf({ talk, sections }: Deck): string {
  const first = sections[0]?.slides[0];
  if (first?.layout === 'cover') return first.html;
  const lines = [talk.event, talk.place].filter(Boolean).join(', ');
  return `<section class="slide" data-layout="cover">
<header class="head"><h1>${escapeXml(talk.title)}</h1></header>
<div class="body"><p><strong>${escapeXml(talk.speaker)}</strong></p><p>${escapeXml(lines)}</p></div></section>`;
}
