// The pictures of sections 7 to 9: what they draw, with how many presses, and that no row is later than the talk.
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import type { FigureProps } from '../../src/figures/figure.ts';

const slides = new URL('../../slides/', import.meta.url);
const figures: [name: string, table: string, steps: number, words: string[]][] = [
  ['failure-classes', 'failure-classes', 1, ['chosen, not sampled', 'a demonstration; no loss found']],
  ['nineteen-days', '', 2, ['19 days', 'November 2022']],
  ['propose-dispose', '', 5, ['its output', 'not trusted', 'trusted', 'A person signs']],
  ['price-of-silence', '', 2, ['0.80', '0.90', '82%', '36%', '12%']],
  ['fourth-sentence', 'fourth-sentence', 2, ['2001', '2007', '2016', '2020']],
  ['spec-moved', '', 3, ['describe', 'not any shorter']],
  ['measured-gains', 'productivity', 3, ['40% less time', '19 points fewer correct', '34% more']],
];

function rowsOf(table: string) {
  if (!table) return [];
  const file = new URL(`data/${table}.csv`, slides);
  const { rows, problems } = readTable({
    file: table,
    path: file.pathname,
    text: readFileSync(file, 'utf8'),
  });
  expect(problems).toEqual([]);
  return rows;
}

async function draw(name: string, props: FigureProps): Promise<string> {
  const module: { default: (props: FigureProps) => VNode } = await import(`../../slides/figures/${name}.tsx`);
  return renderToString(h(module.default, props));
}

describe.each(figures)('%s', (name, table, steps, words) => {
  test(`has ${steps} presses, says what it has to, and sets no colour`, async () => {
    const svg = await draw(name, { rows: rowsOf(table), options: {} });
    expect(svg.match(/data-step/g)?.length ?? 0).toBe(steps);
    expect(svg).not.toMatch(/ (style|fill|stroke|id)=|undefined|NaN|="[^"]*\d\.\d\d/);
    const said = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(said).toEqual(expect.arrayContaining(words));
  });
});

test('each class of failure has an incident on both sides, the second one with a language model', () => {
  const rows = rowsOf('failure-classes');
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    expect(yearOf(row.before)).toBeLessThan(2022);
    expect(yearOf(row.with)).toBeGreaterThan(2022);
    expect(yearOf(row.with)).toBeLessThanOrEqual(2024);
    expect(row.source?.split(';')).toHaveLength(2);
  }
});

function yearOf(incident = ''): number {
  return Number(/\d{4}$/.exec(incident)?.[0]);
}
