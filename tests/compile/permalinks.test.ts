// Ids of slides that have been published: one that is lost is a problem, one that has moved leads on.
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/compile/problem.ts';
import { unrecorded } from '../../src/site/permalinks.ts';
import { record } from '../../src/site/record-permalinks.ts';
import { slidesOf } from '../../src/site/pages.ts';
import { compileTiny, front } from './tiny-talk.ts';

const tea = `${front}## Tea {#tea seconds=5}\n\n:::script\nTea.\n:::\n`;

async function problemsOf(permalinks: string, section = tea): Promise<string[]> {
  const { problems } = await compileTiny({ '01-first.md': section, 'permalinks.yaml': permalinks });
  return problems.map(formatProblem);
}

test('a published id that is no slide is a problem at its line, until it leads on', async () => {
  expect(await problemsOf('published: [tea, rest]')).toEqual([]);
  expect(await problemsOf('published:\n  - tea\n  - teas\n  - milk-and-sugar\n')).toEqual([
    'tiny/permalinks.yaml:3:5  The slide "teas" has been published and is no more. Give its id back, or write under "moved": teas: tea.',
    'tiny/permalinks.yaml:4:5  The slide "milk-and-sugar" has been published and is no more. ' +
      'Give its id back, or write under "moved": milk-and-sugar: <id of the slide that has its content now>.',
  ]);
  expect(await problemsOf('published: [tea, teas]\nmoved: { teas: tea }')).toEqual([]);
});

test('what leads nowhere, or away from a slide that is there, is a problem', async () => {
  expect(await problemsOf('moved:\n  milk: tae\n  rest: tea\n')).toEqual([
    'tiny/permalinks.yaml:2:9  There is no slide "tae" for "milk" to lead to. Did you mean "tea"?',
    'tiny/permalinks.yaml:3:9  The slide "rest" is there, so nothing leads on from it. ' +
      'Take this line away, or give the slide another id.',
  ]);
});

test('a section that cannot be read whole loses no ids', async () => {
  const [only, ...more] = await problemsOf('published: [milk]', tea.replace('\n:::\n', '\n'));
  expect(only).toMatch(/01-first\.md:\d+:\d+ .*:::script/);
  expect(more).toEqual([]);
});

test('wrong keys and values are problems with a hint', async () => {
  expect(await problemsOf('publised: [tea]')).toEqual([
    'tiny/permalinks.yaml:1:1  There is no key "publised". Did you mean "published"?',
  ]);
  expect(await problemsOf('published: tea')).toEqual([
    'tiny/permalinks.yaml:1:12  "published" is "tea". Write a list of ids, one a line: "- title".',
  ]);
});

test('an id that has moved is an anchor in the slide that has its content', async () => {
  const files = { '01-first.md': tea, 'permalinks.yaml': 'moved: { milk: tea }' };
  const { deck } = await compileTiny(files);
  expect(deck && slidesOf(deck)).toMatch(/<section id="tea"[^>]*><span id="milk"[^>]*><\/span>/);
});

test('new ids are added to the record, comments and order stay', async () => {
  const { deck } = await compileTiny({ '01-first.md': tea, 'permalinks.yaml': 'published: [rest]' });
  const slides = deck?.sections.flatMap((section) => section.slides) ?? [];
  const missing = deck ? unrecorded(slides, deck.permalinks) : [];
  expect(missing).toEqual(['tea']);
  const text = '# Mine.\npublished:\n  - rest # the last\nmoved:\n  milk: tea\n';
  expect(record(missing, text)).toBe(text.replace('moved:', '  - tea\nmoved:'));
  expect(record(missing, '')).toMatch(/^# .*\npublished:\n  - tea\n$/s);
});
