// The part of `npm run bench` that asks a browser, for a quick look while working on what is sent and shown:
//
//   node src/commands/bench-web.mjs --only ours --sizes 40 --runs 1      ours, stock, talk; several: --only ours,talk
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, missingChromium } from './browser.mjs';
import { buildSites } from './bench/builds.mjs';
import { sayLimits } from './bench/limits.mjs';
import { sayTable } from './bench/table.mjs';
import { visitSites } from './bench/web.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, sizes: { type: 'string' }, runs: { type: 'string' } },
});
const only = (values.only ?? 'ours,stock,talk').split(',');
const sizes = (values.sizes ?? '40,400,1000').split(',').map(Number);
const runs = values.runs && Number(values.runs);

const executablePath = await findChromium();
if (!executablePath) throw new Error(missingChromium().why);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const found = await visitSites(await buildSites(folder, { only, sizes }), { executablePath, runs });
  sayTable(found);
  sayLimits(found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
