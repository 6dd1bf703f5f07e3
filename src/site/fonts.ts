// Writes the fonts that the pages load into a folder of the cache and says which: faces.css with its
// @font-face rules, and beside it the files, cut down to what each face is used for (in a build) or whole (in
// dev). The folder's name is the hash of what was asked for, so the same talk is served from the cache. Each
// family is put together from several files by unicode-range: its own letters, those of other Latin
// alphabets, and from the mathematics font the signs that it lacks. The browser loads what a page uses.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Characters } from './characters.ts';
import { charactersOf, FACES, fontName, MATH_FAMILY, MATH_FONT, readFont, type Face } from './font-files.ts';
import { cacheFolder, projectFolder } from './talk-folder.ts';

/** `null`: whole files. */
export async function prepareFonts(wanted: Characters | null): Promise<string> {
  const folder = join(cacheFolder, 'fonts', await hashOf(wanted));
  if (await exists(join(folder, 'faces.css'))) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const rules = await writeFonts(wanted, draft);
  await writeFile(join(draft, 'faces.css'), rules.join('\n'));
  // Another process may have been quicker; what it wrote is the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return folder;
}

/** One `unicode-range` of the characters: "U+20-7E,U+2192". */
export function unicodeRange(characters: Iterable<string>): string {
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

async function writeFonts(wanted: Characters | null, folder: string): Promise<string[]> {
  const signs = new Set<string>();
  const rules: string[] = [];
  const mathFont = await charactersOf(MATH_FONT);
  for (const face of FACES) {
    const files = [fontName(face, 'latin'), fontName(face, 'latin-ext')];
    const rest = wanted ? charactersFor(face, wanted) : await allCharacters([...files, MATH_FONT]);
    for (const name of files) {
      // Most talks need no second file, and to look into one takes a while.
      if (name.includes('-ext-') && ![...rest].some((character) => /\p{Script=Latin}/u.test(character)))
        continue;
      const font = await charactersOf(name);
      const own = [...rest].filter((character) => font.has(character));
      for (const character of own) rest.delete(character);
      if (own.length === 0) continue;
      await writeFont(name, wanted ? own : null, folder);
      rules.push(fontFace(face, name, own));
    }
    const lent = [...rest].filter((character) => mathFont.has(character));
    if (lent.length === 0) continue;
    for (const character of lent) signs.add(character);
    rules.push(fontFace(face, MATH_FONT, lent));
  }
  await writeFont(MATH_FONT, wanted ? [...new Set([...signs, ...wanted.math])] : null, folder);
  return [...rules, fontFace({ family: MATH_FAMILY, weight: 400, style: 'normal' }, MATH_FONT, null)];
}

function charactersFor({ sets, base }: Face, wanted: Characters): Set<string> {
  return new Set([...base, ...sets.flatMap((kind) => [...wanted[kind]])]);
}

async function allCharacters(names: string[]): Promise<Set<string>> {
  const fonts = await Promise.all(names.map(charactersOf));
  return new Set(fonts.flatMap((font) => [...font]));
}

async function writeFont(name: string, characters: string[] | null, folder: string): Promise<void> {
  const font = characters
    ? await cut(await readFont(name, 'woff'), characters)
    : await readFont(name, 'woff2');
  await writeFile(join(folder, `${name}.woff2`), font);
}

/** Loaded only here: most builds find their fonts in the cache. */
async function cut(font: Buffer, characters: string[]): Promise<Buffer> {
  // Its WebAssembly runs for a moment only: compiling it well would take longer than it saves.
  setFlagsFromString('--liftoff-only');
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(font, characters.join(''), {
    targetFormat: 'woff2',
    // Fractions and other figures are in the fonts too, but no style asks for them.
    keepFeatures: FEATURES,
    noHinting: true,
    dropTables: ['STAT', 'gasp'],
  });
}

function fontFace(
  face: Pick<Face, 'family' | 'weight' | 'style'>,
  file: string,
  characters: string[] | null,
): string {
  const range = characters ? ` unicode-range: ${unicodeRange(characters)};` : '';
  return (
    `@font-face { font-family: '${face.family}'; font-style: ${face.style}; font-weight: ${face.weight}; ` +
    `font-display: swap; src: url('./${file}.woff2') format('woff2');${range} }`
  );
}

/** Kerning, ligatures, marks over letters, the figures that styles ask for, and smaller signs in formulas. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum', 'ssty'];

async function hashOf(wanted: Characters | null): Promise<string> {
  const hash = createHash('sha256');
  // Newer font packages or another way of writing the rules: other files.
  hash.update(await readFile(join(projectFolder, 'package-lock.json')).catch(() => ''));
  for (const module of ['fonts.ts', 'font-files.ts'])
    hash.update(await readFile(new URL(module, import.meta.url)));
  for (const use of Object.values(wanted ?? {})) hash.update(`|${[...use].sort().join('')}`);
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
