import { expect, test } from 'vitest';
import { formatProblem, nearest, sortProblems, suggest } from '../../src/compile/problem.ts';

test.each([
  ['spilt', ['split', 'text', 'table'], 'split'],
  ['scirpt', ['script', 'source', 'steps'], 'script'],
  ['Layout', ['layout', 'seconds'], 'layout'],
  ['refrences', ['references', 'quotation'], 'references'],
  ['od', ['id', 'tone'], 'id'],
  ['colour', ['title', 'speaker'], null],
  ['x', [], null],
])('nearest to %s among %s is %s', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test('a suggestion is the nearest, else all', () => {
  expect(suggest('spilt', ['split', 'text'], 'layouts')).toBe('Did you mean "split"?');
  expect(suggest('timeline', ['split', 'text'], 'layouts')).toBe('The layouts are: split, text.');
  expect(suggest('timeline', [], 'figures')).toBe('There are no figures.');
});

test('problems stand in the order of the files, each once', () => {
  const at = (file: string, line: number) => ({
    place: { file, line, column: 1 },
    message: 'No.',
    hint: 'Yes.',
  });
  const sorted = sortProblems([at('b.md', 2), at('a.md', 10), at('a.md', 9), at('b.md', 2)]);
  expect(sorted.map(formatProblem)).toEqual([
    'a.md:9:1  No. Yes.',
    'a.md:10:1  No. Yes.',
    'b.md:2:1  No. Yes.',
  ]);
});
