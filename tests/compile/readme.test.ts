// README.md: its example is a whole section and compiles, each command that it names is there, and so is each file that
// it or the pages behind it lead to.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileTiny } from './tiny-talk.ts';

const project = path.join(import.meta.dirname, '../..');
const readme = await readFile(path.join(project, 'README.md'), 'utf8');

test('the example compiles', async () => {
  const [, example = ''] = /^```md section\n([^]*?)^```$/m.exec(readme) ?? [];
  const references = '@misc{zheng2023, author = {Zheng, Lianmin}, title = {Judging}, year = {2023}}';
  const files = { '01-first.md': example, '99-rest.md': end, 'references.bib': references };
  const { deck, problems } = await compileTiny(files);
  expect(problems).toEqual([]);
  expect(deck?.sections[0]?.slides.map(({ id, steps }) => [id, steps])).toEqual([['judge', 2]]);
});

test('its commands exist, and no other is left out', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name);
  const commands = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  expect([...new Set(named)].sort()).toEqual(commands.sort());
});

test.each(['README.md', 'HOSTING.md', 'src/README.md'])('the links of %s lead to files', async (name) => {
  const file = path.join(project, name);
  for (const [, target = ''] of (await readFile(file, 'utf8')).matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)) {
    await expect(readFile(path.join(path.dirname(file), target)), target).resolves.toBeDefined();
  }
});

const end = '---\ntitle: The rest\n---\n\n## The rest {#rest visibility=appendix}\n\nTea.\n';
