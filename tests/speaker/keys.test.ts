import { expect, test } from 'vitest';
import { keyNames } from '../../src/page/key-names.ts';
import { actionOf, KEYS } from '../../src/speaker/keys.ts';

const bare = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['PageDown', 'next'],
  [' ', 'next'],
  ['PageUp', 'back'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['q', 'backup'],
  ['r', 'return'],
  ['Escape', 'nothing'],
  ['F5', 'nothing'],
  ['y', 'pause'],
  ['x', 'cut'],
  ['?', 'help'],
  ['k', null],
])('%s means %s', (key, action) => {
  expect(actionOf({ ...bare, key })).toBe(action);
});

test('keys with Ctrl, Alt or Meta are the browser’s', () => {
  expect(actionOf({ ...bare, key: 't', ctrlKey: true })).toBeNull();
  expect(actionOf({ ...bare, key: 'ArrowLeft', altKey: true })).toBeNull();
});

test('keyboards of another script, by the Latin letter on the key', () => {
  expect(actionOf({ ...bare, key: 'и', code: 'KeyB' })).toBe('blank');
});

test('a French keyboard’s digits without Shift', () => {
  expect(keyNames({ key: 'à', code: 'Digit0', shiftKey: false })).toEqual(['à', '0']);
  expect(keyNames({ key: '1', code: 'Digit1', shiftKey: true })).toEqual(['1']);
});

test('a letter of this keyboard is that letter, wherever it lies', () => {
  expect(actionOf({ ...bare, key: 'k', code: 'KeyB' })).toBeNull();
});

test('a clicker’s F5 with Shift does nothing either', () => {
  expect(actionOf({ ...bare, key: 'F5', shiftKey: true })).toBe('nothing');
});

test('Shift and Space go back', () => {
  expect(actionOf({ ...bare, key: ' ', shiftKey: true })).toBe('back');
});

test('no two rows of the table share a key', () => {
  const names = KEYS.flatMap(({ keys }) => keys);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
