// How many examples tell two systems apart: sizes, intervals, the exam by chance, and what is said of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standardError } from '../../slides/code/best-of-k.ts';
import { wilson } from '../../slides/code/harness.ts';
import { pairedSize, sizeFor, unpairedSize } from '../../slides/code/sample-size.ts';
import {
  correlation,
  differenceOf,
  expectedExam,
  mcnemar,
  simulateExam,
} from '../../slides/code/two-systems.ts';
import { live } from '../../slides/figures/how-many-examples.tsx';
import { stateOf, type Play } from '../../src/figures/play.ts';
import { draw, rowsOf } from './draw-figure.ts';
import { spoken } from './spoken-number.ts';

const truth = { one: 0.8, other: 0.83, disagreement: 0.1 };
const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);

describe('sizes', () => {
  it('on separate examples are 903, 2,626, 6,036 and 24,638 each to tell 80 % from 85, 83, 82 and 81 %', () => {
    const sizes = [0.85, 0.83, 0.82, 0.81].map((share) => Math.ceil(unpairedSize(0.8, share)));
    expect(sizes).toEqual([903, 2626, 6036, 24638]);
  });

  it('on the same examples are 865 at three points and 10 % disagreement, 1,737 at 20 %', () => {
    expect(Math.ceil(pairedSize(0.03, 0.1))).toBe(865);
    expect(Math.ceil(pairedSize(0.03, 0.2))).toBe(1737);
  });

  it('are 969 where the scores of questions differ by 1/9, the example of Miller (2024)', () => {
    expect(Math.ceil(sizeFor(1 / 9, 0.03))).toBe(969);
  });

  it('are the same, separate or not, for systems that fail independently of each other', () => {
    const disagreement = 0.8 * 0.17 + 0.83 * 0.2;
    expect(pairedSize(0.03, disagreement)).toBeCloseTo(unpairedSize(0.8, 0.83), 6);
  });

  it('are symmetric, rise with power and disagreement, and fall with the difference', () => {
    expect(unpairedSize(0.83, 0.8)).toBeCloseTo(unpairedSize(0.8, 0.83), 6);
    expect(unpairedSize(0.17, 0.2)).toBeCloseTo(unpairedSize(0.8, 0.83), 6);
    expect(pairedSize(-0.03, 0.1)).toBe(pairedSize(0.03, 0.1));
    expect(unpairedSize(0.8, 0.83, 0.9)).toBeGreaterThan(unpairedSize(0.8, 0.83));
    expect(pairedSize(0.03, 0.2)).toBeGreaterThan(pairedSize(0.03, 0.1));
    expect(pairedSize(0.02, 0.1)).toBeGreaterThan(pairedSize(0.03, 0.1));
  });

  it('leave HumanEval, 164 items at 0.836, with a standard error of 2.89 points', () => {
    expect(standardError(0.836, 164) * 100).toBeCloseTo(2.89, 2);
  });
});

