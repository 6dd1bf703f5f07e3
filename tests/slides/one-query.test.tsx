import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import OneQuery, { live } from '../../slides/figures/one-query.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import { LiveFigure } from '../../src/figures/live-figure.tsx';
import { prepared, stateOf, type Play } from '../../src/figures/play.ts';
import { saidRows } from './said-rows.ts';

const given = { rows: await saidRows(), options: {} };
const model = finish(live.work?.(given));
const steps = [0, 1, 2, 3, 4];

it('tells with the clicker what the script says: found, ranked, measured, sent, gone stale', () => {
  const best = 'needs more testing than your own';
  const [found, ranked, , sent, stale] = steps.map((step) => wordsOf(drawn(step)));
  expect(found).toContain('Stage 1: BM25');
  expect(tableOf(0)[0]?.at(-1)).not.toContain(best);
  expect(ranked).toContain('Stage 2: word by word');
  expect(ranked).toContain('somebody else can change');
  expect(tableOf(1)[0]?.at(-1)).toContain(best);
  expect(Number(live.say(propsOf(1)).match(/place (\d+)/)?.[1])).toBeGreaterThan(1);
  expect(sent).toContain(best);
  expect(sent).not.toContain('withdrawn');
  expect(stale).toContain('This sentence was withdrawn.');
  expect(tableOf(4).find(([part]) => part === 'Passage 1 in the index')?.[1]).toContain(best);
});

it('measures what is said: twenty are three per cent, and the rest is worth a hair', () => {
  const slide = given.rows.find((row) => row['slide'] === 'one-query');
  expect(slide?.['headline']).toContain('3%');
  for (const words of [
    'reads twenty',
    'A hundred questions',
    'twenty are three per cent',
    'by a hair',
    'best three',
  ])
    expect(slide?.['text']).toContain(words);
  const twenty = model.quality.find(({ k }) => k === 20);
  const all = model.quality.at(-1);
  expect(Math.round((twenty?.cost ?? 0) * 100)).toBe(3);
  expect(Math.abs((all?.mrr ?? 0) - (twenty?.mrr ?? 1))).toBeLessThan(0.015);
  expect((twenty?.mrr ?? 0) - (model.quality[0]?.mrr ?? 1)).toBeGreaterThan(0.05);
  expect(all?.cost).toBe(1);
  expect(model.quality.map(({ k }) => k)).toEqual([1, 5, 10, 20, 50, model.passages.length]);
});

const long = 'the model of what you do is a test and the index that it is not in '.repeat(3);
const plays: Play[] = [
  {},
  ...['', ' … ', 'xylophone', 'W'.repeat(300), '模型'.repeat(100), long].map((query) => ({ query })),
  ...['0', '5', '-3', '1e9', 'many'].map((depth) => ({ depth })),
  ...['bm25', 'rerank', 'curve', 'prompt', 'nothing'].map((show) => ({ show, edited: 'on' })),
  { query: '', show: 'curve', depth: '0' },
  { query: 'xylophone', show: 'prompt', edited: 'on', depth: '5' },
];

it.each(plays)('draws something sensible, with the same steps, for %o', (play) => {
  for (const step of steps) {
    for (const width of [WIDE, NARROW]) {
      const html = drawn(step, play, width);
      expect(html).not.toMatch(/NaN|undefined|Infinity|style=/);
      expect(html.split('data-step').length - 1).toBe(4);
      expect(drawn(step, play, width)).toBe(html);
    }
    expect(live.say(propsOf(step, play))).not.toBe('');
  }
});

it('finds nothing for nothing, and sends the question alone', () => {
  for (const query of ['', 'xylophone']) {
    expect(wordsOf(drawn(0, { query }))).toMatch(/nothing is found/);
    expect(wordsOf(drawn(3, { query }))).toMatch(/No passage was found/);
    expect(live.say(propsOf(4, { query }))).toBe('The prompt has no passage.');
  }
});

it('sends no more passages than stage two has read', () => {
  const passages = (depth: string) =>
    live.table(propsOf(3, { depth })).rows.filter(([part]) => String(part).startsWith('Passage'));
  expect(passages('0')).toHaveLength(1);
  expect(passages('3')).toHaveLength(3);
});

it('refuses a table that does not say what the talk says', () => {
  expect(() => finish(live.work?.({ rows: [], options: {} }))).toThrow(/no table/);
  expect(() => finish(live.work?.({ rows: [{ slide: 'one' }], options: {} }))).toThrow(/headline/);
});

function propsOf(step: number, play: Play = {}, width = WIDE) {
  return { ...given, state: stateOf(live, step, play), model, width };
}

function drawn(step: number, play: Play = {}, width = WIDE): string {
  const state = stateOf(live, step, play);
  expect(stateOf(live, step, {})).toEqual(prepared(live, step));
  const module = { default: OneQuery, live };
  return renderToString(h(LiveFigure<typeof state, typeof model>, { module, given, state, model, width }));
}

function tableOf(step: number) {
  return live.table(propsOf(step)).rows.map((row) => row.map(String));
}

/** All words of the drawing, which may be in several pieces. */
function wordsOf(html: string): string {
  const texts = html.match(/<text[^>]*>.*?<\/text>/g) ?? [];
  return texts.map((text) => text.replace(/<[^>]*>/g, '')).join(' ');
}

function finish<Result>(work: Generator<void, Result> | undefined): Result {
  for (;;) {
    const step = work?.next();
    if (!step) throw new Error('there is no work');
    if (step.done) return step.value;
  }
}
