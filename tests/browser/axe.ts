// What axe finds on a page, as short lines; [] where all is well.
import axe from 'axe-core';
import type { Page } from '@playwright/test';

export async function barriers(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not stop.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
