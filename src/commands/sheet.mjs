// `npm run sheet`, `npm run sheet dark`: all slides on one picture, of a fresh build in a temporary folder.
// In: the talk's folder (SLIDES), light or dark. Out: sheet.png or sheet-dark.png.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium, missingChromium } from './browser.mjs';
import { faultOf } from './fault.mjs';
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

const scheme = process.argv[2] ?? 'light';
if (scheme !== 'light' && scheme !== 'dark') stop(`There is no scheme "${scheme}". Write light or dark.`);
const chromium = await findChromium();
if (!chromium) {
  const { why, remedy } = missingChromium();
  stop(`${why}, so no picture can be taken. ${remedy}`);
}
const [{ compileTalk }, { buildSite }, { projectFolder }, { problemLines }, { drawSheet }] =
  await Promise.all(
    ['site/compile-talk', 'site/build-site', 'site/talk-folder', 'site/problem-report', 'print/sheet'].map(
      (name) => load(`${name}.ts`),
    ),
  );
const folder = await findTalk();
const { deck, problems } = await compileTalk(folder);
if (!deck) stop(problemLines(problems));
const site = await mkdtemp(join(tmpdir(), 'talk-'));
try {
  const { whole } = await buildSite({ deck, folder, out: site, chromium: null, say: () => {} });
  const file = join(projectFolder, scheme === 'dark' ? 'sheet-dark.png' : 'sheet.png');
  await writeFile(file, await drawSheet({ site, deckPage: whole, chromium, scheme }));
  console.log(`Wrote ${relative(process.cwd(), file)}`);
} catch (error) {
  console.error(`The picture could not be taken. ${faultOf(error)}`);
  process.exitCode = 1;
} finally {
  await rm(site, { recursive: true, force: true });
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
