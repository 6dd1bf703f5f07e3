// README.md: its example is a whole section and compiles, and each command that it names is there.
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
  expect(deck?.sections[0]?.slides.map(({ id, steps }) => [id, steps])).toEqual([
    ['first', 0],
    ['judge', 1],
  ]);
});

test('its commands exist, and no other is left out', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name);
  const commands = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  expect([...new Set(named)].sort()).toEqual(commands.sort());
});

test('its links lead to files', async () => {
  for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    await expect(readFile(path.join(project, target)), target).resolves.toBeDefined();
  }
});

const end = '---\ntitle: The rest\n---\n\n## The rest {#rest visibility=appendix}\n\nTea.\n';
