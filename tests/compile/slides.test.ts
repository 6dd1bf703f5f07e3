// Each folder of tests/fixtures/slides holds slides as an author writes them (slide.md) and what becomes of
// them (slide.html): the section, then what is said and what is for the speaker alone.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Slide } from '../../src/compile/deck.ts';
import { formatProblem } from '../../src/compile/problem.ts';
import { compileTiny, front } from './tiny-talk.ts';

const folder = path.join(import.meta.dirname, '../fixtures/slides');

test.each(await readdir(folder))('%s', async (name) => {
  const text = await readFile(path.join(folder, name, 'slide.md'), 'utf8');
  const { deck, problems } = await compileTiny({ '01-first.md': front + text });
  expect(problems.map(formatProblem)).toEqual([]);
  const slides = deck?.sections[0]?.slides ?? [];
  await expect(slides.map(show).join('\n')).toMatchFileSnapshot(path.join(folder, name, 'slide.html'));
  for (const slide of slides) expect(slide.script).toHaveLength(slide.steps + 1);
});

function show({ html, script, cues, seconds, words, sources, headline }: Slide): string {
  const facts = `${headline} · ${seconds} s · ${words} words · ${sources.join(', ') || 'no sources'}`;
  const parts = script.map((part, index) => `<div class="part" data-part="${index}">${part}</div>`);
  const items = cues.map((cue) => `<li>${cue}</li>`);
  return [`<!-- ${facts} -->`, html, ...parts, ...items, ''].join('\n');
}
