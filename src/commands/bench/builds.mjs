// The sites that `npm run bench` measures, built into a folder: the made-up talk by us and by stock Reveal in each size,
// and the talk itself. Out: 'ours 40', 'stock 40', …, 'talk' → { out, costs }; costs are CPU seconds, of our builds.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findTalk } from '../talk.mjs';
import { writeStockMarkdown, writeTalk } from './made-up-talk.mjs';

export async function buildSites(folder, { only, sizes }) {
  const sites = new Map();
  for (const slides of sizes) {
    const at = (name) => join(folder, `${name}-${slides}`);
    if (only.includes('ours')) {
      writeTalk(at('source'), slides);
      sites.set(`ours ${slides}`, { out: at('ours'), costs: buildOurs(at('source'), at('ours')) });
    }
    if (only.includes('stock')) {
      await buildStock(slides, at('stock'));
      sites.set(`stock ${slides}`, { out: at('stock') });
    }
  }
  if (only.includes('talk')) {
    const out = join(folder, 'talk');
    sites.set('talk', { out, costs: buildOurs(resolve(await findTalk()), out) });
  }
  return sites;
}

/** In a process of its own, so that nothing is there already. */
function buildOurs(talk, out) {
  const script = fileURLToPath(new URL('build-talk.mjs', import.meta.url));
  const env = { ...process.env, SLIDES: talk };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, out], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${talk} does not build:\n${stderr}`);
  return JSON.parse(stdout);
}

async function buildStock(slides, out) {
  const publicDir = `${out}-public`;
  mkdirSync(publicDir, { recursive: true });
  writeStockMarkdown(join(publicDir, 'talk.md'), slides);
  await build({
    configFile: false,
    root: fileURLToPath(new URL('stock/', import.meta.url)),
    base: './',
    publicDir,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 5000 },
  });
}
