// The pictures of sections 7 to 9: what they draw, with how many presses, and that no row is later than the talk.
import { describe, expect, test } from 'vitest';
import { draw, rowsOf } from './draw-figure.ts';

const figures: [name: string, table: string, steps: number, words: string[]][] = [
  ['failure-classes', 'failure-classes', 2, ['Chosen, not sampled', 'a demonstration; no loss found']],
  ['nineteen-days', '', 3, ['19 days', 'November 2022']],
  ['no-ancestor', 'no-ancestor', 2, ['in security, not in ML', 'hidden too, but open to measure']],
  [
    'propose-dispose',
    '',
    5,
    ['its output', 'what comes back is input', 'not trusted', 'trusted', 'A person signs'],
  ],
  ['price-of-silence', '', 2, ['0.80', '0.90', '82%', '36%', '12%']],
  ['fourth-sentence', 'fourth-sentence', 2, ['2001', '2007', '2016', '2020']],
  ['spec-moved', '', 3, ['describe', 'not any shorter']],
  ['measured-gains', 'productivity', 3, ['40% less time', '19 points fewer correct', '34% more']],
];

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
