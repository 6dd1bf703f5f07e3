// `npm run lighthouse`: Lighthouse's four scores of deck and reading edition, as on a phone and on a desk, and each audit
// that counts and is not perfect. Lighthouse is no dependency: npx fetches it once. It measures times, so whatever else
// the machine does shows in "performance". SLIDES is the talk.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, missingChromium } from './browser.mjs';
import { buildSites } from './bench/builds.mjs';
import { serveSlowly } from './bench/slow-server.mjs';

/** The last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PAGES = [
  ['deck', ''],
  ['reading edition', 'read/'],
];
const FORMS = [
  ['mobile', []],
  ['desktop', ['--preset=desktop']],
];

const chromium = await findChromium();
if (!chromium) stop(`${missingChromium().why}, so Lighthouse has no browser. ${missingChromium().remedy}`);
if ((await npx(['--version'])).status !== 0)
  stop(`npx cannot get ${LIGHTHOUSE}: is the package registry within reach?`);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
try {
  const sites = await buildSites(folder, { only: ['talk'], sizes: [] });
  const server = await serveSlowly(sites.get('talk').out);
  console.log(`${''.padEnd(26)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
  for (const [page, path] of PAGES) {
    for (const [form, options] of FORMS)
      say(`${page}, ${form}`, await measure(server.address + path, options));
  }
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(address, options) {
  const report = join(folder, 'report.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const { status, errors } = await npx([
    address,
    ...options,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
  ]);
  if (status !== 0) stop(`Lighthouse ended with ${status}: ${errors.trim().split('\n').at(-1)}`);
  return JSON.parse(readFileSync(report, 'utf8'));
}

function say(name, { categories, audits }) {
  const scores = CATEGORIES.map((id) => String(Math.round(categories[id].score * 100)).padStart(16));
  console.log(name.padEnd(26) + scores.join(''));
  const counted = CATEGORIES.flatMap((id) => categories[id].auditRefs).filter(({ weight }) => weight > 0);
  for (const { id } of counted) {
    const { score, title, displayValue = '' } = audits[id];
    if (score !== null && score < 1) console.log(`  ${score.toFixed(2)}  ${title} ${displayValue}`);
  }
}

/** Not synchronous: the pages come from this process. */
function npx(args) {
  const env = { ...process.env, CHROME_PATH: chromium };
  const child = spawn('npx', ['--yes', LIGHTHOUSE, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: -1, errors: error.message }));
    child.once('exit', (status) => resolve({ status, errors }));
  });
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
