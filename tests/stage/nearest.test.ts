import { expect, test } from 'vitest';
import { nearest } from '../../src/stage/nearest.ts';

const ids = ['title', 'judge', 'kuhn-exemplars', 'serial-paradigms', 'references'];

test.each([
  ['jugde', 'judge'],
  ['judges', 'judge'],
  ['JUDGE', 'judge'],
  ['exemplars', 'kuhn-exemplars'],
  ['kuhn-exemplar', 'kuhn-exemplars'],
  ['refrences', 'references'],
])('%s is nearest to %s', (name, id) => {
  expect(nearest(name, ids)[0]).toBe(id);
});

test('offers three, or as many as there are', () => {
  expect(nearest('x', ids)).toHaveLength(3);
  expect(nearest('x', ['a'])).toEqual(['a']);
});
