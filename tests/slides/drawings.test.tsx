// What holds for every drawing of the talk, whatever it shows.
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import type { FigureProps } from '../../src/figures/figure.ts';

const slides = new URL('../../slides/', import.meta.url);
const figures: [name: string, table: string, options: Record<string, string>, steps: number][] = [
  ['adoption', 'adoption', {}, 0],
  ['announced-paradigms', 'announced-paradigms', {}, 0],
  ['announced-paradigms', 'announced-paradigms', { steps: 'yes' }, 3],
  ['five-tests', '', {}, 4],
  ['five-tests', '', { steps: 'no' }, 0],
  ['five-tests', '', { answers: 'no,no,no,partly,split' }, 5],
  ['one-billion-words', 'one-billion-words', {}, 0],
  ['training-text', 'training-text', {}, 1],
  ['two-boxes', '', {}, 4],
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

describe.each(figures)('%s %s %o', (name, table, options, steps) => {
  test(`has ${steps} steps, colours by class only, whole coordinates, no ids`, async () => {
    const svg = await draw(name, { rows: rowsOf(table), options });
    expect(svg.match(/data-step/g)?.length ?? 0).toBe(steps);
    expect(svg).toMatch(/^<svg class="fig" viewBox="0 0 1152 \d+"/);
    expect(svg).not.toMatch(/ (style|fill|stroke|id)=|undefined|NaN|\d\.\d\d/);
  });
});

test('an unknown answer is an error that names the known ones', async () => {
  await expect(draw('five-tests', { rows: [], options: { answers: 'perhaps' } })).rejects.toThrow(
    '"perhaps" is no answer. Known are no, partly, yes, split.',
  );
});
