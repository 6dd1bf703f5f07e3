// The rooms of src and who may import whom. Most breaches are type errors already; this names them all.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFolder } from '../../src/site/talk-folder.ts';

/** What a room may import of src besides itself, contract.ts, distance.ts, proposal.ts and search-options.ts. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  figures: [],
  live: ['figures/'],
  compile: ['figures/'],
  print: ['compile/deck.ts'],
  site: ['compile/', 'print/index.ts', 'print/version.ts'],
  page: [],
  search: ['page/'],
  link: [],
  offline: ['page/'],
  worker: [],
  kit: [],
  stage: ['link/', 'page/', 'live/', 'offline/', 'search/'],
  speaker: ['link/', 'page/', 'live/', 'offline/', 'search/'],
  read: ['link/position.ts', 'page/', 'live/', 'offline/', 'search/'],
  // Plain Node; they load the site's modules by name.
  commands: [],
  theme: [],
};

/** Each import: of another file of src, by its path there, or of a package. */
const imports = (await Promise.all((await sources()).map(importsOf))).flat();

test('each room imports only what stands before it', () => {
  const within = imports.filter(({ isInside }) => isInside);
  const breaches = within.filter(({ from, to }) => {
    const [room = '', other = ''] = [from.split('/', 1)[0], to.split('/', 1)[0]];
    const isShared = ['contract.ts', 'distance.ts', 'proposal.ts', 'search-options.ts'].includes(to);
    return room !== other && !isShared && !ARROWS[room]?.some((allowed) => to.startsWith(allowed));
  });
  expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  expect(within.length).toBeGreaterThan(200);
});

test('the pages’ scripts know nothing of Node', () => {
  const rooms = /^(page|link|search|offline|worker|kit|stage|speaker|read|figures)\//;
  expect(imports.filter(({ from, to }) => rooms.test(from) && to.startsWith('node:'))).toEqual([]);
});

test('only the stage knows Reveal, only the site and the commands know Vite', () => {
  const users = (pattern: RegExp, among = imports) => [
    ...new Set(among.filter(({ to }) => pattern.test(to)).map(({ from }) => from.split('/', 1)[0])),
  ];
  // The commands only for what `npm run bench` compares with.
  const stock = /^commands\/bench\/stock\//;
  expect(
    users(
      /^reveal\.js/,
      imports.filter(({ from }) => !stock.test(from)),
    ),
  ).toEqual(['stage']);
  expect(users(/^vite\b/).sort()).toEqual(['commands', 'site']);
});

test('nothing in src knows which talk it shows', async () => {
  const talk = /\b(LLMs?|paradigm|annotators?|Kuhn|machine learning|conventional ML)\b/;
  const found: string[] = [];
  for (const file of await sources()) {
    const code = (await readFile(join(sourceFolder, file), 'utf8')).replace(/\/\/.*|\/\*[^]*?\*\//g, '');
    if (talk.test(code)) found.push(`${file}: ${talk.exec(code)?.[0]}`);
  }
  expect(found).toEqual([]);
});

async function sources(): Promise<string[]> {
  const names = await readdir(sourceFolder, { recursive: true });
  return names
    .filter((name) => /\.(ts|tsx|mjs|css|html)$/.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

async function importsOf(file: string): Promise<{ from: string; to: string; isInside: boolean }[]> {
  const text = await readFile(join(sourceFolder, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export|\}).* from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, first, second, third]) => {
    const id = first ?? second ?? third ?? '';
    if (id === '#contract') return { from: file, to: 'contract.ts', isInside: true };
    if (!id.startsWith('.')) return { from: file, to: id, isInside: false };
    const path = relative(sourceFolder, resolve(sourceFolder, dirname(file), id));
    return { from: file, to: path.split(sep).join('/'), isInside: true };
  });
}
