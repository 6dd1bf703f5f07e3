import { expect, test } from 'vitest';
import { labelRanges } from '../../src/print/labels.ts';

test('one range for numbers that follow each other', () => {
  expect(labelRanges(['1', '2', '3'])).toEqual([{ page: 0, prefix: '', start: 1 }]);
});

test('a new range where the prefix changes or a number is left out', () => {
  expect(labelRanges(['1', '2', 'B1', 'B2', 'A1', '7'])).toEqual([
    { page: 0, prefix: '', start: 1 },
    { page: 2, prefix: 'B', start: 1 },
    { page: 4, prefix: 'A', start: 1 },
    { page: 5, prefix: '', start: 7 },
  ]);
});

test('a folio without a number is its own label', () => {
  expect(labelRanges(['', 'i', '1'])).toEqual([
    { page: 0, prefix: '', start: null },
    { page: 1, prefix: 'i', start: null },
    { page: 2, prefix: '', start: 1 },
  ]);
});
