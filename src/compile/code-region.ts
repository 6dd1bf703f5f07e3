// In: a source file and the name of a region in it ('' is the whole file).
// Out: the lines of the region without common indent and without marks of regions.
//
//   // #region score        (after any mark of a comment: //, #, --, <!--, /*, %, ;)
//   // #endregion

import { extname } from 'node:path';
import type { Place, Problem, Source } from './deck.ts';
import { nearest } from './problem.ts';

const begin = /^\s*(?:\/\/|\/\*|#|--|<!--|%|;)?\s*#region\b[ \t]*([\w-]*)/;
const end = /^\s*(?:\/\/|\/\*|#|--|<!--|%|;)?\s*#endregion\b/;

interface Region {
  name: string;
  /** Index of the line after the opening mark, and of the closing mark; null while open. */
  from: number;
  to: number | null;
}

export function readRegion(
  source: Source,
  region: string,
  place: Place,
): { text: string; language: string; problems: Problem[] } {
  const lines = source.text.replace(/\r\n?/g, '\n').split('\n');
  const regions = findRegions(lines);
  const problems = region === '' ? [] : check(source, region, regions, place);
  const found = region === '' ? { from: 0, to: lines.length } : regions.find(({ name }) => name === region);
  const chosen = lines
    .slice(found?.from ?? 0, found?.to ?? lines.length)
    .filter((line) => !begin.test(line) && !end.test(line));
  return { text: dedent(trimBlank(chosen)).join('\n'), language: extname(source.file).slice(1), problems };
}

function findRegions(lines: string[]): Region[] {
  const regions: Region[] = [];
  const open: Region[] = [];
  lines.forEach((line, index) => {
    const name = begin.exec(line)?.[1];
    if (name !== undefined) {
      const region = { name, from: index + 1, to: null };
      regions.push(region);
      open.push(region);
    } else if (end.test(line)) {
      const last = open.pop();
      if (last) last.to = index;
    }
  });
  return regions;
}

function check(source: Source, name: string, regions: Region[], place: Place): Problem[] {
  const [first, second] = regions.filter((region) => region.name === name);
  if (!first) {
    const names = regions.map((region) => region.name).filter(Boolean);
    const guess = nearest(name, names);
    const message = `There is no region "${name}" in ${source.file}.`;
    if (guess) return [{ place, message, hint: `Did you mean "${guess}"?` }];
    const list = names.length > 0 ? `It has: ${names.join(', ')}.` : 'It has none.';
    return [{ place, message, hint: `${list} A region begins with "#region ${name}" in a comment.` }];
  }
  if (first.to === null) {
    return [
      {
        place: { file: source.file, line: first.from, column: 1 },
        message: `The region "${name}" is never closed.`,
        hint: 'Write "#endregion" in a comment after its last line.',
      },
    ];
  }
  if (!second) return [];
  return [
    {
      place: { file: source.file, line: second.from, column: 1 },
      message: `There is a second region "${name}"; the first begins in line ${first.from}.`,
      hint: 'Give one of them another name.',
    },
  ];
}

function trimBlank(lines: string[]): string[] {
  const full = lines.map((line) => line.trim() !== '');
  const first = full.indexOf(true);
  return first < 0 ? [] : lines.slice(first, full.lastIndexOf(true) + 1);
}

function dedent(lines: string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents, Infinity);
  return Number.isFinite(common) ? lines.map((line) => line.slice(common)) : lines;
}
