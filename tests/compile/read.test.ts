// What lies on disk: folders that are not there, files that cannot be read, and what is to be watched.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import { loadFigure } from './load-figure.ts';

const talk = `title: A tiny talk
speaker: Ada Example
slot: {start: 2024-06-10T14:00:00+02:00, zone: Europe/Berlin, spoken: 5}
`;
const section = '---\ntitle: One\n---\n\n## A headline\n\n:::script\nSaid.\n:::\n';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'talk-'));
  await writeFile(path.join(folder, 'talk.yaml'), talk);
});

afterEach(() => rm(folder, { recursive: true }));

async function problemsOf(): Promise<string[]> {
  const { deck, problems } = await compile(folder, { load: loadFigure });
  expect(deck === null).toBe(problems.length > 0);
  return problems.map(({ place, message }) => `${path.basename(place.file)}:${place.line} ${message}`);
}

test('a talk needs talk.yaml and a section, nothing else', async () => {
  await writeFile(path.join(folder, '01-one.md'), section);
  expect(await problemsOf()).toEqual([]);
});

test('other files in the folder are left alone', async () => {
  await writeFile(path.join(folder, '01-one.md'), section);
  await writeFile(path.join(folder, 'README.md'), 'Notes <b>to</b> myself');
  await mkdir(path.join(folder, '02-drafts.md'));
  expect(await problemsOf()).toEqual([]);
});

test('lines may end as on Windows, and a byte order mark may stand in front', async () => {
  await writeFile(path.join(folder, '01-one.md'), '\uFEFF' + section.replaceAll('\n', '\r\n'));
  expect(await problemsOf()).toEqual([]);
});

test('a section of 5 MB is answered at once', async () => {
  await writeFile(path.join(folder, '01-one.md'), section + '\n---\n\n## Again\n'.repeat(350_000));
  expect(await problemsOf()).toEqual(['01-one.md:1 The file has 5.3 MB; more than 1 MB is not read.']);
});

test('a folder that is not there', async () => {
  const { problems } = await compile(path.join(folder, 'nowhere'), { load: loadFigure });
  expect(problems.map(({ message }) => message)).toEqual([
    'The folder has no sections.',
    'There is no talk.yaml.',
  ]);
});

test('what was looked for is named, so that it can be watched', async () => {
  const slide =
    '::code{file=brew.ts}\n\n![A cup](images/cup.svg)\n\n::figure{name=cups data=cups.csv alt="Cups"}\n';
  await mkdir(path.join(folder, 'figures'));
  await writeFile(path.join(folder, 'figures/cups.tsx'), 'export default () => <svg />;');
  await writeFile(path.join(folder, '01-one.md'), section.replace(':::script', `${slide}\n:::script`));
  const { deck, files } = await compile(folder, { load: loadFigure });
  expect(deck).toBeNull();
  const names = ['01-one.md', 'code/brew.ts', 'data/cups.csv', 'figures/cups.tsx', 'images/cup.svg'];
  const all = [...names, 'permalinks.yaml', 'references.bib', 'talk.yaml'];
  expect(files).toEqual([folder, ...all.map((name) => path.join(folder, name))]);
});
