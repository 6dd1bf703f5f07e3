// `npm run bench`: CPU seconds of compiling talks of 40, 400 and 1,000 slides, made up in a temporary folder, and
// what a slide of each costs against a slide of the first. Each size runs in a process of its own. Then, on the talk
// itself, how soon a step is on screen in stage and console, and a change in a live figure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFigures } from './bench-figures.mjs';
import { benchWindows } from './bench-windows.mjs';
import { load } from './load.mjs';

const SIZES = [40, 400, 1000];
const PER_SECTION = 8;

const TALK = `title: A long talk
speaker: Nobody
slot:
  start: 2024-06-10T14:00:00+02:00
  zone: Europe/Berlin
  spoken: 600
`;

const REFERENCE = `@article{one2020, title = {A title}, author = {One, Ann}, year = {2020}, journal = {A journal}, url = {https://example.org/}}
`;

if (process.argv[2]) await measure(process.argv[2]);
else {
  compare();
  await watchTalk();
}

function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const costs = SIZES.map((slides) => {
      writeTalk(join(folder, `${slides}`), slides);
      const args = [fileURLToPath(import.meta.url), join(folder, `${slides}`)];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const seconds = Number(stdout);
      if (!stdout || Number.isNaN(seconds))
        throw new Error(`The talk of ${slides} slides did not compile:\n${stderr}`);
      return { slides, seconds };
    });
    console.log('slides   CPU s   ms a slide   against the first');
    for (const { slides, seconds } of costs) {
      const each = (seconds / slides) * 1000;
      const first = (costs[0].seconds / costs[0].slides) * 1000;
      const cells = [`${slides}`.padStart(6), seconds.toFixed(2).padStart(7)];
      cells.push(each.toFixed(2).padStart(12), `${(each / first).toFixed(2)} ×`.padStart(19));
      console.log(cells.join(' '));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watchTalk() {
  const site = mkdtempSync(join(tmpdir(), 'bench-site-'));
  try {
    const build = fileURLToPath(new URL('build.mjs', import.meta.url));
    const env = { ...process.env, TALK_DIST: join(site, 'dist') };
    const { status, stderr } = spawnSync(process.execPath, [build], { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`The talk does not build:\n${stderr}`);
    await benchWindows(join(site, 'dist'));
    await benchFigures(join(site, 'dist'));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** Loading the compiler is not counted; starting it (grammars, fonts) is. */
async function measure(folder) {
  const { compileTalk } = await load('site/compile-talk.ts');
  const before = process.cpuUsage();
  const { deck, problems } = await compileTalk(folder);
  const { user, system } = process.cpuUsage(before);
  if (!deck) {
    console.error(problems.slice(0, 5));
    process.exitCode = 1;
    return;
  }
  console.log((user + system) / 1e6);
}

function writeTalk(folder, slides) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'talk.yaml'), TALK);
  writeFileSync(join(folder, 'references.bib'), REFERENCE);
  for (let first = 0; first < slides; first += PER_SECTION) {
    const number = first / PER_SECTION + 1;
    const count = Math.min(PER_SECTION, slides - first);
    const body = Array.from({ length: count }, (_, index) => slide(first + index)).join('\n---\n\n');
    const name = `${String(number).padStart(3, '0')}-part.md`.replace('part', `part-${number}`);
    writeFileSync(join(folder, name), `---\ntitle: Part ${number}\nclaim: Claim ${number}.\n---\n\n${body}`);
  }
}

function slide(number) {
  return `## Slide ${number} says something.

- One point of slide ${number} with *emphasis*
- Another point, with \`code\` and $$x_${number} = y^2$$

\`\`\`ts
export const value${number} = (left: number, right: number): number => left * right + ${number};
\`\`\`

| a | b |
| - | - |
| ${number} | 2 |

:::script
What is said on slide ${number}, in a sentence of a dozen words or so. [@one2020] And one more sentence.
:::
`;
}
