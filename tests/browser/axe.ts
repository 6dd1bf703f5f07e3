// What axe finds, as short lines; [] where all is well. Of a page as it stands, or of every state of a deck or console:
// there it takes away meanwhile what is not shown anyway, for axe looks at each element of the page, shown or not.
// Light is looked at with all rules; dark and forced colours are the same page, so with those about colours.
import axe from 'axe-core';
import type { Page } from '@playwright/test';

export const SCHEMES = ['light', 'dark', 'forced'] as const;
export type Scheme = (typeof SCHEMES)[number];

const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

export async function barriers(page: Page, scheme: Scheme = 'light'): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not stop.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => axe.run(document, options), optionsFor(scheme));
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
  scheme: Scheme;
}

/** The page must be ready; each state is shown as its address would. */
export async function barriersOfStates(page: Page, states: States): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(auditStates, { ...states, options: optionsFor(states.scheme) });
}

function optionsFor(scheme: Scheme): axe.RunOptions {
  const options: axe.RunOptions = { resultTypes: ['violations'], preload: false };
  return scheme === 'light' ? options : { ...options, runOnly: ABOUT_COLOURS };
}

/** Runs in the page. */
async function auditStates({
  states,
  unseen,
  options,
}: States & { options: axe.RunOptions }): Promise<string[]> {
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
    const { violations } = await axe.run(document, options);
    for (const restore of putBack) restore();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        faults.push(`${state} ${id}: ${html.slice(0, 120)} ${failureSummary}`);
  }
  return faults;
}
