// `npm run pdf`: the PDFs alone, into dist/. Printed from a fresh build of the site in a temporary folder.
// In: the talk's folder (SLIDES). Out: two PDFs, or the author's problems and exit 1.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { findChromium, missingChromium } from './browser.mjs';
import { faultOf } from './fault.mjs';
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

const chromium = await findChromium();
if (!chromium) {
  const { why, remedy } = missingChromium();
  console.error(`${why}, so no PDF can be printed. ${remedy}`);
  process.exit(1);
}
const [{ compileTalk }, { buildSite }, { siteFolder }, { problemLines }] = await Promise.all(
  ['compile-talk', 'build-site', 'talk-folder', 'problem-report'].map((name) => load(`site/${name}.ts`)),
);
const folder = await findTalk();
const { deck, problems } = await compileTalk(folder);
if (!deck) {
  console.error(problemLines(problems));
  process.exit(1);
}
const out = siteFolder();
const site = await mkdtemp(join(tmpdir(), 'talk-'));
try {
  const { pdf } = await buildSite({ deck, folder, out: site, chromium, say: () => {} });
  await mkdir(out, { recursive: true });
  for (const file of pdf) {
    await cp(file, join(out, basename(file)));
    console.log(`Wrote ${relative(process.cwd(), join(out, basename(file)))}`);
  }
} catch (error) {
  console.error(`The PDF could not be printed. ${faultOf(error)}`);
  process.exitCode = 1;
} finally {
  await rm(site, { recursive: true, force: true });
}
