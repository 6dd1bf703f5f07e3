// `npm run pdf`: the PDF alone, into dist/. Printed from a fresh build of the site in a temporary folder.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { findChromium } from './browser.mjs';
import { load } from './load.mjs';

const chromium = await findChromium();
if (!chromium) {
  console.error(
    'There is no Chromium to print with. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
  process.exit(1);
}
const [{ compileTalk }, { buildSite }, { talkFolder, siteFolder }, { problemLines }] = await Promise.all(
  ['compile-talk', 'build-site', 'talk-folder', 'problem-report'].map((name) => load(`site/${name}.ts`)),
);
const { deck, problems } = await compileTalk(talkFolder());
if (!deck) {
  console.error(problemLines(problems));
  process.exit(1);
}
const out = siteFolder();
const site = await mkdtemp(join(tmpdir(), 'talk-'));
try {
  const { pdf } = await buildSite({ deck, folder: talkFolder(), out: site, chromium, say: () => {} });
  await mkdir(out, { recursive: true });
  for (const file of pdf) {
    await cp(file, join(out, basename(file)));
    console.log(`Wrote ${relative(process.cwd(), join(out, basename(file)))}`);
  }
} catch (error) {
  console.error(`The PDF could not be printed. ${error instanceof Error ? error.stack : error}`);
  process.exitCode = 1;
} finally {
  await rm(site, { recursive: true, force: true });
}
