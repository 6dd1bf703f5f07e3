// Which characters a talk needs, in its text (code included) and in its formulas, read from its HTML after
// compiling (the letters of formulas are not those of their source). A character that no font has would be
// dropped from the slide without a word: it becomes a problem.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Deck, Place, Problem, Slide } from '../compile/deck.ts';
import { charactersOf, FACES, fontName, MATH_FONT } from './font-files.ts';
import { mathItalic } from './math-italic.ts';

export interface Characters {
  text: ReadonlySet<string>;
  math: ReadonlySet<string>;
}

/** All that the deck's pages show, scripts, cues and references included. */
export function charactersOfDeck(deck: Deck): Characters {
  const found = { text: new Set<string>(), math: new Set<string>() };
  const { talk } = deck;
  const facts = [talk.title, talk.speaker, talk.event, talk.place].join(' ');
  const sections = deck.sections.map((section) => `${section.title} ${section.claim}`).join(' ');
  collect([facts, sections].join(' ').replaceAll('<', '&lt;'), found);
  for (const section of deck.sections) for (const slide of section.slides) collect(htmlOf(slide), found);
  for (const reference of deck.references) collect(reference.html, found);
  return found;
}

export async function findMissingCharacters(deck: Deck): Promise<Problem[]> {
  const missing = await charactersWithoutFont(charactersOfDeck(deck));
  if (missing.size === 0) return [];
  return Promise.all([...missing].map((character) => problemOf(character, deck)));
}

async function charactersWithoutFont(wanted: Characters): Promise<Set<string>> {
  const visible = [...wanted.text, ...wanted.math].filter((character) => !INVISIBLE.test(character));
  const missing = new Set(visible);
  // In this order few talks need more than the first files.
  const fonts = [
    ...FACES.filter((face) => face.weight === 400).map((face) => fontName(face, 'latin')),
    ...FACES.filter((face) => face.weight === 400).map((face) => fontName(face, 'latin-ext')),
    MATH_FONT,
  ];
  for (const font of fonts) {
    if (missing.size === 0) break;
    for (const character of await charactersOf(font)) missing.delete(character);
  }
  return missing;
}

function htmlOf(slide: Slide): string {
  const narrow = slide.narrow.map(({ svg }) => svg);
  return [slide.html, ...narrow, ...slide.script, ...slide.cues].join(' ');
}

/** Walks the tags once and keeps apart what stands inside <math>. */
function collect(html: string, found: { text: Set<string>; math: Set<string> }): void {
  let depth = 0;
  for (const [, close, tag, text] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:[^>"]|"[^"]*")*>|([^<]+)/g)) {
    if (tag === 'math') depth += close ? -1 : 1;
    if (!text) continue;
    const characters = [...decode(text)].filter((character) => !CONTROL.test(character));
    for (const character of characters) (depth > 0 ? found.math : found.text).add(character);
    const variable = depth > 0 && characters.length === 1 ? mathItalic(characters[0] ?? '') : null;
    if (variable) found.math.add(variable);
  }
}

const CONTROL = /\p{Cc}/u;

/** Spaces, joiners, invisible operators: where a font has them they are taken, but none has to. */
const INVISIBLE = /[\s\p{Cf}\uFE0E\uFE0F]/u;

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => NAMED[name] ?? '');
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

async function problemOf(character: string, deck: Deck): Promise<Problem> {
  const slides = deck.sections.flatMap((section) => section.slides);
  const slide = slides.find((one) => htmlOf(one).includes(character)) ?? slides[0];
  const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;
  return {
    place: slide ? await exactPlace(character, slide.place) : { file: '', line: 1, column: 1 },
    message: `No font of the talk has the character "${character}" (${name}).`,
    hint: 'Write it in words, or draw it as an image.',
  };
}

/** The character itself, if it stands in the slide's file; else the slide. */
async function exactPlace(character: string, slide: Place): Promise<Place> {
  const text = await readFile(resolve(slide.file), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const line = lines.findIndex((content, index) => index >= slide.line - 1 && content.includes(character));
  if (line < 0) return slide;
  return { file: slide.file, line: line + 1, column: (lines[line]?.indexOf(character) ?? 0) + 1 };
}
