import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../src/compile/deck.ts';
import { overlay, problemLines } from '../../src/site/problem-report.ts';

let folder = '';
let problem: Problem;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'problem-'));
  await writeFile(join(folder, 'a.md'), 'one\ntwo\nthree\nfour\n');
  const file = relative(process.cwd(), join(folder, 'a.md'));
  problem = { place: { file, line: 2, column: 3 }, message: 'It is wrong.', hint: 'Mend it.' };
});
afterAll(() => rm(folder, { recursive: true }));

test('the terminal gets a line for each problem, and their number', () => {
  const { file } = problem.place;
  const lines = problemLines([problem, { ...problem, place: { file: 'gone.md', line: 9, column: 1 } }]);
  expect(lines).toBe(`${file}:2:3  It is wrong. Mend it.\ngone.md:9:1  It is wrong. Mend it.\n2 problems`);
});

test('the overlay shows where the problem is, and all problems', () => {
  const other = { ...problem, place: { file: 'gone.md', line: 9, column: 1 } };
  const { message, loc } = overlay([problem, other]);
  expect(message).toContain(
    '    1 | one\n    2 | two\n      |   ^\n    3 | three\n\ngone.md:9:1  It is wrong.',
  );
  expect(loc).toEqual({ file: join(folder, 'a.md'), line: 2, column: 3 });
});
