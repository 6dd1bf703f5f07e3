// The deck as the browser tests use it: opening it, walking it, asking where it is.

import { expect, type Page } from '@playwright/test';
import { site } from './sites.ts';

/** Both are built: most tests hold for any talk. */
export const TALKS = [
  { name: 'the talk', address: site.talk },
  { name: 'the example', address: site.example },
];

export interface SlideInfo {
  id: string;
  steps: number;
  headline: string;
  section: string;
}

/** Opens the page anew, also when only the hash differs, and waits until it has settled. */
export async function openDeck(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

export function hash(page: Page): string {
  return new URL(page.url()).hash;
}

export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** Waits until the stage shows it: the address alone could be ahead. */
export async function expectPlace(page: Page, slide: string, step = 0): Promise<void> {
  await expect(page.locator('.slides > section.present')).toHaveId(slide);
  await expect.poll(() => hash(page)).toBe(step > 0 ? `#/${slide}/${step}` : `#/${slide}`);
  await expect.poll(() => shownSteps(page)).toBe(step);
}

export function shownSteps(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = document.querySelectorAll('.slides > .present .fragment.visible');
    return new Set([...shown].map((part) => part.getAttribute('data-fragment-index'))).size;
  });
}

export function outline(page: Page): Promise<SlideInfo[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map((slide) => ({
      id: slide.id,
      steps: Number(slide.getAttribute('data-steps')),
      section: slide.getAttribute('data-section') ?? '',
      headline:
        document.getElementById(slide.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? '',
    })),
  );
}

/** Each address of the deck, in order: "#/title", "#/load", "#/load/1", … */
export function addresses(slides: readonly SlideInfo[]): string[] {
  return slides.flatMap(({ id, steps }) =>
    Array.from({ length: steps + 1 }, (_, step) => (step > 0 ? `#/${id}/${step}` : `#/${id}`)),
  );
}

/** Policy violations and errors of the page from now on. */
export function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}

/** Until there is something to be seen: the page is read before its style sheet has come. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
}

/** Keeps the deck's own script back until the returned function is called, to see what is painted without it. */
export function holdScript(page: Page): Promise<() => void> {
  return hold(page, /assets\/[^/]*\.js$/);
}

/** Keeps back what is asked for at such addresses. */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Another page than the one that was built, from the next load on. */
export async function changeSent(
  page: Page,
  address: string,
  change: (html: string) => string,
): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Presses in one task and notes the address after each: nothing may come later. */
export function walk({ presses, key }: { presses: number; key: string }): string[] {
  return Array.from({ length: presses }, () => {
    dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    return location.hash;
  });
}
