import { expect, test } from 'vitest';
import { operators } from '../../src/print/operators.ts';

const names = (text: string) => [...operators(text)].map(({ name }) => name);
const cut = (text: string) => [...operators(text)].map(({ start, end }) => text.slice(start, end));

test('cuts a stream into operators with their operands', () => {
  expect(cut('q 1 0 0 -1 0 540 cm\n/G3 gs 0 0 9 9 re\nW* n')).toEqual([
    'q',
    '1 0 0 -1 0 540 cm',
    '/G3 gs',
    '0 0 9 9 re',
    'W*',
    'n',
  ]);
});

test('reads no operator inside strings, names, dictionaries, arrays or comments', () => {
  expect(names('(a \\) BT (nested) ET) Tj')).toEqual(['Tj']);
  expect(names('<0041BT> Tj /BT gs')).toEqual(['Tj', 'gs']);
  expect(names('/P <</MCID 3 /Lang (de)>>BDC EMC')).toEqual(['BDC', 'EMC']);
  expect(names('[(a) -20 (b)] TJ % BT ET\nET')).toEqual(['TJ', 'ET']);
  expect(names('/X true false null d (a) \' 1 2 (b) "')).toEqual(['d', "'", '"']);
});

test('ends with the text, even with one that is cut short', () => {
  expect(names('(never closed')).toEqual([]);
  expect(names('<41')).toEqual([]);
  expect(names('% comment')).toEqual([]);
});
