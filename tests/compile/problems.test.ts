// Each folder of tests/fixtures/problems is a tiny talk with one thing wrong in it (all-together: many).
// Its problems.txt holds the exact sentences, without the folder's name.

import { readdir, readFile } from 'node:fs/promises';
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

/** What an author may do wrong, all of it in one talk and said in one run; a missing talk.yaml has a talk of its own. */
const KINDS: [kind: string, said: RegExp][] = [
  ['malformed YAML', /05-five\.md:\d+:\d+ {2}This is not valid YAML/],
  ['unknown key', /There is no key "speeker"\. Did you mean "speaker"\?/],
  ['wrong type', /"title" is a list\. Write text/],
  ['unknown setting', /There is no setting "layuot"\. Did you mean "layout"\?/],
  ['unknown layout', /There is no layout "spilt"\. Did you mean "split"\?/],
  ['duplicate slide id', /The id "one" is taken by the slide at 01-one\.md:8/],
  ['slide without headline', /The slide has no headline/],
  ['two headlines', /The slide has a second headline; the first is in line 55/],
  ['slide break as an underline', /This --- makes a heading of the line above it/],
  ['unclosed fence', /Nothing closes the code that begins with ```/],
  ['unclosed directive', /Nothing closes :::script/],
  ['unknown directive', /There is no directive :::scirpt\. Did you mean "script"\?/],
  ['region that the layout does not have', /The layout "code" has no region "big"/],
  ['unknown code language', /Code in "tpyescript" cannot be coloured/],
  ['missing file for code', /There is no code file code\/b\.ts/],
  ['missing region for code', /There is no region "scroe" in code\/a\.ts\. Did you mean "score"\?/],
  ['unknown citation', /references\.bib has no entry "deo2020"\. Did you mean "doe2020"\?/],
  ['broken bibliography entry', /The bibliography cannot be read here/],
  ['duplicate bibliography entry', /The key "doe2020" is used twice/],
  ['unused bibliography entry', /Nothing cites the entry "roe2021"/],
  ['missing image', /There is no image images\/y\.svg/],
  ['image without alternative text', /The image images\/x\.svg has no alternative text/],
  ['broken internal link', /There is no slide "thre" to link to\. Did you mean "third"\?/],
  ['unknown figure', /There is no figure "lien"\. Did you mean "line"\?/],
  ['missing CSV', /There is no data file data\/b\.csv/],
  ['ragged CSV', /data\/ragged\.csv:3:1 {2}This row has 2 fields; the header names 3/],
  ['CSV without source column', /data\/unsourced\.csv:1:1 {2}This table has no column "source"/],
  ['mathematics that does not parse', /This formula cannot be read/],
  ['[click] marks that disagree with the steps', /The script has 0 \[click\] marks, the slide has 1 step/],
  ['missing script', /The slide has no script/],
  ['raw HTML', /Raw HTML \(<b>\) is not read/],
  ['empty section', /The section has no slides/],
  ['a file that is not UTF-8', /04-four\.md:6:7 {2}The file is not UTF-8/],
];

test.each(KINDS)('all together: %s', async (_kind, said) => {
  expect(await readFile(path.join(folder, 'all-together', 'problems.txt'), 'utf8')).toMatch(said);
});

test('every problem is one line: file, line, column, what is wrong, what to do', async () => {
  for (const name of await readdir(folder)) {
    for (const line of (await readFile(path.join(folder, name, 'problems.txt'), 'utf8')).trim().split('\n')) {
      expect(line).toMatch(/^\S+:\d+:\d+ {2}\S.*[.?!)] \S.*[.?!]$/);
    }
  }
});
