import { describe, expect, it } from 'vitest';
import { sit, wilson } from '../../slides/code/harness.ts';
import { keywordRule } from '../../slides/code/keyword-rule.ts';
import { trainLogisticRegression } from '../../slides/code/logistic-regression.ts';
import { exam, labels, practice, readMessages } from '../../slides/code/messages.ts';
import { recordedAnswer } from '../../slides/code/recorded-answers.ts';
import { table } from '../../slides/code/support-desk.ts';

describe('the Wilson interval', () => {
  // Recomputed by hand from the formula of the 1927 paper.
  it.each([
    [18, 20, 0.699, 0.9721],
    [90, 100, 0.8256, 0.9448],
    [16, 20, 0.584, 0.919],
    [166, 200, 0.772, 0.876],
    [0, 10, 0, 0.2775],
  ])('of %i right out of %i', (right, total, low, high) => {
    const score = wilson(right, total);
    expect(score.share).toBe(right / total);
    expect(score.low).toBeCloseTo(low, 3);
    expect(score.high).toBeCloseTo(high, 3);
  });
});

describe('the messages', () => {
  it('are thirty of each class, half of them for practice, none twice', () => {
    for (const label of labels) {
      expect(practice.filter((message) => message.label === label)).toHaveLength(15);
      expect(exam.filter((message) => message.label === label)).toHaveLength(15);
    }
    expect(new Set([...practice, ...exam].map(({ text }) => text.toLowerCase())).size).toBe(120);
  });

  it('keep a colon inside a message, and refuse a label that nobody knows', () => {
    expect(readMessages('none: Note: no hurry.')).toEqual([{ label: 'none', text: 'Note: no hurry.' }]);
    expect(() => readMessages('praise: Well done.')).toThrow('"praise" is none of refund');
  });

  it('each have a recorded answer', () => {
    const read = exam.filter(({ label, text }) => label !== 'none' && recordedAnswer(text) === 'none');
    expect(read.map(({ text }) => text)).toEqual([
      'The voucher was not taken off the bill.',
      'Nobody was here at noon as announced.',
    ]);
  });
});

describe('the contestants', () => {
  it('the rule falls for a negated wish', () => {
    expect(keywordRule('I do not want a refund, I want my parcel.')).toBe('refund');
  });

  it('the regression learns its practice set, and the same one each time', () => {
    const [once, again] = [trainLogisticRegression(practice), trainLogisticRegression(practice)];
    expect(practice.filter(({ label, text }) => once(text) !== label)).toEqual([]);
    expect(exam.map(({ text }) => once(text))).toEqual(exam.map(({ text }) => again(text)));
  });

  it('the regression separates two words that never meet', () => {
    const answer = trainLogisticRegression(readMessages('refund: coin\ndelivery: box'));
    expect([answer('coin'), answer('box')]).toEqual(['refund', 'delivery']);
  });
});

describe('the harness', () => {
  it('gives the same exam to whatever answers', () => {
    const parrot = { name: 'Parrot', perThousand: 1, answer: () => 'none' as const };
    const score = sit(exam, parrot);
    expect(score.share).toBe(0.25);
    expect(score.low).toBeCloseTo(0.1578, 4);
  });

  it('prints the table of the slide', () => {
    const rows = table.map(({ name, share, low, high, perThousand }) => [
      name,
      Math.round(share * 60),
      [low, high].map((bound) => Math.round(bound * 100)),
      perThousand.toFixed(2),
    ]);
    expect(rows).toEqual([
      ['Keyword rule', 31, [39, 64], '0.00'],
      ['Logistic regression', 39, [52, 76], '0.00'],
      ['Recorded answers (stand-in)', 53, [78, 94], '0.08'],
    ]);
  });
});
