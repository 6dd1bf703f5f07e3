// What axe finds, as short lines; [] where all is well. Of a page as it stands, or of every state of a deck or console:
// there it takes away meanwhile what is not shown anyway, for axe looks at each element of the page, shown or not.
import axe from 'axe-core';
import type { Page } from '@playwright/test';

export const SCHEMES = ['light', 'dark', 'forced'] as const;
export type Scheme = (typeof SCHEMES)[number];

export async function barriers(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not stop.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { resultTypes: ['violations'], preload: false }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

export async function showIn(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia(
    scheme === 'forced'
      ? { colorScheme: 'light', forcedColors: 'active' }
      : { colorScheme: scheme, forcedColors: 'none' },
  );
}

interface States {
  /** Addresses: '#/judge/2'. */
  states: readonly string[];
  /** What is not shown, as a selector. */
  unseen: string;
}

/** The page must be ready; each state is shown as its address would. */
export async function barriersOfStates(page: Page, states: States): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(auditStates, states);
}

/** Runs in the page. */
async function auditStates({ states, unseen }: States): Promise<string[]> {
  const faults: string[] = [];
  for (const state of states) {
    location.hash = state;
    // The browser's own event comes later.
    dispatchEvent(new Event('hashchange'));
    while (document.querySelector('.present [data-live=""], .still [data-live=""]'))
      await new Promise(requestAnimationFrame);
    const putBack = [...document.querySelectorAll(unseen)].map((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      return () => place.replaceWith(element);
    });
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false });
    for (const restore of putBack) restore();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        faults.push(`${state} ${id}: ${html.slice(0, 120)} ${failureSummary}`);
  }
  return faults;
}
