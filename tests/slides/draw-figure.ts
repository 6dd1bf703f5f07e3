// A figure of the talk as HTML, a live one in the state that is printed, and the rows of a table of the talk ('' has
// none, 'said' is what the talk says), for the tests of what it draws.
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import type { FigureProps, Row } from '../../src/figures/figure.ts';
import type { LiveModule } from '../../src/figures/live-figure.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import type { FigureState } from '../../src/figures/live.ts';
import { prepared } from '../../src/figures/play.ts';
import { saidRows } from './said-rows.ts';

type View = (props: FigureProps) => VNode;
type Module = { default: View; narrow?: View; live?: undefined } | LiveModule;

const said = await saidRows();

/** `state`, `width` and `model` are for a live figure; without them, as it is printed, and worked out anew. */
export async function draw(
  name: string,
  props: FigureProps,
  { state, width = WIDE, model }: { state?: FigureState; width?: number; model?: unknown } = {},
): Promise<string> {
  const module: Module = await import(`../../slides/figures/${name}.tsx`);
  if (!module.live) return renderToString(h(module.default, props));
  const { live } = module;
  const shown = state ?? prepared(live, live.printed ?? 0);
  return renderToString(
    h(module.default, { ...props, state: shown, model: model ?? modelOf(live, props), width }),
  );
}

/** For a column on a phone; '' if it has no such drawing. */
export async function drawNarrow(name: string, props: FigureProps): Promise<string> {
  const module: Module = await import(`../../slides/figures/${name}.tsx`);
  if (module.live) return draw(name, props, { width: NARROW });
  return module.narrow ? renderToString(h(module.narrow, props)) : '';
}

/** What a live figure has worked out; null if it has nothing to. */
export function modelOf<Model>(
  { work }: { work?(props: FigureProps): Generator<void, Model> },
  props: FigureProps,
): Model {
  const steps = work?.(props);
  for (;;) {
    const { done, value } = steps?.next() ?? { done: true, value: null as Model };
    if (done) return value;
  }
}

export function rowsOf(table: string): Row[] {
  if (!table) return [];
  if (table === 'said') return said;
  const file = new URL(`../../slides/data/${table}.csv`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const { rows, problems } = readTable({ file: table, path: file.pathname, text });
  expect(problems).toEqual([]);
  return rows;
}
