import { describe, expect, it } from 'vitest';
import {
  accuracy,
  calibrationError,
  confidenceOf,
  meanConfidence,
  reliability,
  softmax,
} from '../../slides/code/calibration.ts';
import { live } from '../../slides/figures/calibration.tsx';
import { NARROW, WIDE } from '../../src/figures/canvas.tsx';
import { stateOf } from '../../src/figures/play.ts';
import { draw, modelOf, rowsOf } from './draw-figure.ts';

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

describe('properties', () => {
  const seen = Array.from({ length: 500 }, (_, index) => ({
    confidence: ((index * 37) % 101) / 100,
    right: index % 3 === 0,
  }));

  it.each([1, 5, 10, 15])('%i bins hold every answer once, in order', (count) => {
    const bins = reliability(seen, count);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(seen.length);
    const centres = bins.map(({ confidence }) => confidence);
    expect(centres).toEqual(centres.toSorted((a, b) => a - b));
    for (const [index, { confidence }] of bins.entries())
      expect(Math.min(Math.floor(confidence * count), count - 1)).toBe(index);
  });

  it('the error is between 0 and 1, and at least what confidence and accuracy differ by over all', () => {
    const error = calibrationError(reliability(seen));
    expect(error).toBeLessThanOrEqual(1);
    expect(error).toBeGreaterThanOrEqual(Math.abs(meanConfidence(seen) - accuracy(seen)) - 1e-12);
    expect(calibrationError(reliability(answers(10, 1, 0)))).toBe(1);
    expect(calibrationError(reliability(answers(10, 1, 10)))).toBe(0);
    expect(calibrationError([])).toBe(0);
  });

  it('temperature moves the confidence of an answer, and is that of the softmax', () => {
    const scores = [2, 0.5, 0, -1];
    const shares = softmax(scores);
    const at = [0.5, 1, 2].map((temperature) => confidenceOf(shares, temperature));
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    for (const [index, temperature] of [0.5, 1, 2].entries())
      expect(at[index]).toBeCloseTo(Math.max(...softmax(scores, temperature)), 12);
  });
});

describe('the counted model of the slide', () => {
  const rows = rowsOf('said');
  const options = {
    left: 'ResNet-110, one temperature: 16.53 to 1.26',
    right: 'GPT-4, post-training: 0.7 to 7.4',
  };
  const props = { rows, options };
  const model = modelOf(live, props);
  const script = rows.find((row) => row['slide'] === 'calibration')?.['text'] ?? '';
  const of = ({ discount, temperature }: { discount: number; temperature: number }) =>
    model.find((one) => one.discount === discount && one.temperature === temperature);
  const [rough, smooth] = live.prepared.map(of);
  const discounts = [...new Set(model.map(({ discount }) => discount))];

  it('has a result wherever the controls can stand', () => {
    for (let value = 0; value <= 1; value += 0.01)
      for (const temperature of [0.5, 1, 2]) {
        const state = stateOf(live, 0, { discount: String(value), temperature: String(temperature) });
        expect(of(state), JSON.stringify(state)).toBeDefined();
      }
  });

  it('hardly smoothed, is often nearly certain and then mostly wrong', () => {
    expect(script).toContain('Hardly smoothed, it is often nearly certain, and then mostly wrong.');
    const answered = rough?.bins.reduce((sum, { count }) => sum + count, 0) ?? NaN;
    const surest = rough?.bins.at(-1);
    expect(surest?.confidence).toBeGreaterThan(0.9);
    expect(surest?.accuracy).toBeLessThan(0.5);
    expect((surest?.count ?? 0) / answered).toBeGreaterThan(0.2);
  });

  it('smoothed, errs less than half as much about itself, at nearly the same accuracy', () => {
    expect(script).toContain('Confidence comes down towards the line, and accuracy hardly moves.');
    expect(smooth?.error).toBeLessThan((rough?.error ?? 0) / 2);
    expect(smooth?.sure).toBeLessThan(rough?.sure ?? 0);
    expect(Math.abs((smooth?.accuracy ?? 1) - (rough?.accuracy ?? 0))).toBeLessThan(0.03);
  });

  it('becomes less sure with every bit of discount, while accuracy stays within four points', () => {
    const plain = discounts.map((discount) => of({ discount, temperature: 1 }));
    const sure = plain.map((one) => one?.sure ?? NaN);
    const right = plain.map((one) => one?.accuracy ?? NaN);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect(Math.max(...right) - Math.min(...right)).toBeLessThan(0.04);
  });

  it('answers the same at every temperature, exactly', () => {
    for (const discount of discounts) {
      const all = [0.5, 1, 2].map((temperature) => of({ discount, temperature }));
      expect(new Set(all.map((one) => one?.accuracy)).size).toBe(1);
      const sure = all.map((one) => one?.sure ?? NaN);
      expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    }
  });

  it('has the error of its own bins, between 0 and 1, and as many answers in each state', () => {
    const counts = model.map(({ bins }) => bins.reduce((sum, { count }) => sum + count, 0));
    expect(new Set(counts).size).toBe(1);
    for (const { error, bins } of model) {
      expect(error).toBe(calibrationError(bins));
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(1);
    }
  });

  it.each([WIDE, NARROW])('is drawn whole at %i in every state, with the same steps', async (width) => {
    for (const { discount, temperature } of model) {
      const svg = await draw('calibration', props, { state: { discount, temperature }, width, model });
      expect(svg.match(/data-step/g)?.length).toBe(3);
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
    }
  });

  it('shows the published errors as they are given, and its own in words and numbers', async () => {
    const svg = await draw('calibration', props, { model });
    for (const words of [
      '16.53%',
      '1.26%',
      '0.7%',
      '7.4%',
      'ResNet-110, one temperature',
      'GPT-4, post-training',
    ])
      expect(svg).toContain(`>${words}<`);
    const state = live.prepared[1] ?? live.prepared[0];
    const percent = `${Math.round((smooth?.error ?? NaN) * 100)}%`;
    expect(svg).toContain(`>${percent}<`);
    expect(live.say({ ...props, state, model, width: WIDE })).toContain(`calibration error ${percent}`);
    expect(live.table({ ...props, state, model, width: WIDE }).rows).toHaveLength(smooth?.bins.length ?? 0);
  });

  it('says what is wrong with an option, and draws a talk without the section empty', async () => {
    const wrong = { rows, options: { left: 'ResNet-110: less' } };
    await expect(draw('calibration', wrong)).rejects.toThrow('is not written as');
    const other = { rows: rows.filter((row) => row['section'] === 'verdict'), options: {} };
    expect(await draw('calibration', other)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
