// In: a CSV file whose first line names the columns. Out: one row per line, and the keys of
// the bibliography that its column `source` names (several in one field: "brants2007; buck2014").
//
//   year,tokens,source
//   2007,2e12,brants2007

import Papa from 'papaparse';
import type { Place, Problem, Source } from './deck.ts';
import { quantity } from './problem.ts';
import type { Row } from '../figures/figure.ts';

export interface Table {
  rows: Row[];
  /** Each key once, at its first row. */
  sources: { key: string; place: Place }[];
  problems: Problem[];
}

interface Line {
  fields: string[];
  number: number;
}

export function readTable(source: Source): Table {
  const { lines, problems } = readLines(source);
  const [header, ...body] = lines;
  if (!header) {
    const problem = problemAt(source, 1, 'This table is empty.', 'Begin with a line that names the columns.');
    return { rows: [], sources: [], problems: [problem] };
  }
  const names = header.fields.map((name) => name.trim());
  problems.push(...checkHeader(source, names, header.number));
  const table: Table = { rows: [], sources: [], problems };
  for (const line of body) readRow(source, names, line, table);
  return table;
}

function readLines(source: Source): { lines: Line[]; problems: Problem[] } {
  const parsed = Papa.parse<string[]>(source.text.replace(/^\uFEFF/, ''), { header: false, delimiter: ',' });
  const lines: Line[] = [];
  const starts: number[] = [];
  let number = 1;
  for (const fields of parsed.data) {
    starts.push(number);
    if (fields.some((field) => field.trim() !== '')) lines.push({ fields, number });
    // A quoted field may hold line feeds of its own.
    number += 1 + fields.join('').split('\n').length - 1;
  }
  const problems = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }) =>
      problemAt(
        source,
        starts[row ?? 0] ?? 1,
        'A quotation mark is not closed in this row.',
        'Put the whole field in quotation marks and double each one inside: "a ""b"" c".',
      ),
    );
  return { lines, problems: problems.slice(0, 1) };
}

function checkHeader(source: Source, names: string[], line: number): Problem[] {
  if (names.every((name) => /^[-+.\d]*$/.test(name))) {
    return [
      problemAt(source, line, 'This table has no header.', 'Begin with a line that names the columns.'),
    ];
  }
  const problems: Problem[] = [];
  names.forEach((name, index) => {
    if (name === '') {
      problems.push(
        problemAt(source, line, `Column ${index + 1} has no name.`, 'Write a name for it in the first line.'),
      );
    } else if (names.indexOf(name) < index) {
      problems.push(problemAt(source, line, `Two columns are named "${name}".`, 'Rename one of them.'));
    }
  });
  if (!names.includes('source')) {
    problems.push(
      problemAt(
        source,
        line,
        'This table has no column "source".',
        'Add one: each row names the keys of the bibliography it comes from, separated by ";".',
      ),
    );
  }
  return problems;
}

function readRow(source: Source, names: string[], { fields, number }: Line, table: Table): void {
  if (fields.length !== names.length) {
    table.problems.push(
      problemAt(
        source,
        number,
        `This row has ${quantity(fields.length, 'field')}; the header names ${names.length}.`,
        'A comma inside a field needs quotation marks round the field.',
      ),
    );
    return;
  }
  const row = Object.fromEntries(names.map((name, index) => [name, fields[index]?.trim() ?? '']));
  table.rows.push(row);
  if (!names.includes('source')) return;
  const keys = (row.source ?? '')
    .split(';')
    .map((key) => key.trim().replace(/^@/, ''))
    .filter(Boolean);
  if (keys.length === 0) {
    table.problems.push(
      problemAt(
        source,
        number,
        'This row has no source.',
        'Name a key of the bibliography in the column "source".',
      ),
    );
  }
  for (const key of keys) {
    if (table.sources.some((known) => known.key === key)) continue;
    table.sources.push({ key, place: { file: source.file, line: number, column: 1 } });
  }
}

function problemAt(source: Source, line: number, message: string, hint: string): Problem {
  return { place: { file: source.file, line, column: 1 }, message, hint };
}
