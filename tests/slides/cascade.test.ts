import { describe, expect, it } from 'vitest';
import { expectedCost, passesAll } from '../../slides/code/cascade.ts';

describe('a cascade', () => {
  it('costs the sum of each stage’s cost times the chance of reaching it', () => {
    expect(expectedCost([])).toBe(0);
    expect(expectedCost([{ cost: 30, passes: 1 }])).toBe(30);
    expect(
      expectedCost([
        { cost: 1, passes: 0.2 },
        { cost: 30, passes: 1 },
      ]),
    ).toBeCloseTo(7, 12);
  });

  it('costs more than the dear stage alone if the cheap one passes everything on', () => {
    expect(
      expectedCost([
        { cost: 1, passes: 1 },
        { cost: 30, passes: 1 },
      ]),
    ).toBe(31);
  });

  it('of ten stages keeps 90 % of what is sought and six in a million of the rest', () => {
    expect(passesAll(Array<number>(10).fill(0.99))).toBeCloseTo(0.9044, 4);
    expect(passesAll(Array<number>(10).fill(0.3))).toBeCloseTo(0.0000059, 7);
  });
});
