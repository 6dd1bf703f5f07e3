import { expect, test } from 'vitest';
import { readBibliography } from '../../src/compile/bibliography.ts';

const source = (text: string) => ({ file: 'slides/references.bib', path: '/references.bib', text });
const read = (text: string) => readBibliography(source(text));
const only = (text: string) => [...read(text).references.values()][0]?.reference;

const zheng = `@inproceedings{zheng2023,
  author    = {Zheng, Lianmin and Chiang, Wei-Lin and others},
  title     = {Judging {LLM}-as-a-Judge},
  booktitle = {Advances in Neural Information Processing Systems},
  venue     = {NeurIPS},
  volume    = {36},
  pages     = {46595--46623},
  year      = {2023},
  date      = {2023-06-09},
  eprint    = {2306.05685},
  archivePrefix = {arXiv},
  doi       = {10.1000/x},
  note      = {Not printed.},
}`;

test('a paper in three forms', () => {
  expect(only(zheng)).toEqual({
    key: 'zheng2023',
    number: 1,
    short: 'Zheng et al., NeurIPS 2023, arXiv:2306.05685',
    brief: 'Zheng et al. 2023',
    html:
      'Lianmin Zheng, Wei-Lin Chiang, et al. “Judging LLM-as-a-Judge”. ' +
      '<cite>Advances in Neural Information Processing Systems</cite>, 36, pp. 46595–46623, 2023. ' +
      '<a href="https://arxiv.org/abs/2306.05685" rel="noopener" target="_blank">arXiv:2306.05685</a>, ' +
      '<a href="https://doi.org/10.1000/x" rel="noopener" target="_blank">doi:10.1000/x</a>.',
    url: 'https://arxiv.org/abs/2306.05685',
    date: '2023-06-09',
    slides: [],
  });
});

test.each([
  [
    'one author, a book',
    '@book{k, author={Kuhn, Thomas S.}, title={The Structure}, publisher={Chicago}, year={1962}}',
    'Kuhn, 1962',
    'Thomas S. Kuhn. <cite>The Structure</cite>. Chicago, 1962.',
  ],
  [
    'two authors',
    '@misc{k, author={Buck, Christian and Heafield, Kenneth}, title={N-gram Counts}, year={2014}}',
    'Buck and Heafield, 2014',
    'Christian Buck and Kenneth Heafield. “N-gram Counts”. 2014.',
  ],
  [
    'three authors',
    '@article{k, author={A, X and B, Y and C, Z}, title={T?}, journal={J}, volume={3}, number={2}, pages={5}, doi={10.1/<a>}, year={2020}}',
    'A et al., 2020, doi:10.1/<a>',
    'X A, Y B and Z C. “T?” <cite>J</cite>, 3(2), p. 5, 2020. <a href="https://doi.org/10.1/%3Ca%3E" rel="noopener" target="_blank">doi:10.1/&#x3C;a></a>.',
  ],
  [
    'a body as author',
    '@misc{k, author={{Microsoft Bing}}, title={{Bing} \\& {Edge} -- News}, howpublished={Bing Blogs}, url={https://www.bing.com/a?b=1&c}, year={2023}}',
    'Microsoft Bing, 2023',
    'Microsoft Bing. “Bing &#x26; Edge – News”. Bing Blogs, 2023. <a href="https://www.bing.com/a?b=1&#x26;c" rel="noopener" target="_blank">bing.com</a>.',
  ],
  [
    'editors',
    '@book{k, editor={Hey, Tony and Tansley, Stewart}, title={The Fourth}, year={2009}}',
    'Hey and Tansley, 2009',
    'Tony Hey and Stewart Tansley (eds). <cite>The Fourth</cite>. 2009.',
  ],
  [
    'accents, particles, emphasis',
    "@misc{k, author={Erd{\\H{o}}s, P{\\'a}l and von Arx, Sydney}, title={An \\emph{old} H$_2$O}, year={1999}}",
    'Erdős and von Arx, 1999',
    'Pál Erdős and Sydney von Arx. “An <i>old</i> H₂O”. 1999.',
  ],
  [
    'a report',
    '@techreport{k, author={Acemoglu, Daron}, title={Simple}, institution={NBER}, type={Working Paper}, number={32487}, year={2024}}',
    'Acemoglu, 2024',
    'Daron Acemoglu. “Simple”. NBER, Working Paper 32487, 2024.',
  ],
])('%s', (_, text, short, html) => {
  expect(read(text).problems).toEqual([]);
  expect(only(text)).toMatchObject({ short, html });
});

test('numbers follow author and year; places are those of the keys', () => {
  const { references } = read(
    `% first\n${zheng}\n  @book{b, author={ábel, X}, title={T}, year={2001}}\n@book{c, author={Abel, X}, title={T}, year={1999}}`,
  );
  expect(
    [...references].map(([key, { reference, place }]) => [key, reference.number, place.line, place.column]),
  ).toEqual([
    ['c', 1, 17, 1],
    ['b', 2, 16, 3],
    ['zheng2023', 3, 2, 1],
  ]);
});

test('letters tell works of one author and year apart', () => {
  const { references } = read(
    '@misc{y, author={T, A}, title={Y}, year={2023}, date={2023-07}}\n' +
      "@misc{x, author={T, A}, title={Tay's X}, year={2023}, date={2023-02}}\n@misc{z, author={T, A}, title={Z}, year={2024}}",
  );
  expect([...references.values()].map(({ reference }) => reference.brief)).toEqual([
    'T 2023a',
    'T 2023b',
    'T 2024',
  ]);
  expect(references.get('x')?.reference).toMatchObject({ short: 'T, 2023', html: 'A T. “Tay’s X”. 2023a.' });
});

const entry = (fields: string): string =>
  `@book{a,\n  author = {A},\n  title = {T},\n  year = 2001${fields}\n}`;
test.each([
  [
    'a key twice',
    `${entry('')}\n${entry('')}`,
    6,
    'The key "a" is used twice; the first is in line 1. Give one of them another key.',
  ],
  ['no title', '@book{a, author={A}, year=2001}', 1, 'The reference "a" has no title. Add title = {…}.'],
  [
    'no author',
    '\n@book{a, title={A}, year=2001}',
    2,
    'The reference "a" has no author. A body is an author too: author = {{Company}}.',
  ],
  [
    'a missing brace',
    `${entry(',\n  note = {open')}\n@book{b, author={B}, title={B}, year=2002}`,
    7,
    'The bibliography cannot be read here: Token mismatch, expected "}". Look for a missing brace, comma or equals sign just before this place.',
  ],
  [
    'an unknown command',
    entry(',\n  note = {\\foo{x}}'),
    5,
    'The bibliography cannot be read here: unhandled macro \\foo. Look for a missing brace, comma or equals sign just before this place.',
  ],
])('%s is a problem', (_, text, line, sentence) => {
  const { problems } = read(text);
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([sentence]);
  expect(problems[0]?.place).toMatchObject({ file: 'slides/references.bib', line });
});
