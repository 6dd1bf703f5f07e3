// Runs that the speaker has saved: what is read, what is an author's problem, what is compared.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareRuns, lastTimes } from '../../src/compile/compare-runs.ts';
import { formatProblem } from '../../src/compile/problem.ts';
import { compileTiny, front } from './tiny-talk.ts';

const slides = `${front}## Tea {#tea seconds=20}

:::script
${'word '.repeat(47)}
:::

---

## Cups {#cups seconds=20}

:::script
${'word '.repeat(47)}
:::
`;

interface Time {
  slide: string;
  seconds: number;
  whole?: boolean;
}

/** As the console writes it. */
function run(start: string, times: Time[], slides = ['tea', 'cups', 'rest'], spoken = 40): string {
  const lines = times.map(({ slide, seconds, whole = true }) =>
    JSON.stringify({ slide, first: 0, seconds, whole, steps: [{ step: 0, first: 0, seconds }] }),
  );
  return `{
  "version": 1,
  "talk": "A tiny talk",
  "kind": "rehearsal",
  "start": "${start}",
  "spoken": ${spoken},
  "slides": ${JSON.stringify(slides)},
  "times": [
    ${lines.join(',\n    ')}
  ]
}
`;
}

const FIRST = '2024-06-03T14:12:07.250+02:00';
const good = run(FIRST, [
  { slide: 'tea', seconds: 31.5 },
  { slide: 'cups', seconds: 18 },
]);

async function problemsOf(text: string): Promise<string[]> {
  const { deck, problems } = await compileTiny({ '01-first.md': slides, 'rehearsals/a.json': text });
  expect(deck === null).toBe(problems.length > 0);
  return problems.map((problem) => formatProblem(problem).replace('tiny/rehearsals/', ''));
}

async function deckOf(files: Record<string, string>) {
  const { deck, problems } = await compileTiny({ '01-first.md': slides, ...files });
  expect(problems).toEqual([]);
  if (!deck) throw new Error('no deck');
  return deck;
}

test('what the console writes is read', async () => {
  const written = await readFile(
    path.join(import.meta.dirname, '../fixtures/runs/2024-06-03-1412.json'),
    'utf8',
  );
  expect(await problemsOf(written.replaceAll('"title"', '"tea"').replaceAll('"load"', '"cups"'))).toEqual([]);
});

const REMEDY = 'Save the run again from the console (key E), or remove the file.';

test.each([
  ['cut off', good.slice(0, 150), /^a\.json:\d+:\d+ {2}This is not valid JSON\. /],
  ['empty', '', `a.json:1:1  This is not valid JSON. ${REMEDY}`],
  [
    'not JSON, though YAML',
    good.replace('"version"', 'version'),
    /^a\.json:2:3 {2}This is not valid JSON\. /,
  ],
  ['a list', '[]', `a.json:1:1  This is not a run. ${REMEDY}`],
  [
    'of a later version',
    good.replace('"version": 1', '"version": 2'),
    'a.json:2:14  "version" is 2. Only version 1 is known here.',
  ],
  [
    'with a key misspelt',
    good.replace('"spoken"', '"spokne"'),
    'a.json:6:3  There is no key "spokne". Did you mean "spoken"?',
  ],
  [
    'without a key',
    good.replace('  "spoken": 40,\n', ''),
    `a.json:1:1  The key "spoken" is missing. ${REMEDY}`,
  ],
  [
    'with words for seconds',
    good.replace('31.5', '"31"'),
    /^a\.json:9:\d+ {2}"times\.0\.seconds" is "31"\. Write seconds\.$/,
  ],
  [
    'with seconds below nought',
    good.replace('31.5', '-1'),
    /^a\.json:9:\d+ {2}"times\.0\.seconds" is -1\. Write 0 or more/,
  ],
  [
    'with a start that is none',
    good.replace(FIRST, 'yesterday'),
    /^a\.json:5:12 {2}"start" is "yesterday"\. Write date/,
  ],
  [
    'that times a slide it does not have',
    good.replace('{"slide":"cups"', '{"slide":"cusp"'),
    'a.json:10:14  The run has no slide "cusp". Did you mean "cups"?',
  ],
  [
    'of another talk',
    run(FIRST, [{ slide: 'soup', seconds: 9 }], ['soup', 'bread']),
    'a.json:1:1  The talk has none of the slides of this run. Remove the file: it is of another talk.',
  ],
] as const)('a file %s is a problem with its place', async (_, text, expected) => {
  const [first, ...others] = await problemsOf(text);
  if (typeof expected === 'string') expect(first).toBe(expected);
  else expect(first).toMatch(expected);
  expect(others).toEqual([]);
});

test('a slide that the talk has no more is only told', async () => {
  const times = [
    { slide: 'tea', seconds: 20 },
    { slide: 'soup', seconds: 9 },
  ];
  const deck = await deckOf({ 'rehearsals/a.json': run(FIRST, times, ['tea', 'soup']) });
  expect(compareRuns(deck).gone).toEqual([{ file: 'tiny/rehearsals/a.json', slides: ['soup'] }]);
});

test('other files in the folder are left alone', async () => {
  expect((await deckOf({ 'rehearsals/README.md': '{', 'rehearsals/old/a.json': '{' })).rehearsals).toEqual(
    [],
  );
});

test('runs are ordered by their start, whatever their offset; one that was saved twice counts once', async () => {
  const later = run('2024-06-03T13:00:00+00:00', [{ slide: 'tea', seconds: 40 }]);
  const early = run(FIRST, [{ slide: 'tea', seconds: 5 }], undefined, 5);
  const deck = await deckOf({
    'rehearsals/1.json': later,
    'rehearsals/2.json': good,
    'rehearsals/3.json': early,
  });
  expect(deck.rehearsals.map(({ file }) => path.basename(file))).toEqual(['2.json', '1.json']);
  expect(lastTimes(deck.rehearsals, 'tea')).toEqual([31.5, 40]);
});

test('planned, from words, median of the last runs, proposal, and the pace of the speaker', async () => {
  const runs = [200, 31.5, 29, 35].map((seconds, day) => [
    `rehearsals/${day}.json`,
    run(`2024-06-0${day + 1}T10:00:00+02:00`, [
      { slide: 'tea', seconds },
      { slide: 'cups', seconds: 18, whole: day === 2 },
    ]),
  ]);
  const compared = compareRuns(await deckOf(Object.fromEntries(runs)));
  expect(compared.slides).toEqual([
    { id: 'tea', planned: 20, said: expect.closeTo(20.1, 1), median: 31.5, proposed: 30 },
    { id: 'cups', planned: 20, said: expect.closeTo(20.1, 1), median: 18, proposed: null },
  ]);
  expect(compared.runs).toBe(3);
  // 4 times 47 words in 31.5 + 29 + 35 + 18 seconds.
  expect(compared.pace).toBeCloseTo(99.4, 1);
});
