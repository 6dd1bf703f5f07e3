// `npm run permalinks`: writes the ids of all slides into the talk's permalinks.yaml, from where on none may be lost.
// `npm run permalinks -- --check` writes nothing and ends with exit 1 if one is missing there: for whoever publishes.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

const [{ compileTalk }, { problemLines }, { unrecorded }, { PERMALINKS }, { record }] = await Promise.all(
  [
    'site/compile-talk',
    'site/problem-report',
    'site/permalinks',
    'compile/permalinks',
    'site/record-permalinks',
  ].map((name) => load(`${name}.ts`)),
);
const folder = await findTalk();
const { deck, problems } = await compileTalk(folder);
const file = join(folder, PERMALINKS);
if (!deck) {
  console.error(problemLines(problems));
  process.exitCode = 1;
} else {
  const slides = deck.sections.flatMap((section) => section.slides);
  const missing = unrecorded(slides, deck.permalinks);
  if (missing.length === 0) {
    console.log(`${file} has the ids of all slides.`);
  } else if (process.argv.includes('--check')) {
    console.error(`${file} lacks ${missing.join(', ')}. Run "npm run permalinks" and commit the file.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, record(missing, await readFile(file, 'utf8').catch(() => '')));
    console.log(`Wrote ${missing.length} ids to ${file}. Commit it: from now on none of them may be lost.`);
  }
}
