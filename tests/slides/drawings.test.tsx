// What holds for every drawing of the talk, whatever it shows.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draw, drawNarrow, rowsOf } from './draw-figure.ts';

const slides = new URL('../../slides/', import.meta.url);
const figures: [name: string, table: string, options: Record<string, string>, steps: number][] = [
  ['adoption', 'adoption', {}, 0],
  ['announced-paradigms', 'announced-paradigms', {}, 0],
  ['announced-paradigms', 'announced-paradigms', { steps: 'yes' }, 3],
  ['best-of-k', '', {}, 3],
  [
    'calibration',
    'said',
    { left: 'A network, one knob: 16.53 to 1.26', right: 'GPT-4, more: 0.7 to 7.4' },
    3,
  ],
  ['contamination', 'said', {}, 2],
  ['drift', 'primality', {}, 5],
  ['drift-verdicts', 'primality', {}, 2],
  ['every-step', '', { steps: '20', chances: '0.9 0.95 0.99 0.995' }, 0],
  ['failure-classes', 'failure-classes', {}, 2],
  ['five-answers', '', {}, 5],
  ['five-tests', '', {}, 4],
  ['five-tests', '', { steps: 'no' }, 0],
  ['five-tests', '', { answers: 'no,no,no,partly,split' }, 5],
  ['fourth-sentence', 'fourth-sentence', {}, 2],
  ['guess-the-year', 'old-sentences', {}, 4],
  ['how-many-examples', '', {}, 3],
  ['important-not-fundamental', '', {}, 2],
  ['judges', 'judge-agreement', {}, 3],
  ['measured-gains', 'productivity', {}, 3],
  ['next-word', 'said', {}, 3],
  ['nineteen-days', '', {}, 3],
  ['no-ancestor', 'no-ancestor', {}, 2],
  ['offline-online', 'offline-online', {}, 0],
  ['one-billion-words', 'one-billion-words', {}, 0],
  ['one-channel', '', {}, 2],
  ['one-query', 'said', {}, 4],
  ['one-table', '', {}, 2],
  ['price-of-silence', '', {}, 2],
  ['propose-dispose', '', {}, 5],
  ['retrieve-then-rank', '', {}, 3],
  ['spec-moved', '', {}, 3],
  ['speed', 'speed', {}, 0],
  ['task-lengths', 'task-lengths', {}, 0],
  ['training-text', 'training-text', {}, 1],
  ['two-boxes', '', {}, 4],
  ['two-dials', 'two-dials', {}, 2],
  ['two-funerals', 'retired-model', { model: 'text-davinci-003' }, 1],
  ['two-marks', '', {}, 0],
  ['two-years-on', 'two-years-on', {}, 0],
];

const FAULTS = / (style|fill|stroke|id)=|undefined|NaN|="[^"]*\d\.\d\d/;

describe.each(figures)('%s %s %o', (name, table, options, steps) => {
  test(`has ${steps} steps, colours by class only, whole coordinates, no ids`, async () => {
    const svg = await draw(name, { rows: rowsOf(table), options });
    expect(svg.match(/data-step/g)?.length ?? 0).toBe(steps);
    expect(svg).toMatch(/^<svg class="fig" viewBox="0 0 1152 \d+"/);
    expect(svg).not.toMatch(FAULTS);
  });

  test('is drawn for a column on a phone too', async () => {
    const svg = await drawNarrow(name, { rows: rowsOf(table), options });
    expect(svg).toMatch(/^<svg class="fig" viewBox="0 0 560 \d+"/);
    expect(svg).not.toMatch(FAULTS);
  });
});

test('no figure of the talk is forgotten', () => {
  const modules = readdirSync(new URL('figures/', slides)).filter((name) => name.endsWith('.tsx'));
  const drawn = new Set(figures.map(([name]) => `${name}.tsx`));
  expect(modules.filter((name) => !drawn.has(name))).toEqual([]);
});

test('an unknown answer is an error that names the known ones', async () => {
  await expect(draw('five-tests', { rows: [], options: { answers: 'perhaps' } })).rejects.toThrow(
    '"perhaps" is no answer. Known are no, partly, yes, split.',
  );
});
