import { expect, test } from 'vitest';
import { readTable } from '../../src/compile/table.ts';

const read = (text: string) => readTable({ file: 'slides/data/a.csv', path: '/a.csv', text });

test('rows, and each key once at its first row', () => {
  expect(
    read(
      '\uFEFFyear, words ,source\r\n2007,"2,000",brants2007\r\n\r\n2014,"a ""b""\nc",buck2014; brants2007\r\n',
    ),
  ).toEqual({
    rows: [
      { year: '2007', words: '2,000', source: 'brants2007' },
      { year: '2014', words: 'a "b"\nc', source: 'buck2014; brants2007' },
    ],
    sources: [
      { key: 'brants2007', place: { file: 'slides/data/a.csv', line: 2, column: 1 } },
      { key: 'buck2014', place: { file: 'slides/data/a.csv', line: 4, column: 1 } },
    ],
    problems: [],
  });
});

test.each([
  ['nothing', '\n', 1, 'This table is empty. Begin with a line that names the columns.'],
  ['no header', '1,2\n3,4', 1, 'This table has no header. Begin with a line that names the columns.'],
  ['two columns of one name', 'a,a,source\n1,2,k', 1, 'Two columns are named "a". Rename one of them.'],
  [
    'a column without a name',
    'a,,source\n1,2,k',
    1,
    'Column 2 has no name. Write a name for it in the first line.',
  ],
  [
    'no column source',
    'a,b\n1,2',
    1,
    'This table has no column "source". Add one: each row names the keys of the bibliography it comes from, separated by ";".',
  ],
  [
    'a row without a source',
    'a,source\n1,k\n2, ',
    3,
    'This row has no source. Name a key of the bibliography in the column "source".',
  ],
  [
    'too few fields',
    'a,b,source\n"x\ny",2,k\n2',
    4,
    'This row has 1 field; the header names 3. A comma inside a field needs quotation marks round the field.',
  ],
  [
    'too many fields',
    'a,source\n1,2,k',
    2,
    'This row has 3 fields; the header names 2. A comma inside a field needs quotation marks round the field.',
  ],
])('%s is a problem', (_, text, line, sentence) => {
  const { problems } = read(text);
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([sentence]);
  expect(problems[0]?.place).toEqual({ file: 'slides/data/a.csv', line, column: 1 });
});

test('an open quotation mark is found in its row', () => {
  expect(read('a,source\n1,k\n"2,k\n3,k').problems[0]).toMatchObject({
    place: { line: 3 },
    message: 'A quotation mark is not closed in this row.',
  });
});
