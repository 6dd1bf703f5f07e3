import { readFileSync } from 'node:fs';
import { h, type ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import type { FigureProps } from '../../src/figures/figure.ts';
import DriftVerdicts from '../../slides/figures/drift-verdicts.tsx';
import Judges from '../../slides/figures/judges.tsx';
import OfflineOnline from '../../slides/figures/offline-online.tsx';
import RetrieveThenRank from '../../slides/figures/retrieve-then-rank.tsx';

describe('the figures of "What carries over"', () => {
  it.each<[string, ComponentType<FigureProps>, string, number, string[]]>([
    ['retrieve-then-rank', RetrieveThenRank, '', 3, ['Read few, write one', 'recall@k', 'faithfulness']],
    [
      'drift-verdicts',
      DriftVerdicts,
      'primality',
      2,
      ['refused', 'failed', '476 lost, 147 won, p &lt; 0.001'],
    ],
    ['judges', Judges, 'judge-agreement', 3, ['81%', '85%', 'Simulated']],
    ['offline-online', OfflineOnline, 'offline-online', 0, ['−0.1', '−0.45', '0.27']],
  ])('%s says what its slide says', (_, view, table, steps, words) => {
    const html = renderToString(h(view, { rows: table ? rowsOf(table) : [], options: {} }));
    expect(wordsOf(html)).toEqual(expect.arrayContaining(words));
    expect(html.split('data-step').length - 1).toBe(steps);
    expect(html).not.toMatch(/NaN|undefined|style=/);
  });
});

function rowsOf(name: string) {
  const url = new URL(`../../slides/data/${name}.csv`, import.meta.url);
  return readTable({ file: `${name}.csv`, path: url.pathname, text: readFileSync(url, 'utf8') }).rows;
}

function wordsOf(html: string): string[] {
  return [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words ?? '');
}
