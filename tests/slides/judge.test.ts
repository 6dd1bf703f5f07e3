import { describe, expect, it } from 'vitest';
import {
  corrected,
  cost,
  generator,
  kappa,
  pooled,
  reported,
  shrinkage,
  simulate,
} from '../../slides/code/judge.ts';
import { biasedBoard, fairBoard } from '../../slides/code/leaderboard.ts';

const fair = { sensitivity: 0.85, specificity: 0.85 };
const uneven = { sensitivity: 0.9, specificity: 0.7 };

describe('a judge of known error', () => {
  it('reports 0.57 for 0.6, and can be corrected', () => {
    expect(reported(0.6, fair)).toBeCloseTo(0.57, 12);
    expect(corrected(0.57, fair)).toBeCloseTo(0.6, 12);
    expect(reported(0.6, uneven)).toBeCloseTo(0.66, 12);
    expect(corrected(0.66, uneven)).toBeCloseTo(0.6, 12);
  });

  it('leaves 0.7 of a difference and costs about twice the examples', () => {
    expect(shrinkage(fair)).toBeCloseTo(0.7, 12);
    expect(cost(fair)).toBeCloseTo(2.041, 3);
  });
});

describe('agreement beyond chance', () => {
  it.each([
    [0.85, 0.5, 0.7],
    [0.81, 0.5, 0.62],
    [0.66, 1 / 3, 0.49],
    [0.63, 1 / 3, 0.445],
  ])('of %d where chance gives %d', (agreement, chance, beyond) => {
    expect(kappa(agreement, chance)).toBeCloseTo(beyond, 3);
  });
});

describe('the simulated judges', () => {
  const order = (values: number[]) => values.toSorted((a, b) => a - b);
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

  it('draw the same verdicts each time', () => {
    const [once, again] = [generator(4), generator(4)];
    expect([once(), once()]).toEqual([again(), again()]);
    const systems = [{ truth: 0.5, rates: fair }];
    expect(simulate(systems, { answers: 100, seed: 1 })).toEqual(
      simulate(systems, { answers: 100, seed: 1 }),
    );
  });

  it('noise presses the board together, the correction spreads it out, and nobody changes place', () => {
    const reports = fairBoard.map(({ report }) => report);
    expect(reports).toEqual(order(reports));
    expect(spread(reports) / spread(fairBoard.map(({ truth }) => truth))).toBeCloseTo(0.7, 1);
    for (const { truth, correction } of fairBoard) expect(Math.abs(correction - truth)).toBeLessThan(0.025);
  });

  it('bias lifts the favourite to the top, and the pooled correction leaves it there', () => {
    const favourite = biasedBoard.find(({ favoured }) => favoured);
    const others = biasedBoard.filter(({ favoured }) => !favoured);
    expect(favourite?.truth).toBe(0.58);
    for (const other of others) {
      expect(favourite?.report).toBeGreaterThan(other.report);
      expect(favourite?.correction).toBeGreaterThan(other.correction);
    }
  });

  it('pooled rates weigh each system by its good and its bad answers', () => {
    const rates = pooled([
      { truth: 0.5, rates: fair },
      { truth: 0.5, rates: uneven },
    ]);
    expect(rates.sensitivity).toBeCloseTo(0.875, 12);
    expect(rates.specificity).toBeCloseTo(0.775, 12);
  });
});
