// slides/README.md, the reference of the author's language: each example in it compiles, each mistake in it is
// answered with the sentences that stand below it, and no layout, setting or directive is forgotten.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Code } from 'mdast';
import { expect, test } from 'vitest';
import { directiveNames } from '../../src/compile/directives.ts';
import { layouts } from '../../src/compile/layouts.ts';
import { readMarkdown } from '../../src/compile/markdown.ts';
import { formatProblem } from '../../src/compile/problem.ts';
import { defaultSettings } from '../../src/compile/settings.ts';
import { compileTiny, front } from './tiny-talk.ts';

const page = await readFile(path.join(import.meta.dirname, '../../slides/README.md'), 'utf8');
const blocks = readMarkdown(page).children.filter((node): node is Code => node.type === 'code');
const examples = blocks.map((block, index) => ({
  kind: `${block.lang ?? ''} ${block.meta ?? ''}`.trim(),
  text: block.value,
  line: block.position?.start.line ?? 0,
  next: blocks[index + 1]?.value ?? '',
}));

const files: Readonly<Record<string, (text: string) => Record<string, string>>> = {
  'yaml talk': (text) => ({ 'talk.yaml': text, '01-first.md': `${front}## Tea\n\n:::script\nTea.\n:::\n` }),
  'md section': (text) => ({ '01-first.md': text }),
  'md slide': (text) => ({ '01-first.md': front + text }),
  'yaml permalinks': (text) => ({
    '01-tea.md': `${front}## It takes time. {#brew seconds=5}\n\n:::script\nTea.\n:::\n`,
    'permalinks.yaml': text,
  }),
  'json rehearsal': (text) => ({
    '01-first.md': `${front}## Tea\n\n:::script\nTea.\n:::\n\n---\n\n## Cups\n\n:::script\nCups.\n:::\n`,
    'rehearsals/2024-06-03-1412.json': text,
  }),
};

test.each(examples.filter(({ kind }) => Object.hasOwn(files, kind)))(
  'the $kind in line $line',
  async (example) => {
    const { problems } = await compileTiny(files[example.kind]?.(example.text) ?? {});
    expect(problems.map(formatProblem)).toEqual([]);
  },
);

test.each(examples.filter(({ kind }) => kind === 'md mistake'))(
  'the mistake in line $line',
  async (example) => {
    const { problems } = await compileTiny({ '01-first.md': front + example.text });
    expect(problems.map((problem) => formatProblem(problem).replace('tiny/', '')).join('\n')).toBe(
      example.next,
    );
  },
);

test.each(examples.filter(({ kind }) => kind === 'tsx figure'))(
  'the figure in line $line is drawn',
  async ({ text }) => {
    expect(await readFile(path.join(import.meta.dirname, '../fixtures/tiny/figures/jars.tsx'), 'utf8')).toBe(
      `${text}\n`,
    );
    const slide = `## Jars {layout=figure}\n\n::figure{name=jars data=cups.csv unit=cups alt="Two jars."}\n`;
    const { problems } = await compileTiny({
      '01-first.md': `${front}${slide}\n:::script\nOne, [click] two.\n:::\n`,
    });
    expect(problems.map(formatProblem)).toEqual([]);
  },
);

test.each(examples.filter(({ kind }) => kind === 'tsx live'))(
  'the live figure in line $line is the one that the next example shows',
  async ({ text }) => {
    expect(await readFile(path.join(import.meta.dirname, '../fixtures/tiny/figures/brew.tsx'), 'utf8')).toBe(
      `${text}\n`,
    );
  },
);

test('every block of the page is an example or the answer to one', () => {
  const kinds = [...Object.keys(files), 'md mistake', 'tsx figure', 'tsx live', 'text'];
  expect(examples.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
});

test('nothing is forgotten', () => {
  const text = examples.map((example) => example.text).join('\n');
  for (const name of directiveNames()) expect(text).toMatch(new RegExp(`^:{2,4}${name}\\b`, 'm'));
  for (const name of Object.keys(layouts)) expect(page).toContain(`| \`${name}\` |`);
  for (const name of Object.keys(defaultSettings))
    expect(page).toContain(name === 'id' ? '| `#id` |' : `| \`${name}\` |`);
});
