// Which characters a talk needs, by what they stand in (each font has only its own), read from its HTML after
// compiling (the letters of formulas are not those of their source). A character that no font has would be
// dropped from the slide without a word: it becomes a problem.
//   '<p>Sum <code>a&#x26;b</code></p>' → prose "Sum ", code "a&b"

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Deck, Place, Problem, Slide } from '../compile/deck.ts';
import { charactersOf, FACES, fontName, MATH_FONT } from './font-files.ts';
import { mathItalic } from './math-italic.ts';

const KINDS = ['prose', 'sources', 'code', 'math'] as const;
export type Kind = (typeof KINDS)[number];

export type Characters = Readonly<Record<Kind, ReadonlySet<string>>>;
type Found = Record<Kind, Set<string>>;

/** All that the deck's pages show, scripts, cues and references included. */
export function charactersOfDeck(deck: Deck): Characters {
  const found = nothing();
  const { talk } = deck;
  const facts = [talk.title, talk.speaker, talk.event, talk.place].join(' ');
  const sections = deck.sections.map((section) => `${section.title} ${section.claim}`).join(' ');
  collect([facts, sections].join(' ').replaceAll('<', '&lt;'), found);
  for (const section of deck.sections)
    for (const slide of section.slides) add(charactersOfSlide(slide), found);
  for (const reference of deck.references) collect(`<li class="references">${reference.html}</li>`, found);
  return found;
}

export async function findMissingCharacters(deck: Deck): Promise<Problem[]> {
  const missing = await charactersWithoutFont(charactersOfDeck(deck));
  if (missing.size === 0) return [];
  return Promise.all([...missing].map((character) => problemOf(character, deck)));
}

async function charactersWithoutFont(wanted: Characters): Promise<Set<string>> {
  const all = Object.values(wanted).flatMap((characters) => [...characters]);
  const visible = all.filter((character) => !INVISIBLE.test(character));
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

/** While writing, most slides of a save are those of the one before. */
const known = new WeakMap<Slide, Characters>();

function charactersOfSlide(slide: Slide): Characters {
  const kept = known.get(slide);
  if (kept) return kept;
  const found = nothing();
  collect(htmlOf(slide), found);
  known.set(slide, found);
  return found;
}

function add(characters: Characters, found: Found): void {
  for (const kind of KINDS) for (const character of characters[kind]) found[kind].add(character);
}

function htmlOf(slide: Slide): string {
  const narrow = slide.narrow.map(({ svg }) => svg);
  return [slide.html, ...narrow, ...slide.script, ...slide.cues].join(' ');
}

/** Walks the tags once; what stands inside several kinds is of the innermost. */
function collect(html: string, found: Found): void {
  const open: { tag: string; kind: Kind; depth: number }[] = [];
  for (const [, close, tag = '', rest = '', text] of html.matchAll(TOKENS)) {
    const inner = open.at(-1);
    const kind = close || !tag ? undefined : kindOf(tag, rest);
    if (kind) open.push({ tag, kind, depth: 1 });
    else if (inner?.tag === tag) inner.depth += close ? -1 : 1;
    if (inner?.depth === 0) open.pop();
    if (text) take(text, inner?.kind ?? 'prose', found);
  }
}

const TOKENS = /<(\/?)([a-zA-Z][\w-]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/g;

function kindOf(tag: string, rest: string): Kind | undefined {
  if (tag === 'math' || tag === 'code') return tag;
  return /\bclass="(src|references)"/.test(rest) ? 'sources' : undefined;
}

function take(text: string, kind: Kind, found: Found): void {
  const characters = [...decode(text)].filter((character) => !CONTROL.test(character));
  for (const character of characters) found[kind].add(character);
  const variable = kind === 'math' && characters.length === 1 ? mathItalic(characters[0] ?? '') : null;
  if (variable) found.math.add(variable);
}

function nothing(): Found {
  return { prose: new Set(), sources: new Set(), code: new Set(), math: new Set() };
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
