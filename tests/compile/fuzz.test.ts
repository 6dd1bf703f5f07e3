// Whatever an author types, the compiler answers: with a deck or with problems, never with an exception and
// never not at all. The slides of tests/fixtures/slides are mutated, always in the same way.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileTiny, front } from './tiny-talk.ts';

const CASES = 2_080;
const BATCHES = 8;
/** Far above what a case takes (some 10 ms), far below what one would call hanging. */
const LONGEST = 5_000;

const folder = path.join(import.meta.dirname, '../fixtures/slides');
const names = await readdir(folder);
const slides = await Promise.all(names.map((name) => readFile(path.join(folder, name, 'slide.md'), 'utf8')));
/** What Markdown, directives and settings are made of, and slips in them; a line here is a kind of syntax. */
const marks = `
--- *** === ::: :::: :: : ~~~ $$ $ # ## { } {#a}
[ ] ( ) ![ < > <!-- --> | - \\ " ' * _ = / & % 0 7 @ ; ,
[@ [@doe2020] [@doe2020,p.1;@doe2020] [^a] [^a]: [click] [Click] [a]: [a](#rest) [b](x.html) ![](images/x.svg)
{step} {step=3} {step=x} :::script :::left :::steps :::source :::cue :::entry{verdict=new} :::big{step=2}
::code{file=brew.ts} ::code{file=brew.ts,region=x} ::figure{name=x} lines="3-1|9" {3-1|2,0|all} {9}
layout= layout=entry layout=split id= seconds=x visibility=backup tone=dark #rest 1. 10:30 __proto__ constructor
\\frac{ \\begin{matrix} \\color{red} &amp; &#0; <br> <script> https://example.org www.example.org
`
  .split(/\s+/)
  .filter(Boolean)
  .concat(['```', '```ts {3-1}\n', '`', '## ', '> ', '- ', '\n', '\n\n', '    ', '\t'])
  .concat(['\0', '\uFFFD', '\u2028', '😀', 'e\u0301', '\\', '\n---\n', '\n:::\n', '$$\\frac{1$$']);

test.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
  'mutated slides, batch %i',
  async (batch) => {
    const random = createRandom(batch + 1);
    for (let index = 0; index < CASES / BATCHES; index++) {
      const text = mutate(pick(slides, random), random);
      const whole = random() < 0.9 ? front + text : mutate(front, random) + text;
      const started = performance.now();
      const { deck, problems } = await compileTiny({ '01-first.md': whole });
      const answered = deck !== null || problems.length > 0;
      expect(answered, whole).toBe(true);
      expect(deck === null, whole).toBe(problems.length > 0);
      expect(performance.now() - started, whole).toBeLessThan(LONGEST);
      for (const { place, message, hint } of problems) {
        expect(place.line > 0 && place.column > 0 && message !== '' && hint !== '', whole).toBe(true);
      }
    }
  },
  60_000,
);

test.each(['talk.yaml', 'references.bib', 'data/cups.csv'])(
  'mutated %s',
  async (name) => {
    const random = createRandom(name.length);
    const original = await readFile(path.join(import.meta.dirname, '../fixtures/tiny', name), 'utf8');
    const figure = `${front}## Cups {#cups visibility=backup}\n\n::figure{name=cups data=cups.csv alt="Cups"}\n`;
    for (let index = 0; index < 200; index++) {
      const text = mutate(original, random);
      const { deck, problems } = await compileTiny({ '01-first.md': figure, [name]: text });
      expect(deck !== null || problems.length > 0, text).toBe(true);
    }
  },
  60_000,
);

function mutate(text: string, random: () => number): string {
  const times = 1 + Math.floor(random() * 6);
  let mutated = text;
  for (let round = 0; round < times; round++) mutated = pick(mutations, random)(mutated, random);
  return mutated;
}

type Mutation = (text: string, random: () => number) => string;

const mutations: readonly Mutation[] = [
  function deleteCharacters(text, random) {
    const at = position(text, random);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 4));
  },
  function deleteSpecial(text, random) {
    const found = [...text.matchAll(/[^\w\s]+/g)];
    if (found.length === 0) return text;
    const { index, 0: match } = pick(found, random);
    return text.slice(0, index) + text.slice(index + Math.ceil(match.length * random()));
  },
  function insertMark(text, random) {
    const at = position(text, random);
    return text.slice(0, at) + pick(marks, random) + text.slice(at);
  },
  function insertLine(text, random) {
    const lines = text.split('\n');
    lines.splice(position(lines, random), 0, pick(marks, random));
    return lines.join('\n');
  },
  function deleteLine(text, random) {
    const lines = text.split('\n');
    lines.splice(position(lines, random), 1 + Math.floor(random() * 2));
    return lines.join('\n');
  },
  function duplicateLines(text, random) {
    const lines = text.split('\n');
    const at = position(lines, random);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + Math.floor(random() * 6)));
    return lines.join('\n');
  },
  function swapLines(text, random) {
    const lines = text.split('\n');
    const [a, b] = [position(lines, random), position(lines, random)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  function swapCharacters(text, random) {
    const at = position(text, random);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  function indentLine(text, random) {
    const lines = text.split('\n');
    const at = position(lines, random);
    lines[at] = pick(['  ', '    ', '> ', '- ', '1. '], random) + (lines[at] ?? '');
    return lines.join('\n');
  },
  function changeNumber(text, random) {
    const found = [...text.matchAll(/\d+/g)];
    if (found.length === 0) return text;
    const { index, 0: match } = pick(found, random);
    return text.slice(0, index) + Math.floor(random() * 13) + text.slice(index + match.length);
  },
  function splice(text, random) {
    const other = pick(slides, random);
    return text.slice(0, position(text, random)) + other.slice(position(other, random));
  },
  function repeatMark(text, random) {
    const at = position(text, random);
    return text.slice(0, at) + pick(marks, random).repeat(1 + Math.floor(random() * 60)) + text.slice(at);
  },
];

function position(list: { length: number }, random: () => number): number {
  return Math.floor(random() * list.length);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[position(list, random)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Mulberry32: the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
