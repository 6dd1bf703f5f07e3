// Each folder of tests/fixtures/problems is a tiny talk with one thing wrong in it (all-together: many).
// Its problems.txt holds the exact sentences, without the folder's name.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import { formatProblem } from '../../src/compile/problem.ts';
import { loadFigure } from './load-figure.ts';

const folder = path.join(import.meta.dirname, '../fixtures/problems');

test.each(await readdir(folder))('%s', async (name) => {
  const talk = path.join(folder, name);
  const { deck, problems, files } = await compile(talk, { load: loadFigure });
  expect(deck).toBeNull();
  const typed = path.relative(process.cwd(), talk).split(path.sep).join('/');
  const text = problems.map(formatProblem).join('\n').replaceAll(`${typed}/`, '').replaceAll(typed, '.');
  await expect(`${text}\n`).toMatchFileSnapshot(path.join(talk, 'problems.txt'));
  expect(files.every((file) => path.isAbsolute(file))).toBe(true);
});
