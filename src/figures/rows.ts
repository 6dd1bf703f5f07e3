// Reading a figure's table: a field that must be there, as text or as a number. What is missing is an
// error that names row and column; the compiler shows it at the figure's place.

import type { Row } from './figure.ts';

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '')
    throw new Error(`a row has no "${column}": ${Object.values(row).join(', ')}.`);
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = Number(textOf(row, column));
  if (!Number.isFinite(value)) throw new Error(`"${row[column]}" in the column "${column}" is not a number.`);
  return value;
}

/** At least one row, or the figure has nothing to draw. */
export function needRows(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) throw new Error('it has no table. Name one with data=….csv.');
  return rows;
}
