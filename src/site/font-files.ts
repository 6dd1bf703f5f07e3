// The fonts as they come: seven static faces of the theme, each with a second file for the letters of other
// Latin alphabets, and one for mathematics, which also has the arrows and signs that the others lack.
// Out: a file's path and the characters it has.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, projectFolder } from './talk-folder.ts';
import { writeWhole } from './write-whole.ts';

export interface Face {
  family: string;
  package: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** What of a talk is set in it. */
  sets: readonly ('prose' | 'sources' | 'code')[];
  /** What it has in any case: for the words of the site itself. */
  base: readonly string[];
}

/** ASCII and a few signs that the site's own scripts and styles may write (`content`, clocks, key names). */
const ALWAYS = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...'\u00A0–—‘’“”…·×→←↑↓−≈≤≥',
];
/** Headlines, clocks, words with stress. */
const WORDS = ALWAYS.filter((character) => /[^!-~]|[\w .,:;!?'()+/%-]/.test(character) && character !== '_');

const display = { family: 'Besley', package: 'besley', sets: ['prose'], base: WORDS } as const;
const text = {
  family: 'Public Sans',
  package: 'public-sans',
  sets: ['prose', 'sources'],
  base: ALWAYS,
} as const;
const mono = {
  family: 'Atkinson Hyperlegible Mono',
  package: 'atkinson-hyperlegible-mono',
  sets: ['code'],
} as const;

export const FACES: readonly Face[] = [
  { ...display, weight: 600, style: 'normal' },
  { ...display, weight: 400, style: 'italic' },
  { ...text, weight: 400, style: 'normal' },
  { ...text, weight: 400, style: 'italic', sets: ['prose'], base: WORDS },
  { ...text, weight: 600, style: 'normal' },
  { ...mono, weight: 400, style: 'normal', base: ALWAYS },
  // Keywords.
  { ...mono, weight: 600, style: 'normal', base: [] },
];

/** Of the faces above, the ones that the first screen of a page is set in. */
export const FIRST_FONTS = [
  'besley-latin-600-normal',
  'public-sans-latin-400-normal',
  'public-sans-latin-600-normal',
];

export const MATH_FAMILY = 'STIX Two Math';
export const MATH_FONT = 'stix-two-math-latin-400-normal';

export function fontName(face: Face, letters: 'latin' | 'latin-ext'): string {
  return `${face.package}-${letters}-${face.weight}-${face.style}`;
}

/** The same font in two packings: `woff` is the quicker to unpack, `woff2` the smaller to send. */
export function readFont(name: string, format: 'woff' | 'woff2'): Promise<Buffer> {
  const package_ = name.slice(0, name.search(/-latin/));
  return readFile(join(projectFolder, 'node_modules', '@fontsource', package_, 'files', `${name}.${format}`));
}

const known = new Map<string, Promise<ReadonlySet<string>>>();

export function charactersOf(name: string): Promise<ReadonlySet<string>> {
  const found = known.get(name) ?? listCharacters(name);
  known.set(name, found);
  return found;
}

/** Reading a font is slow, so each one's list is kept in the cache. */
async function listCharacters(name: string): Promise<ReadonlySet<string>> {
  const font = await readFont(name, 'woff');
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 16);
  const list = join(cacheFolder, 'fonts', `${name}-${hash}.txt`);
  const kept = await readFile(list, 'utf8').catch(() => '');
  if (kept) return new Set(kept);
  const characters = await charactersInFont(font);
  await writeWhole(list, [...characters].join(''));
  return characters;
}

export async function charactersInFont(font: Buffer): Promise<ReadonlySet<string>> {
  const { create } = await import('fontkit');
  return new Set(create(font).characterSet.map((point) => String.fromCodePoint(point)));
}
