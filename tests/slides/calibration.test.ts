import { describe, expect, it } from 'vitest';
import { accuracy, calibrationError, reliability, softmax } from '../../slides/code/calibration.ts';
import { confidences } from '../../slides/code/confidence.ts';

const answers = (count: number, confidence: number, right: number) =>
  Array.from({ length: count }, (_, index) => ({ confidence, right: index < right }));

describe('calibration', () => {
  it('compares what was said with what was right, bin by bin', () => {
    const bins = reliability([...answers(50, 0.95, 40), ...answers(50, 0.65, 30)]);
    expect(bins.map(({ confidence, accuracy, count }) => [confidence.toFixed(2), accuracy, count])).toEqual([
      ['0.65', 0.6, 50],
      ['0.95', 0.8, 50],
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.1, 12);
  });

  it('puts full confidence into the last bin', () => {
    expect(reliability(answers(1, 1, 1))).toEqual([{ confidence: 1, accuracy: 1, count: 1 }]);
  });

  it('turns confidence down by temperature, and keeps the order', () => {
    expect(softmax([2, 0])[0]).toBeCloseTo(0.8808, 4);
    expect(softmax([2, 0], 2)[0]).toBeCloseTo(0.7311, 4);
    const [a = 0, b = 0, c = 0] = softmax([Math.log(0.5), Math.log(0.3), Math.log(0.2)], 0.5);
    expect([a, b, c].map((share) => share.toFixed(4))).toEqual(['0.6579', '0.2368', '0.1053']);
  });

  it('counts right answers', () => {
    expect(accuracy(answers(4, 0.5, 1))).toBe(0.25);
  });
});

describe('the counted model of the slide', () => {
  const [rough, smooth] = confidences;

  it('hardly smoothed, is often nearly certain and then mostly wrong', () => {
    const surest = rough?.bins.at(-1);
    expect(surest?.confidence).toBeGreaterThan(0.9);
    expect(surest?.accuracy).toBeLessThan(0.5);
    expect(surest?.count).toBeGreaterThan(100);
  });

  it('smoothed, errs less than half as much about itself, at nearly the same accuracy', () => {
    expect(smooth?.error).toBeLessThan((rough?.error ?? 0) / 2);
    expect(Math.abs((smooth?.accuracy ?? 1) - (rough?.accuracy ?? 0))).toBeLessThan(0.03);
  });
});
