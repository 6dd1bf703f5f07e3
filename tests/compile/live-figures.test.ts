// Live figures as they are built: drawn in their printed state, with what the browser needs to draw them again; and
// what is said as a table.
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/compile/problem.ts';
import { compileTiny, front } from './tiny-talk.ts';

const brew = (script: string, options = ''): string =>
  `## It takes time. {#brew layout=figure}\n\n::figure{name=brew alt="A bar."${options}}\n\n:::script\n${script}\n:::\n`;

async function built(script: string, options?: string) {
  const { deck, problems } = await compileTiny({ '01-first.md': front + brew(script, options) });
  return { deck, html: deck?.sections[0]?.slides[0]?.html ?? '', problems: problems.map(formatProblem) };
}

test('it is drawn in its printed state, with controls and numbers', async () => {
  const { html } = await built('One. [click] Three.');
  expect(html).toContain('width="300"');
  expect(html).toContain('data-says="3 minutes"');
  expect(html).toMatch(/<input type="range" min="0" max="5" step="0.5" value="3" aria-valuetext="3">/);
  expect(html).toContain('<th scope="row">3</th><td>300</td>');
  expect(html).toMatch(/<p class="hide" role="status"><\/p>/);
});

test('the browser gets its options and rows, and the deck names its module', async () => {
  const { deck, html } = await built('One. [click] Three.', ' data=cups.csv unit=cups');
  const [, given = ''] = /data-given="([^"]*)"/.exec(html) ?? [];
  const props = JSON.parse(given.replaceAll('&#x22;', '"')) as { options: unknown; rows: unknown[] };
  expect(props.options).toEqual({ unit: 'cups' });
  expect(props.rows).toHaveLength(2);
  expect([...(deck?.live.keys() ?? [])]).toEqual(['brew']);
});

test('what the talk says is not repeated at the figure', async () => {
  const { html } = await built('One. [click] Three.', ' data=said');
  expect(html).toContain('data-given="{&#x22;options&#x22;:{}}"');
  expect(html).toContain('data-said=""');
});

test('a state that no step reaches is a mistake', async () => {
  const steps = front + brew('One. [click] Three.').replace('name=brew', 'name=long');
  const { problems } = await compileTiny({ '01-first.md': steps });
  expect(problems.map(formatProblem)).toEqual([
    'tiny/01-first.md:7:1  A figure has 3 prepared states, the slide 1 step: the last would never be seen. Wrap what comes with each state in <Step>, or prepare fewer states.',
  ]);
});

test('what is said, slide by slide, without clicks, citations and cues', async () => {
  const section = `${front}## Tea {#tea}

:::script
It *takes* time [@doe2020], [click] and water.

More [click] tomorrow.
:::

:::cue
Private.
:::

:::steps
- a
- b
:::

---

## Silent {#silent visibility=backup}
`;
  const { deck, problems } = await compileTiny({ '01-first.md': section });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(deck?.said).toEqual([
    {
      section: 'first',
      slide: 'tea',
      headline: 'Tea',
      visibility: 'main',
      text: 'It takes time, and water.\nMore tomorrow.',
    },
  ]);
});
