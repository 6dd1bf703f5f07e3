// A stage and its consoles as the browser tests open them, and what both must agree on.

import { expect, type BrowserContext, type Page } from '@playwright/test';
import { settled } from './deck-page.ts';
import { site } from './sites.ts';

export async function openStage(context: BrowserContext, address = ''): Promise<Page> {
  return open(context, site.example() + address);
}

export async function openConsole(context: BrowserContext, address = ''): Promise<Page> {
  return open(context, `${site.example()}speaker/${address}`);
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  return page;
}

/** "load/1", from what the window shows; its address could be ahead or, with too many steps a second, behind. */
export function shownPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > .present, #now > .slide');
    const shown = [...(slide?.querySelectorAll('.fragment.visible') ?? [])];
    const steps = new Set(shown.map((part) => part.getAttribute('data-fragment-index'))).size;
    const id = slide?.id.replace(/^now-/, '') ?? '';
    return steps > 0 ? `${id}/${steps}` : id;
  });
}

export async function expectShown(place: string, ...pages: Page[]): Promise<void> {
  for (const page of pages) await expect.poll(() => shownPlace(page)).toBe(place);
}

export async function live(console: Page): Promise<void> {
  await expect(console.locator('html')).toHaveAttribute('data-stage', 'live');
}
