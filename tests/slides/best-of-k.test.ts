// The best of many equal prompts: what chance alone expects, what is drawn, and what is said of it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  approximateBest,
  expectedBest,
  expectedMaximum,
  simulate,
  standardError,
} from '../../slides/code/best-of-k.ts';
import { live } from '../../slides/figures/best-of-k.tsx';
import { stateOf, type Play } from '../../src/figures/play.ts';
import { draw, rowsOf } from './draw-figure.ts';
import { spoken } from './spoken-number.ts';

const trial = { tries: 20, examples: 100, share: 0.7 };
const given = { rows: [], options: {} };
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('what chance alone expects', () => {
  it.each([
    [1, 0],
    [2, 0.5642],
    [5, 1.163],
    [10, 1.5388],
    [20, 1.8675],
    [50, 2.2491],
    [100, 2.5076],
  ])('of the best of %d normals is %d', (tries, value) => {
    expect(expectedMaximum(tries)).toBeCloseTo(value, 4);
  });

  it('of the best of two and three normals is known in closed form', () => {
    expect(expectedMaximum(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 10);
    expect(expectedMaximum(3)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 10);
  });

  it('is 0.7834 for twenty prompts, exactly, and 0.7856 by the normal approximation, which is a little too high', () => {
    expect(expectedBest(trial)).toBeCloseTo(0.7834, 4);
    expect(standardError(0.7, 100)).toBeCloseTo(0.0458, 4);
    expect(approximateBest(trial)).toBeCloseTo(0.7856, 4);
  });

  it('rises with the tries, falls with the examples, and is the truth for a single try', () => {
    const expected = (change: object) => expectedBest({ ...trial, ...change });
    const byTries = [1, 2, 5, 10, 20, 50, 100].map((tries) => expected({ tries }));
    const byExamples = [1000, 500, 200, 100, 50, 20].map((examples) => expected({ examples }));
    expect(byTries[0]).toBeCloseTo(0.7, 10);
    expect(byTries).toEqual(byTries.toSorted((a, b) => a - b));
    expect(byExamples).toEqual(byExamples.toSorted((a, b) => a - b));
    expect(expected({ tries: 1e6 })).toBeLessThan(1);
    // One example: the best is wrong only if all are.
    expect(expected({ examples: 1, tries: 3 })).toBeCloseTo(1 - 0.3 ** 3, 10);
  });
});

describe('the simulation', () => {
  it.each([
    [2, 100],
    [20, 20],
    [20, 100],
    [100, 200],
  ])(
    'of %d prompts on %d examples agrees with the formula, and falls back to the truth',
    (tries, examples) => {
      const runs = Array.from({ length: 1500 }, (_, seed) => simulate({ ...trial, tries, examples }, seed));
      for (const [values, expected] of [
        [runs.map(({ best }) => best), expectedBest({ ...trial, tries, examples })],
        [runs.map(({ fresh }) => fresh), 0.7],
      ] as const) {
        const error = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) / values.length);
        expect(Math.abs(mean(values) - expected)).toBeLessThan(3.5 * error);
      }
    },
  );

  it('is the same for a seed, and more tries leave the first as they are', () => {
    expect(simulate(trial, 5)).toEqual(simulate(trial, 5));
    expect(simulate({ ...trial, tries: 50 }, 5).scores.slice(0, 20)).toEqual(simulate(trial, 5).scores);
  });

  it('names the first of the best, which no other exceeds', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { scores, best, at } = simulate(trial, seed);
      expect(scores[at]).toBe(best);
      expect(scores.filter((score) => score > best)).toEqual([]);
      expect(scores.indexOf(best)).toBe(at);
    }
  });
});

describe('the slide', () => {
  const { scores, best, fresh } = simulate(trial, 1);
  const percent = (share: number) => Math.round(share * 100);

  it('says what its figure computes', () => {
    const text = rowsOf('said').find(({ slide }) => slide === 'best-of-k')?.text ?? '';
    expect(text).toContain(`right ${spoken(70)} times in a hundred`);
    expect(text).toContain(`it scores ${spoken(percent(scores[0] ?? 0))}.`);
    expect(text).toContain(`Here are ${spoken(scores.length)}.`);
    expect(text).toContain(`It shows ${spoken(percent(best))}.`);
    expect(text).toContain(`about ${spoken(percent(expectedBest(trial) - 0.7))} points, made of nothing`);
    expect(text).toContain(`the crown slides off: ${spoken(percent(fresh))}.`);
  });

  it('writes what its figure computes', () => {
    const file = new URL('../../slides/06-getting-the-best-out-of-one.md', import.meta.url);
    const text = readFileSync(file, 'utf8');
    const error = standardError(0.7, 100).toFixed(4);
    expect(text).toContain(
      `0.70 + ${expectedMaximum(20).toFixed(4)} × ${error} = ${approximateBest(trial).toFixed(3)}`,
    );
    expect(text).toContain(`from ${percent(Math.min(...scores))} to ${percent(best)} per cent`);
    expect(text).toContain(`chance alone expects ${(expectedBest(trial) * 100).toFixed(1)}.`);
    expect(text).toContain(`the same prompt scores ${percent(fresh)}."`);
    expect(text).toContain(`100 prompts (${percent(expectedBest({ ...trial, tries: 100 }))} expected)`);
  });

  it('shows one bar, then all, then the leader and where it falls', async () => {
    const [one, all] = await Promise.all([0, 1].map((step) => draw('best-of-k', given, { state: at(step) })));
    // One bar is the leader.
    expect(one?.match(/<rect/g)).toHaveLength(1 + 1);
    expect(all?.match(/<rect/g)).toHaveLength(20 + 1);
    for (const words of ['Best of 20: 78%', 'chance alone expects 78.3%', 'Same, fresh: 69%'])
      expect(all).toContain(`>${words}<`);
    expect(all).toContain('20 prompts, equally good, on chance alone: 60% to 78%.');
  });

  it.each<Play>([
    { tries: '1', size: '0' },
    { tries: '100', size: '0', draw: '7' },
    { tries: '100', size: '5', draw: '99' },
    { tries: '2', size: '-1', draw: '1e9' },
    { tries: '3', size: 'many', draw: '' },
  ])('draws something sensible, with the same steps, for %o', async (play) => {
    for (const width of [1152, 560]) {
      const svg = await draw('best-of-k', given, { state: at(1, play), width });
      expect(svg).not.toMatch(/NaN|undefined|Infinity|="[^"]*\d\.\d\d/);
      expect(svg.match(/data-step/g)).toHaveLength(3);
    }
    const props = { ...given, state: at(3, play), model: null, width: 1152 };
    expect(live.say(props)).toMatch(/^The best of .* fresh examples the same prompt scores \d+(\.\d)?%\.$/);
    expect(live.table(props).rows).toHaveLength(7);
  });

  function at(step: number, play: Play = {}) {
    return stateOf(live, step, play);
  }
});