describe('intervals', () => {
  it('of one share are those of Wilson', () => {
    const known = [
      [90, 100, 0.8256, 0.9448],
      [18, 20, 0.699, 0.9721],
    ] as const;
    for (const [right, total, low, high] of known) {
      expect(wilson(right, total).low).toBeCloseTo(low, 4);
      expect(wilson(right, total).high).toBeCloseTo(high, 4);
    }
  });

  it('of a difference, with pairs, is that of an example in Newcombe (1998)', () => {
    const pairs = { both: 36, one: 2, other: 12, neither: 0 };
    const { share, low, high } = differenceOf({ size: 50, one: 38, other: 48, pairs });
    expect([share, low, high].map((value) => Number(value.toFixed(4)))).toEqual([0.2, 0.0569, 0.3404]);
  });

  it('shrink with the examples', () => {
    for (const examples of ['separate', 'same'] as const) {
      const widths = [20, 50, 200, 1000, 5000].map((size) => widthOf(expectedExam(truth, size, examples)));
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    }
  });

  it('are no wider for pairs than without, where the systems agree more than by chance', () => {
    for (const disagreement of [0.05, 0.1, 0.2, 0.3]) {
      const same = expectedExam({ ...truth, disagreement }, 1000, 'same');
      const separate = expectedExam({ ...truth, disagreement }, 1000, 'separate');
      expect(correlation(same.pairs ?? none)).toBeGreaterThanOrEqual(0);
      expect(widthOf(same)).toBeLessThanOrEqual(widthOf(separate));
    }
  });

  it('turn with the systems: A against B is B against A, with the other sign', () => {
    const pairs = { both: 70, one: 9, other: 14, neither: 7 };
    const turned = { both: 70, one: 14, other: 9, neither: 7 };
    const there = differenceOf({ size: 100, one: 79, other: 84, pairs });
    const back = differenceOf({ size: 100, one: 84, other: 79, pairs: turned });
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(back.high).toBeCloseTo(-there.low, 12);
  });

  it('have a width even where nobody fails', () => {
    for (const pairs of [null, { both: 20, one: 0, other: 0, neither: 0 }]) {
      const { low, high } = differenceOf({ size: 20, one: 20, other: 20, pairs });
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }
  });
});

describe('the test of McNemar', () => {
  it('has the known values', () => {
    expect(mcnemar(15, 5)).toBeCloseTo(0.0414, 4);
    expect(mcnemar(25, 15)).toBeCloseTo(0.1539, 4);
  });

  it('is symmetric, never more than 1, and 1 for a draw', () => {
    expect(mcnemar(5, 15)).toBe(mcnemar(15, 5));
    expect(mcnemar(5, 5)).toBe(1);
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(1000, 1100)).toBeGreaterThan(mcnemar(1000, 1200));
  });
});

describe('an exam', () => {
  it('without luck adds up, at every size and disagreement', () => {
    for (const size of [20, 50, 865, 25000])
      for (const disagreement of [0.1, 0.2, 0.3])
        for (const other of [0.81, 0.83, 0.9]) {
          const { one, other: second, pairs } = expectedExam({ one: 0.8, other, disagreement }, size, 'same');
          const counts = Object.values(pairs ?? none);
          expect(counts.every((count) => count >= 0 && Number.isInteger(count))).toBe(true);
          expect(counts.reduce((sum, count) => sum + count)).toBe(size);
          expect((pairs?.both ?? 0) + (pairs?.one ?? 0)).toBe(one);
          expect((pairs?.both ?? 0) + (pairs?.other ?? 0)).toBe(second);
        }
  });

  it('by chance is the same for a seed, and its first system does not mind the kind of examples', () => {
    for (const seed of seeds.slice(0, 20)) {
      expect(simulateExam(truth, 200, 'same', seed)).toEqual(simulateExam(truth, 200, 'same', seed));
      expect(simulateExam(truth, 200, 'same', seed).one).toBe(simulateExam(truth, 200, 'separate', seed).one);
    }
  });

  it('by chance comes out at the truth, and disagrees as often as it is told', () => {
    const exams = seeds.map((seed) => simulateExam(truth, 500, 'same', seed));
    const share = (of: (exam: (typeof exams)[number]) => number) =>
      exams.reduce((sum, exam) => sum + of(exam), 0) / (500 * exams.length);
    // Four standard errors of a share of 200,000 answers.
    expect(Math.abs(share(({ one }) => one) - 0.8)).toBeLessThan(4 * standardError(0.8, 200_000));
    expect(Math.abs(share(({ other }) => other) - 0.83)).toBeLessThan(4 * standardError(0.83, 200_000));
    const apart = share(({ pairs }) => (pairs?.one ?? 0) + (pairs?.other ?? 0));
    expect(Math.abs(apart - 0.1)).toBeLessThan(4 * standardError(0.1, 200_000));
  });

  it.each([
    ['separate', 2626],
    ['same', 865],
  ] as const)(
    'on %s examples of the computed size sees the difference four times out of five',
    (kind, size) => {
      const seen = seeds.filter((seed) => differenceOf(simulateExam(truth, size, kind, seed)).low > 0).length;
      expect(Math.abs(seen / seeds.length - 0.8)).toBeLessThan(3.5 * standardError(0.8, seeds.length));
    },
  );
});

