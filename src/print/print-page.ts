// One page of the site printed by Chromium: tagged PDF and the links that were on it. Scripts stay off: the
// HTML is complete, and nothing of the running deck (hidden slides, steps to come) can get on to the paper.

import { type Browser, chromium } from '@playwright/test';
import type { Anchor } from './links.ts';
import { prepare } from './prepare.ts';
import { serveSite } from './site-from-disk.ts';
import { FORMULA } from './tags.ts';

export interface Printed {
  pdf: Uint8Array;
  anchors: Anchor[];
}

interface Printable {
  /** The built site. */
  folder: string;
  /** Its public address, with a slash at the end. */
  address: string;
  /** Path below the address: '' is the deck. */
  path: string;
  /** Pages that the folder does not have, by path. */
  pages: Readonly<Record<string, string>>;
}

export async function withBrowser<T>(
  executablePath: string,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  // As root, in a container for instance, Chromium's sandbox cannot start.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

export async function printPage(browser: Browser, printable: Printable): Promise<Printed> {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    await serveSite(context, printable);
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(printable.path, printable.address).href);
    const anchors = await page.evaluate(prepare, FORMULA);
    const pdf = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true });
    return { pdf, anchors };
  } finally {
    await context.close();
  }
}
