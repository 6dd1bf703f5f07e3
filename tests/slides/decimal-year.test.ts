import { expect, test } from 'vitest';
import { decimalYear } from '../../slides/code/decimal-year.ts';

test('a date becomes its share of the year', () => {
  expect(decimalYear('2024-01-01')).toBe(2024);
  expect(decimalYear('2024-07-01')).toBe(2024.5);
  expect(decimalYear('2026-11')).toBeCloseTo(2026.8333, 4);
});
