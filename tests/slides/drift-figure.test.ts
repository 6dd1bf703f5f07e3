// The figure of the slide drift-that-was-not: what it draws in every state, and that it does what is said there.
import { describe, expect, it } from 'vitest';
import { accuracyAt } from '../../slides/code/drift.ts';
import {
  criticalKs,
  ks,
  psi,
  PSI_ALARM,
  decileEdges,
  shares,
  twoSamples,
} from '../../slides/code/two-samples.ts';
import { live } from '../../slides/figures/drift.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import { stateOf } from '../../src/figures/play.ts';
import { draw, rowsOf } from './draw-figure.ts';

type State = (typeof live.prepared)[number];

const rows = rowsOf('primality');
const props = { rows, options: {} };
const script = rowsOf('said').find((row) => row['slide'] === 'drift-that-was-not')?.['text'] ?? '';
const [alarm] = live.prepared;
const told = (state: State) => live.say({ ...props, state, model: null, width: WIDE });
const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
const drawn = async (state: State, width = WIDE) => wordsIn(await draw('drift', props, { state, width }));

describe('drift-that-was-not says what is so', () => {
  const { then, now } = twoSamples(500, alarm.shift, alarm.draw);
  const edges = decileEdges(then);

  it('PSI is over its line, KS nearly three times', () => {
    expect(script).toContain('PSI is over its line; Kolmogorov–Smirnov, nearly three times.');
    expect(psi(shares(then, edges), shares(now, edges))).toBeGreaterThan(PSI_ALARM);
    const times = ks(then, now) / criticalKs(500, 500);
    expect(times).toBeGreaterThan(2.75);
    expect(times).toBeLessThan(3);
  });

  it('both ring at that shift in nine draws of ten', () => {
    const ringing = Array.from({ length: 100 }, (_, draw) => told({ ...alarm, draw })).filter(
      (words) => !words.includes('no alarm'),
    );
    expect(ringing.length).toBeGreaterThanOrEqual(90);
  });

  it('at shift nought both are silent, and on the way up KS rings first', () => {
    expect(told({ ...alarm, shift: 0 })).toMatch(/PSI [\d.]+, no alarm; KS [\d.]+, no alarm/);
    expect(told({ ...alarm, shift: 0.3 })).toMatch(/PSI [\d.]+, no alarm; KS [\d.]+, alarm/);
  });

  it('97.6 and 2.4 of five hundred primes, then 84 and 51', async () => {
    expect(script).toContain('ninety-seven point six per cent. In June: two point four.');
    expect(script).toContain('Five hundred numbers, every one prime.');
    expect(script).toContain('Eighty-four, to fifty-one.');
    expect(await drawn(live.prepared[2] ?? alarm)).toEqual(
      expect.arrayContaining(['March 97.6%', 'June 2.4%', '500 numbers,', 'all of them prime']),
    );
    expect(await drawn(live.prepared[3] ?? alarm)).toEqual(
      expect.arrayContaining(['1,000 numbers,', 'half of them prime', 'March 84.0%', 'June 51.1%']),
    );
    expect(await drawn(live.prepared[4] ?? alarm)).toEqual(
      expect.arrayContaining(['none of them prime', 'March 70.4%', 'June 99.8%']),
    );
  });

  it('March is fairly flat, and June lies within three points of always no', () => {
    const right = (primes: number) =>
      /March has (\d+)% right, June (\d+)%, always yes (\d+)%, always no (\d+)%/
        .exec(told({ ...alarm, primes }))
        ?.slice(1)
        .map(Number) ?? [];
    const all = Array.from({ length: 21 }, (_, step) => right(step * 5));
    const march = all.map(([share = NaN]) => share);
    expect(Math.max(...march) - Math.min(...march)).toBeLessThan(30);
    for (const [, june = NaN, yes = NaN, no = NaN] of all) {
      expect(Math.abs(june - no)).toBeLessThan(3);
      expect(yes + no).toBe(100);
    }
    expect([right(100).slice(2), right(50).slice(2), right(0).slice(2)]).toEqual([
      [100, 0],
      [50, 50],
      [0, 100],
    ]);
  });
});

describe('the drawing', () => {
  it('on paper has both published tests', async () => {
    expect(wordsIn(await draw('drift', props))).toEqual(
      expect.arrayContaining(['March 97.6%', 'June 2.4%', 'March 84.0%', 'June 51.1%', 'Simulated']),
    );
  });

  it.each([WIDE, NARROW])(
    'at %i is whole in every state, has the same steps, and stays inside',
    async (width) => {
      for (const shift of [0, 0.3, 0.6, 1])
        for (const primes of [0, 5, 25, 50, 95, 100]) {
          const svg = await draw('drift', props, { state: { shift, draw: 7, primes }, width });
          expect(svg).not.toMatch(/NaN|undefined|Infinity|="-\d{2}/);
          expect(svg.match(/data-step="\d"/g)?.sort()).toEqual(
            [1, 2, 3, 4, 5].map((step) => `data-step="${step}"`),
          );
        }
    },
  );

  it('the same state is the same picture, another draw is another', async () => {
    const once = await draw('drift', props, { state: alarm });
    expect(await draw('drift', props, { state: { ...alarm } })).toBe(once);
    expect(await draw('drift', props, { state: { ...alarm, draw: 1 } })).not.toBe(once);
  });

  it('absurd words from an address are the nearest state that can be', () => {
    expect(stateOf(live, 5, { shift: '1e9', draw: '-3', primes: '52.4' })).toEqual({
      shift: 1,
      draw: 0,
      primes: 50,
    });
    expect(stateOf(live, 5, { shift: 'much', primes: '' })).toEqual(live.prepared[5]);
  });
});

it('the table has what is without chance beside what was drawn', () => {
  const { rows: lines } = live.table({ ...props, state: { ...alarm, shift: 0.5 }, model: null, width: WIDE });
  expect(lines.map(([what, , compare]) => [what, compare])).toEqual([
    ['PSI', '0.238 in endless samples; alarm at 0.25'],
    ['KS', '0.197 in endless samples; alarm at 0.086'],
    ['March: right', '97.6% on primes, 70.4% on the others'],
    ['June: right', '2.4% on primes, 99.8% on the others'],
    ['Always “yes”: right', '100% on primes, 0% on the others'],
    ['Always “no”: right', '0% on primes, 100% on the others'],
  ]);
});

it('what is right is the mean of both classes by their share: π · TPR + (1 − π) · TNR', () => {
  for (const share of [0, 0.1, 0.25, 0.5, 0.9, 1])
    for (const [prime, composite] of [
      [0, 1],
      [1, 0],
      [0.976, 0.704],
      [0.024, 0.998],
    ] as const)
      expect(accuracyAt(share, { prime, composite })).toBeCloseTo(
        share * prime + (1 - share) * composite,
        15,
      );
});
