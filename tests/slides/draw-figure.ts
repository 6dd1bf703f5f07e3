// A figure of the talk as HTML, and the rows of a table of the talk ('' has none), for the tests of what it draws.
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import type { FigureProps, Row } from '../../src/figures/figure.ts';

export async function draw(name: string, props: FigureProps): Promise<string> {
  const module: { default: (props: FigureProps) => VNode } = await import(`../../slides/figures/${name}.tsx`);
  return renderToString(h(module.default, props));
}

export function rowsOf(table: string): Row[] {
  if (!table) return [];
  const file = new URL(`../../slides/data/${table}.csv`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const { rows, problems } = readTable({ file: table, path: file.pathname, text });
  expect(problems).toEqual([]);
  return rows;
}
