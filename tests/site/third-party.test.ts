// THIRD-PARTY.md names every package that package.json asks for, with the licence that the package itself names;
// and package.json asks for what is imported, no more and no less.

import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/site/talk-folder.ts';

const { devDependencies, dependencies = {} } = await readJson('package.json');
const wanted = Object.keys({ ...dependencies, ...devDependencies }).sort();

test('THIRD-PARTY.md lists every direct dependency with its own licence', async () => {
  const page = await readFile(join(projectFolder, 'THIRD-PARTY.md'), 'utf8');
  const rows = [...page.matchAll(/^\| ([@\w][^|]*?) +\| ([^|]+?) +\|/gm)].map(([, name, licence]) => ({
    name,
    licence,
  }));
  const listed = rows.filter(({ name }) => name !== 'package');
  const own = await Promise.all(
    wanted.map(async (name) => ({
      name,
      licence: (await readJson(join('node_modules', name, 'package.json'))).license,
    })),
  );
  expect(listed.sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))).toEqual(own);
});

test('package.json names what is imported, and nothing else', async () => {
  const imported = new Set<string>();
  for (const folder of ['src', 'slides', 'tests', '.']) {
    const names = await readdir(join(projectFolder, folder), { recursive: folder !== '.' });
    for (const name of names.filter((file) => /\.(ts|tsx|mjs)$/.test(file))) {
      for (const id of importsOf(await readFile(join(projectFolder, folder, name), 'utf8'))) imported.add(id);
    }
  }
  // Types that go with a package are not imported by their name; fonts are read as files, tools are run.
  const byOtherWays = wanted.filter(
    (name) => /^@(types|fontsource)\//.test(name) || ['prettier', 'typescript'].includes(name),
  );
  const types = wanted
    .filter((name) => name.startsWith('@types/'))
    .map((name) => name.slice('@types/'.length));
  const undeclared = [...imported].filter(
    (name) => !wanted.includes(name) && !types.includes(name) && !name.startsWith('virtual:'),
  );
  expect(undeclared).toEqual([]);
  expect(wanted.filter((name) => !imported.has(name) && !byOtherWays.includes(name))).toEqual([]);
  const unmatched = types.filter((name) => name !== 'node' && !imported.has(name));
  expect(unmatched).toEqual([]);
});

/** Packages by name, without the path behind it: 'shiki' of 'shiki/core'. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export|\}).* from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found]
    .map(([, first, second, third]) => first ?? second ?? third ?? '')
    .filter((id) => /^[@a-z]/.test(id) && !isBuiltin(id))
    .map((id) => id.split('/', id.startsWith('@') ? 2 : 1).join('/'));
}

async function readJson(path: string): Promise<{
  license: string;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
}> {
  return JSON.parse(await readFile(join(projectFolder, path), 'utf8'));
}
