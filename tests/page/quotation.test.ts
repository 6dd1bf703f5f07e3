import { expect, test } from 'vitest';
import { quotationOf } from '../../src/page/quotation.ts';

const facts = {
  title: 'Tea & cake',
  speaker: 'Ada Example',
  credit: '',
  event: 'Example Days',
  place: 'Hall 1, Berlin',
  start: '2024-06-10T00:30:00+02:00',
  made: '2026-11-23T05:40:12.000Z',
  address: 'https://example.org/tea/',
};
const slide = { id: 'judge', folio: '22', headline: 'One more {annotator}.', step: 2 };

test('a quotation has the slide with its step, and the day as it was at the place', () => {
  expect(quotationOf(facts, slide)).toEqual({
    link: 'https://example.org/tea/#/judge/2',
    post: 'https://example.org/tea/s/judge/',
    read: 'https://example.org/tea/read/#judge',
    sentence:
      'Ada Example. “One more {annotator}.” Slide 22 of “Tea & cake”. Example Days, Hall 1, Berlin. ' +
      '10 June 2024. https://example.org/tea/#/judge/2',
    bibtex: `@misc{example2024-judge,
  author = {Ada Example},
  title = {{Tea \\& cake}},
  howpublished = {Talk, Example Days, Hall 1, Berlin},
  year = {2024},
  note = {Slide 22: “One more annotator.”},
  url = {https://example.org/tea/#/judge/2}
}`,
  });
});

test('words that are not the speaker’s are not cited as theirs', () => {
  const { sentence, bibtex } = quotationOf({ ...facts, credit: 'Words by the team.' }, slide);
  expect(sentence).toBe(
    '“One more {annotator}.” Slide 22 of “Tea & cake”. 23 November 2026. https://example.org/tea/#/judge/2. Words by the team.',
  );
  expect(bibtex).toContain('@misc{talk2026-judge');
  expect(bibtex).toContain('note = {Slide 22: “One more annotator.” Words by the team.}');
  expect(bibtex).not.toMatch(/Ada|author|Example Days/);
});

test('what the talk does not say is left out', () => {
  const { sentence } = quotationOf({ ...facts, event: '', place: '' }, { ...slide, step: 0 });
  expect(sentence).toBe(
    'Ada Example. “One more {annotator}.” Slide 22 of “Tea & cake”. 10 June 2024. https://example.org/tea/#/judge',
  );
});
