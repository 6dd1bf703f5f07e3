// The model that writes on the slide next-word: what it draws in every state, and that it does what is said there.
import { describe, expect, it } from 'vitest';
import { finish } from '../../slides/code/kneser-ney.ts';
import { learn, pageOf } from '../../slides/code/talk-writer.ts';
import type { Settings } from '../../slides/code/talk-writer.ts';
import { formsOf } from '../../slides/code/talk-text.ts';
import { live } from '../../slides/figures/next-word.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import { stateOf } from '../../src/figures/play.ts';
import { draw, rowsOf } from './draw-figure.ts';

const rows = rowsOf('said');
const model = finish(learn(rows));
const states: readonly Settings[] = live.prepared;
const [sentences, pairs, runs, hot] = states as [Settings, Settings, Settings, Settings];
const script = rows.find((row) => row['slide'] === 'next-word')?.['text'] ?? '';
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words = '']) =>
    words.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<'),
  );
const drawIn = (state: object, width = WIDE) =>
  draw('next-word', { rows, options: {} }, { state: { ...pairs, ...state }, width });

describe('next-word says what is so', () => {
  it('after “I am”: “Sam”, or the end, once each', () => {
    expect(script).toContain('What comes after “I am”? Count. “Sam”, or the end: once each.');
    const { candidates, times, rest } = pageOf(sentences, model);
    expect(candidates.map(({ word, share }) => [word, share])).toEqual([
      ['sam', 0.5],
      ['.', 0.5],
    ]);
    expect(times).toBe(2);
    expect(rest.share).toBe(0);
  });

  // The dice are thrown anew with every change of the script: if one of these three fails after one, another seed in
  // the figure does what is said. That they mostly do is tested below.
  it('with one word of memory it makes up its own', () => {
    expect(script).toContain('It remembers one word');
    expect(pairs.order).toBe(2);
    const { copied, length } = pageOf(pairs, model);
    expect(copied).toBeLessThan(length / 2);
  });

  it('with four it recites the first sentence of the talk', () => {
    expect(script).toContain(
      'With four words of memory, it recites. That sentence you have heard: it was my first.',
    );
    expect(runs).toEqual({ ...pairs, order: 5, words: runs.words });
    const { context, copied, length } = pageOf(runs, model);
    const first = formsOf(rows[0]?.['text'] ?? '').map((form) => form.toLowerCase());
    expect(context.slice(1)).toEqual(first.slice(0, context.length - 1));
    expect(context.length - 1).toBeGreaterThan(first.length / 2);
    expect(copied).toBe(length);
  });

  it('with a higher temperature it leaves its text', () => {
    expect(script).toContain('Raise the temperature, and it leaves its text');
    expect(hot).toEqual({ ...runs, temperature: 2, words: hot.words });
    const { copied, length } = pageOf(hot, model);
    expect(copied).toBeLessThan(length * 0.75);
  });

  it('quotes Shannon alike on the slide and in the script', async () => {
    const drawn = wordsOf(await drawIn({})).join(' ');
    expect(script).toContain('“The head and in frontal attack on an English writer.”');
    expect(drawn).toContain('Shannon, 1948: “The head and in frontal attack on an English writer”');
  });
});

describe('the model of next-word', () => {
  const state = (changes: Partial<Settings>): Settings => ({ ...pairs, ...changes });

  it('is the same text for the same state, and Next word adds one', () => {
    const page = pageOf(state({ words: 8 }), finish(learn(rows)));
    expect(pageOf(state({ words: 8 }), model).context).toEqual(page.context);
    expect(pageOf(state({ words: 9 }), model).context.slice(0, -1)).toEqual(page.context);
    expect(pageOf(state({ words: 8, seed: 77 }), model).context).not.toEqual(page.context);
  });

  it('shares sum to one in every mixture, at every order and temperature', () => {
    for (const order of [1, 2, 3, 4, 5])
      for (const backup of [0, 30, 100])
        for (const temperature of [0.1, 1, 2]) {
          const { candidates, rest } = pageOf(state({ order, backup, temperature, words: 5 }), model);
          const shown = candidates.reduce((sum, { share }) => sum + share, 0);
          expect(shown).toBeGreaterThan(0);
          expect(shown).toBeLessThan(1 + 1e-9);
          expect(shown + rest.share).toBeCloseTo(1, 9);
          const listed = candidates.map(({ share }) => share);
          expect(listed).toEqual(listed.toSorted((a, b) => b - a));
        }
  });

  it('mixes script and backup answers in the share that was asked for', () => {
    const { candidates } = pageOf(state({ backup: 30, words: 4 }), model);
    for (const { share, own, backup } of candidates) expect(share).toBeCloseTo(0.7 * own + 0.3 * backup, 10);
  });

  it('keeps the order of the candidates at any temperature', () => {
    const words = (temperature: number) =>
      pageOf(state({ begin: 'a language', words: 0, temperature }), model).candidates.map(({ word }) => word);
    expect(words(0.5)).toEqual(words(1));
    expect(words(2)).toEqual(words(1));
  });

  it('reads the main script and the backup answers, not the appendix', () => {
    const size = (visibility: string) =>
      rows
        .filter((row) => row['visibility'] === visibility)
        .flatMap((row) => formsOf(row['text'] ?? ''))
        .filter((form) => /\w/.test(form)).length;
    expect(model.script.size).toBe(size('main'));
    expect(model.backup.size).toBe(size('backup'));
  });

  it('copies more with more memory, and less with a higher temperature', () => {
    const copied = (changes: Partial<Settings>) => {
      const pages = Array.from({ length: 20 }, (_, seed) => pageOf(state({ ...changes, seed }), model));
      return pages.reduce((sum, page) => sum + page.copied / page.length, 0) / pages.length;
    };
    expect(copied({ order: 2, words: 20 })).toBeLessThan(0.3);
    expect(copied({ order: 5, words: 20 })).toBeGreaterThan(0.9);
    expect(copied({ order: 5, words: 20, temperature: 2 })).toBeLessThan(0.5);
  });

  it('counts in slices', () => {
    expect([...learn(rows)].length).toBeGreaterThan(80);
  });
});

