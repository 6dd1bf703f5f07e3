// Cheating, measured on what the talk says: the shape is the test, since every change of the text changes the numbers.
import { describe, expect, it, test } from 'vitest';
import { measureContamination, reward, type Row } from '../../slides/code/contamination.ts';
import { countRuns, finish, kneserNey, perplexity } from '../../slides/code/kneser-ney.ts';
import { splitRows } from '../../slides/code/talk-text.ts';
import { live } from '../../slides/figures/contamination.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import { stateOf } from '../../src/figures/play.ts';
import { draw, modelOf, rowsOf } from './draw-figure.ts';

const rows = rowsOf('said');
const props = { rows, options: {} };
const model = modelOf(live, props);
const [honest, cheating = honest] = live.prepared;
const own = model[honest.exam - 1] ?? [];
const script = rows.find((row) => row['slide'] === 'contamination')?.['text'] ?? '';
const told = (state: typeof honest) => live.say({ ...props, state, model, width: WIDE });
const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

describe('contamination', () => {
  it('is the perplexity of models that have read the exam, or not', () => {
    const { practice, exam, vocabulary } = splitRows(rows);
    const pairs = own.find(({ order }) => order === 2);
    const model = (text: readonly string[]) => kneserNey(text, { order: 2, vocabulary });
    expect(pairs?.unread).toBeCloseTo(perplexity(model(practice), exam), 8);
    expect(pairs?.read).toBeCloseTo(perplexity(model([...practice, ...exam]), exam), 8);
  });

  it('yields often while it counts', () => {
    const { practice, exam, vocabulary } = splitRows(rows);
    const counts = [...countRuns([...practice, ...exam], { longest: 5, vocabulary })].length;
    expect([...measureContamination(splitRows(rows))].length).toBeGreaterThan(2 * counts);
  });

  it.each(model.map((results, index) => [index + 1, results] as const))(
    'whichever section is the exam (%i), the fall grows with the order',
    (_, results) => {
      const rewards = results.map(reward);
      expect(results.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
      expect(rewards).toEqual(rewards.toSorted((a, b) => a - b));
      expect(rewards[0]).toBeGreaterThan(0);
      expect(rewards[4]).toBeGreaterThan(0.9);
      expect(rewards[4]).toBeLessThan(1);
    },
  );

  it('has the section that the slide stands in as the exam', () => {
    const section = rows.find((row) => row['slide'] === 'contamination')?.['section'] ?? '';
    const split = finish(measureContamination(splitRows(rows, section)));
    expect(split).toEqual(own);
  });
});

describe('what is said on the slide', () => {
  const [first, second, ...longer] = own.map(({ unread }) => unread);
  const [single, , , , runs] = own.map(reward);

  it('without cheating one word of memory helps, and more does not', () => {
    expect(script).toContain('one word of memory helps, and more does not');
    expect(second).toBeLessThan(first ?? 0);
    for (const each of longer) expect(each).toBeGreaterThan((second ?? 0) * 0.95);
  });

  it('cheating gains not even a tenth without memory, and more than nine tenths with runs of five', () => {
    expect(script).toContain('gains you not even a tenth. With runs of five words: more than nine tenths.');
    expect(single).toBeLessThan(0.1);
    expect(runs).toBeGreaterThan(0.9);
  });
});

describe('the drawing', () => {
  const exams = Array.from({ length: 10 }, (_, index) => index + 1);

  test.each([WIDE, NARROW])('at %i is whole in every state, with the same steps', async (width) => {
    for (const exam of exams)
      for (const leaked of [false, true]) {
        const svg = await draw('contamination', props, { state: { leaked, exam }, width, model });
        expect(svg.match(/data-step/g)?.length).toBe(2);
        expect(svg).toContain(`viewBox="0 0 ${width} `);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
      }
  });

  it('shows what cheating takes off only where it happens', async () => {
    const before = wordsIn(await draw('contamination', props, { state: honest, model }));
    const after = wordsIn(await draw('contamination', props, { state: cheating, model }));
    const rewards = own.map((row: Row) => `−${Math.round(reward(row) * 100)}%`);
    expect(after).toEqual(expect.arrayContaining(['unread', 'read before', ...rewards]));
    expect(before).toContain('unread');
    expect(before).not.toContain('read before');
    expect(before.some((words) => words?.includes('%'))).toBe(false);
  });

  it('says in one sentence what it shows, with the numbers of its table', () => {
    expect(told(honest)).toMatch(
      /^Perplexity on section 4, unread: \d+ for single words, \d+ for runs of 5\.$/,
    );
    expect(told(cheating)).toMatch(/falls by \d% for single words and by 9\d% for runs of 5, to [\d.]+\.$/);
    expect(live.table({ ...props, state: honest, model, width: WIDE }).rows).toHaveLength(5);
  });

  it('keeps to the sections that there are, whatever an address asks for', async () => {
    expect(stateOf(live, 0, { exam: '11', leaked: 'perhaps' })).toEqual(honest);
    const one = { rows: rows.filter((row) => row['section'] === 'verdict'), options: {} };
    const shown = await draw('contamination', one, { state: { leaked: true, exam: 10 } });
    expect(shown).not.toMatch(/NaN|undefined|Infinity/);
    expect(told({ leaked: false, exam: 10 })).toContain('section 10');
  });
});
