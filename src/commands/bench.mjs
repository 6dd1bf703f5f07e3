// `npm run bench`: what talks of 40, 400 and 1,000 made-up slides and the talk itself cost: CPU seconds of a build; a first
// visit and 39 presses on a slow machine over a slow network, beside a stock build of Reveal; then, on the talk itself,
// how soon a step is on screen in stage and console, a change in a live figure, and a save while writing. It measures and asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSites } from './bench/builds.mjs';
import { sayLimits } from './bench/limits.mjs';
import { benchFigures } from './bench/live-figures.mjs';
import { benchSaves } from './bench/saves.mjs';
import { sayCosts, sayTable } from './bench/table.mjs';
import { visitSites } from './bench/web.mjs';
import { benchWindows } from './bench/windows.mjs';
import { findChromium, missingChromium } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const sites = await buildSites(folder, { only: ['ours', 'stock', 'talk'], sizes: [40, 400, 1000] });
  sayCosts(sites);
  const executablePath = await findChromium();
  if (executablePath) {
    console.log('\nSome ten minutes of visits follow.');
    const found = await visitSites(sites, { executablePath });
    sayTable(found);
    await benchWindows(sites.get('talk').out);
    await benchFigures(sites.get('talk').out);
    const saves = await benchSaves(folder, executablePath);
    sayLimits(new Map([...found, ...saves]));
  } else console.log(`\n${missingChromium().why}: nothing is measured in a browser.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
