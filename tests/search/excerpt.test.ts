import { expect, test } from 'vitest';
import { cut } from '../../src/search/excerpt.ts';

const text = 'one two three four five six seven eight nine ten eleven twelve';
const piece = (word: string, length: number): string => text.slice(...cut(text, text.indexOf(word), length));

test('a short text stays whole', () => expect(piece('one', 100)).toBe(text));
test('a long one is cut at words, with the word in it', () => {
  expect(piece('one', 20)).toBe('one two three four');
  expect(piece('ten', 20)).toBe('nine ten eleven');
  expect(piece('seven', 40)).toBe('five six seven eight nine ten eleven');
});
test('a word longer than the piece is shown from its beginning', () => {
  expect(cut('a bbbbbbbbbbbbbbbbbbbb c', 2, 5)[0]).toBe(2);
});