describe('the drawing of next-word', () => {
  const extremes = [
    { order: 1, temperature: 0.1, words: 24 },
    { order: 5, temperature: 2, words: 24, backup: 100 },
    { order: 3, words: 24, backup: 50, seed: 99 },
    { ...sentences, words: 24, backup: 50 },
    { ...sentences, words: 0, backup: 100 },
    { begin: '', words: 0 },
    { begin: 'Привет', words: 0 },
    { begin: 'w'.repeat(40), words: 24 },
    { begin: '<b>&amp;</b> "', words: 3 },
    { begin: '... ? !', words: 0, order: 5 },
  ];

  it.each(extremes)('has three steps, candidates and nothing undefined in %o', async (state) => {
    for (const width of [WIDE, NARROW]) {
      const svg = await drawIn(state, width);
      expect(svg.match(/data-step/g)).toHaveLength(3);
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      expect(svg).not.toMatch(/ style=|undefined|NaN|Infinity|="[^"]*\d\.\d\d/);
      expect(svg.match(/class="bar"/g)?.length).toBeGreaterThan(1);
    }
  });

  it('says so when a word is new to it, and goes on by how common words are', async () => {
    const svg = await drawIn({ begin: 'Kubernetes', words: 0, order: 5 });
    expect(wordsOf(svg)).toContain('Next; it has never read “Kubernetes”');
    expect(wordsOf(svg)[0]).toBe('Kubernetes …');
  });

  it('says so when there is no word to begin with', async () => {
    expect(wordsOf(await drawIn({ begin: '', words: 0 }))).toContain('At the start of a sentence');
    const strange = await drawIn({ begin: 'Привет', words: 0 });
    expect(wordsOf(strange)).toContain('At the start: no word that it can read');
  });

  it('underlines what the model looks at', async () => {
    const underlined = (svg: string) => /t-under">([^<]*)</.exec(svg)?.[1]?.toLowerCase();
    const begin = 'tell you exactly how';
    expect(underlined(await drawIn({ begin, words: 0, order: 3 }))).toBe('exactly how');
    expect(underlined(await drawIn({ begin, words: 0, order: 5 }))).toBe(begin);
    expect(underlined(await drawIn({ begin, words: 0, order: 1 }))).toBeUndefined();
    expect(underlined(await drawIn({ begin: `${begin} kubernetes`, words: 0, order: 5 }))).toBeUndefined();
  });

  it('takes absurd values from an address for the nearest sensible ones', () => {
    const play = {
      order: '99',
      temperature: '-3',
      backup: 'much',
      words: '1e9',
      seed: '-1',
      begin: 'x'.repeat(99),
    };
    expect(stateOf(live, 1, play)).toMatchObject({
      order: 5,
      temperature: 0.1,
      backup: 0,
      words: 24,
      seed: 0,
    });
    expect(stateOf(live, 1, play).begin).toHaveLength(40);
  });

  it('lists and announces what it shows, and no perplexity', () => {
    const props = { rows, options: {}, state: { ...sentences, read: 'three sentences' }, model, width: WIDE };
    expect(live.table(props).rows).toEqual([
      ['Sam', 0.5, 0.5, expect.any(Number)],
      ['full stop', 0.5, 0.5, expect.any(Number)],
    ]);
    expect(live.say(props)).toBe('“I am …”; most likely next: Sam, 50%.');
    expect(JSON.stringify(live.table(props))).not.toMatch(/perplexity/i);
  });
});
