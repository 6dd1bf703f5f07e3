// Compiles the talk and builds its site into dist/ (or TALK_DIST), saying what it does. Out: the deck, the folder
// and the speaker's page with cues; null if the talk has problems, which it has printed then.
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findChromium } from './browser.mjs';
import { load } from './load.mjs';

export async function buildTalk() {
  const started = performance.now();
  const [{ compileTalk }, { buildSite }, { replaceFolder }, { talkFolder, siteFolder }, report] =
    await Promise.all(
      ['compile-talk', 'build-site', 'replace-folder', 'talk-folder', 'problem-report'].map((name) =>
        load(`site/${name}.ts`),
      ),
    );
  const folder = talkFolder();
  const { deck, problems } = await compileTalk(folder);
  if (!deck) {
    console.error(report.problemLines(problems));
    return null;
  }
  const slides = deck.sections.flatMap((section) => section.slides).length;
  say(`Compiled ${slides} slides of ${folder}`, performance.now() - started);
  const chromium = await findChromium();
  if (!chromium) console.log('No Chromium found, so no PDF is printed. Install one or set CHROMIUM_PATH.');
  const out = siteFolder();
  const { speaker } = await replaceFolder(out, (draft) =>
    buildSite({ deck, folder, out: draft, chromium, say }),
  );
  const { files, bytes } = await measure(out);
  say(
    `Wrote ${relative(process.cwd(), out) || '.'}/: ${files} files, ${Math.round(bytes / 1024)} KB`,
    performance.now() - started,
  );
  return { deck, out, speaker, pdf: chromium !== null };
}

function say(step, milliseconds) {
  console.log(`${step.padEnd(48)} ${(milliseconds / 1000).toFixed(1).padStart(5)} s`);
}

async function measure(folder) {
  const entries = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(entries.map((entry) => stat(join(folder, entry))));
  const files = sizes.filter((size) => size.isFile());
  return { files: files.length, bytes: files.reduce((sum, size) => sum + size.size, 0) };
}
