import { describe, expect, it } from 'vitest';
import { answers, decide, orders } from '../../slides/code/refund.ts';

describe('the boundary behind a model that proposes refunds', () => {
  it('decides the five answers of the slide', () => {
    expect(answers.map(({ text }) => decide(text, orders))).toEqual([
      'not the form',
      'no such order',
      'more than was paid',
      'ask a person',
      'refund',
    ]);
  });

  it('lets the second answer through the schema and stops it at the lookup', () => {
    const invented = answers[1]?.text ?? '';
    expect(JSON.parse(invented)).toEqual({ order: 'Z-99', amount: 40 });
    expect(decide(invented, orders)).toBe('no such order');
  });

  it('takes nothing else for a refund', () => {
    for (const text of ['', 'null', '[]', '"A-17"', '{"order": "A-17"}', '{"order": 17, "amount": 4}'])
      expect(decide(text, orders)).toBe('not the form');
    expect(decide('{"order": "A-17", "amount": -40}', orders)).toBe('not the form');
  });

  it('pays up to the limit and asks above it', () => {
    expect(decide('{"order": "B-04", "amount": 100}', orders)).toBe('refund');
    expect(decide('{"order": "B-04", "amount": 100.01}', orders)).toBe('ask a person');
  });
});