describe('the slide', () => {
  it('says what its figure computes', () => {
    const text = rowsOf('said').find(({ slide }) => slide === 'how-many-examples')?.text ?? '';
    const { one, other } = expectedExam(truth, 20, 'separate');
    const [a, b] = [wilson(one, 20), wilson(other, 20)].map(({ low, high }) => [low, high].map(percents));
    expect(text).toContain(`${spoken(other)} beats ${spoken(one)}`);
    expect(text).toContain(`from ${a?.join(' to ')} per cent, and from ${b?.join(' to ')}.`);
    expect(text).toContain(spoken(Math.ceil(unpairedSize(0.8, 0.83))));
    expect(text).toContain(`one in ten, ${spoken(Math.ceil(pairedSize(0.03, 0.1)))} do`);
    expect(text).toContain(`one in five, ${Math.ceil(pairedSize(0.03, 0.2)).toLocaleString('en')}.`);
  });

  it('writes what its figure computes', () => {
    const file = new URL('../../slides/06-getting-the-best-out-of-one.md', import.meta.url);
    const text = readFileSync(file, 'utf8');
    // Connor, Sample Size for Testing Differences in Proportions for the Paired-Sample Design (1987).
    const longer = (1.959964 * Math.sqrt(0.1) + 0.841621 * Math.sqrt(0.1 - 0.03 ** 2)) ** 2 / 0.03 ** 2;
    expect(text).toContain(`for McNemar’s test ${Math.ceil(longer)}`);
    const { low, high } = differenceOf(expectedExam(truth, 20, 'separate'));
    expect(text).toContain(
      `from ${Math.round(-low * 100)} below nought to ${Math.round(high * 100)} above, is not seen`,
    );
  });

  it('does not see the difference at 20 and 200, sees it at 2,626, and at 865 of the same', async () => {
    const words = await Promise.all([0, 1, 2, 3].map((step) => drawn(step)));
    expect(words[0]).toContain('>Not seen: +5.0 points<');
    expect(words[1]).toContain('>Not seen: +3.0 points<');
    expect(words[2]).toContain('>Seen: +3.0 points<');
    expect(words[2]).toContain('>2,626 examples each<');
    expect(words[3]).toContain('>Seen: +3.0 points<');
    expect(words[3]).toContain('>865 examples<');
    for (const svg of words) expect(svg).toContain('>needs 865 for both, the same ones<');
  });

  it.each<Play>([
    { size: '0', gap: '10', paired: 'on', disagreement: '10', draw: '3' },
    { size: '12', gap: '1', paired: 'on', disagreement: '30', draw: '99' },
    { size: '99', gap: '4', paired: 'perhaps', disagreement: '-1', draw: 'NaN' },
    { size: '-5', gap: '1', draw: '12' },
  ])('draws something sensible, with the same steps, for %o', async (play) => {
    for (const width of [1152, 560]) {
      const svg = await drawn(3, play, width);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|="[^"]*\d\.\d\d/);
      expect(svg.match(/data-step/g)).toHaveLength(3);
    }
    const props = { rows: [], options: {}, state: stateOf(live, 3, play), model: null, width: 1152 };
    expect(live.say(props)).toMatch(/^(Seen|Not seen|Seen, wrongly): 80% against \d\d% on .* points\.$/);
    expect(JSON.stringify(live.table(props))).not.toMatch(/NaN|null/);
  });

  function drawn(step: number, play: Play = {}, width = 1152): Promise<string> {
    return draw('how-many-examples', { rows: [], options: {} }, { state: stateOf(live, step, play), width });
  }
});

const none = { both: 0, one: 0, other: 0, neither: 0 };

function percents(share: number): string {
  return spoken(Math.round(share * 100));
}

function widthOf(exam: Parameters<typeof differenceOf>[0]): number {
  const { low, high } = differenceOf(exam);
  return high - low;
}
