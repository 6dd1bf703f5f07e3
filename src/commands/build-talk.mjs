// Compiles the talk and builds its site into dist/ (or TALK_DIST), saying what it does. Out: the deck, the folder,
// the pages for this machine alone (the speaker's with cues), the deck with all slides in one page and the names of
// the PDFs; null if the talk has problems, which it has printed then.
// `pdfIsNeeded: false`: a browser that cannot print costs the PDF, not the site.
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { findChromium, missingChromium } from './browser.mjs';
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

export async function buildTalk({ pdfIsNeeded = true } = {}) {
  const started = performance.now();
  const [{ compileTalk }, { buildSite }, { replaceFolder }, { siteFolder }, report] = await Promise.all(
    ['compile-talk', 'build-site', 'replace-folder', 'talk-folder', 'problem-report'].map((name) =>
      load(`site/${name}.ts`),
    ),
  );
  const folder = await findTalk();
  const { deck, problems } = await compileTalk(folder);
  if (!deck) {
    console.error(report.problemLines(problems));
    return null;
  }
  const slides = deck.sections.flatMap((section) => section.slides).length;
  say(`Compiled ${slides} slides of ${folder}`, performance.now() - started);
  const chromium = await findChromium();
  if (!chromium) {
    const { why, remedy } = missingChromium();
    console.log(`${why}, so no PDF is printed and no picture for posts drawn. ${remedy}`);
  }
  const out = siteFolder();
  const { pages, whole, pdf } = await replaceFolder(out, async (draft) => {
    const site = { deck, folder, out: draft, say };
    try {
      return await buildSite({ ...site, chromium });
    } catch (error) {
      if (pdfIsNeeded || !chromium) throw error;
      console.log(
        `${chromium} does not print, so there is no PDF. Nor is there a picture for posts. ${firstLine(error)}`,
      );
      return await buildSite({ ...site, chromium: null });
    }
  });
  const { files, bytes } = await measure(out);
  say(
    `Wrote ${relative(process.cwd(), out) || '.'}/: ${files} files, ${Math.round(bytes / 1024)} KB`,
    performance.now() - started,
  );
  return { deck, out, pages, whole, pdf: pdf.map((file) => basename(file)) };
}

function firstLine(error) {
  return String(error).split('\n', 1)[0];
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
