import { expect, test } from 'vitest';
import { readRegion } from '../../src/compile/code-region.ts';

const place = { file: 'slides/01-a.md', line: 3, column: 1 };
const source = (text: string, file = 'slides/code/a.ts') => ({ file, path: `/${file}`, text });

const nested = `import x from 'x';
  // #region outer
  function f() {
    // #region inner
    return 1;
    // #endregion
  }

  // #endregion
`;

test.each([
  ['outer', 'function f() {\n  return 1;\n}'],
  ['inner', 'return 1;'],
  ['', "import x from 'x';\n  function f() {\n    return 1;\n  }"],
])('region "%s" loses its indent and all marks', (region, text) => {
  expect(readRegion(source(nested), region, place)).toEqual({ text, language: 'ts', problems: [] });
});

test.each([
  ['a.py', '# #region a\nx = 1\n# #endregion'],
  ['a.py', '#region a\nx = 1\n#endregion'],
  ['a.sql', '-- #region a\nx = 1\n-- #endregion'],
  ['a.html', '<!-- #region a -->\nx = 1\n<!-- #endregion -->'],
  ['a.css', '/* #region a */\r\nx = 1\r\n/* #endregion */'],
])('marks stand in the comments of %s', (file, text) => {
  expect(readRegion(source(text, file), 'a', place).text).toBe('x = 1');
});

test.each([
  [
    'one misspelt',
    nested,
    'iner',
    'slides/01-a.md:3',
    'There is no region "iner" in slides/code/a.ts. Did you mean "inner"?',
  ],
  [
    'none like it',
    nested,
    'completely-different',
    'slides/01-a.md:3',
    'There is no region "completely-different" in slides/code/a.ts. It has: outer, inner. A region begins with "#region completely-different" in a comment.',
  ],
  [
    'none at all',
    'x',
    'a',
    'slides/01-a.md:3',
    'There is no region "a" in slides/code/a.ts. It has none. A region begins with "#region a" in a comment.',
  ],
  [
    'one not closed',
    '\n// #region a\nx',
    'a',
    'slides/code/a.ts:2',
    'The region "a" is never closed. Write "#endregion" in a comment after its last line.',
  ],
  [
    'one twice',
    '// #region a\n// #endregion\n// #region a\n// #endregion',
    'a',
    'slides/code/a.ts:3',
    'There is a second region "a"; the first begins in line 1. Give one of them another name.',
  ],
])('%s is a problem', (_, text, region, where, sentence) => {
  const [problem] = readRegion(source(text), region, place).problems;
  expect(`${problem?.place.file}:${problem?.place.line}`).toBe(where);
  expect(`${problem?.message} ${problem?.hint}`).toBe(sentence);
});
