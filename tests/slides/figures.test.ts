import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/compile/table.ts';
import GuessTheYear from '../../slides/figures/guess-the-year.tsx';
import OneTable from '../../slides/figures/one-table.tsx';

describe('the figures that compute what they show', () => {
  it('one-table prints the exam as it came out, with two presses', () => {
    const html = renderToString(h(OneTable, {}));
    expect(wordsOf(html)).toEqual(expect.arrayContaining(['52%', '65%', '88%', '$0.00', '$0.08']));
    expect(stepsOf(html)).toBe(2);
  });

  it('guess-the-year takes a press for each sentence and one for all years', () => {
    const html = renderToString(h(GuessTheYear, { rows: sentences(), options: {} }));
    expect(wordsOf(html)).toEqual(expect.arrayContaining(['2001', '2007', '2016']));
    expect(stepsOf(html)).toBe(4);
  });
});

function sentences() {
  const url = new URL('../../slides/data/old-sentences.csv', import.meta.url);
  return readTable({ file: 'old-sentences.csv', path: url.pathname, text: readFileSync(url, 'utf8') }).rows;
}

function wordsOf(html: string): string[] {
  return [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words ?? '');
}

function stepsOf(html: string): number {
  return html.split('data-step').length - 1;
}
