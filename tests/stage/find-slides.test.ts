import { expect, test } from 'vitest';
import { findSlides } from '../../src/stage/find-slides.ts';

const slides = [
  { id: 'title', folio: '1', headline: 'A talk' },
  { id: 'judge', folio: '2', headline: 'A model that judges is one more annotator.' },
  { id: 'judge-2', folio: '12', headline: 'Écarts: two raters disagree.' },
  { id: 'spare', folio: 'B1', headline: 'What about 12 raters?' },
];

test.each([
  ['', ['title', 'judge', 'judge-2', 'spare']],
  ['12', ['judge-2', 'spare']],
  ['b1', ['spare']],
  ['judge', ['judge', 'judge-2']],
  ['annotator one', ['judge']],
  ['annot', ['judge']],
  ['ecarts', ['judge-2']],
  ['notator', []],
  ['.*', ['title', 'judge', 'judge-2', 'spare']],
])('"%s"', (query, ids) => {
  expect(findSlides(query, slides).map(({ id }) => id)).toEqual(ids);
});
