import { create } from 'fontkit';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charactersInFont } from '../../src/site/font-files.ts';
import { prepareFonts, unicodeRange } from '../../src/site/fonts.ts';

const NONE = {
  prose: new Set<string>(),
  sources: new Set<string>(),
  code: new Set<string>(),
  math: new Set<string>(),
};

describe('unicodeRange', () => {
  test('joins neighbours', () => {
    expect(unicodeRange('cabz→')).toBe('U+61-63,U+7A,U+2192');
    expect(unicodeRange('')).toBe('');
  });
});

describe('the fonts of a talk', () => {
  test('have its characters and few others, from whichever file has them', async () => {
    const folder = await prepareFonts({ ...NONE, prose: new Set('aéŁα'), math: new Set('𝑥') });
    const charactersOf = async (name: string) =>
      await charactersInFont(await readFile(join(folder, `${name}.woff2`)));
    const [latin, more, math] = await Promise.all(
      ['besley-latin-600-normal', 'besley-latin-ext-600-normal', 'stix-two-math-latin-400-normal'].map(
        charactersOf,
      ),
    );
    expect(latin?.has('é')).toBe(true);
    expect(latin?.has('ü')).toBe(false);
    expect(more?.has('Ł')).toBe(true);
    expect([math?.has('α'), math?.has('𝑥'), math?.has('→')]).toEqual([true, true, true]);
  });

  test('have each only what is set in it, and the figures of tables', async () => {
    const folder = await prepareFonts({ ...NONE, sources: new Set('ü'), code: new Set('x{é') });
    const has = async (name: string, sign: string) =>
      (await charactersInFont(await readFile(join(folder, `${name}.woff2`)))).has(sign);
    const mono = 'atkinson-hyperlegible-mono-latin';
    expect([await has(`${mono}-600-normal`, '{'), await has(`${mono}-600-normal`, 'a')]).toEqual([
      true,
      false,
    ]);
    expect([await has(`${mono}-400-normal`, 'é'), await has(`${mono}-400-normal`, 'ü')]).toEqual([
      true,
      false,
    ]);
    expect(await has('public-sans-latin-400-normal', 'ü')).toBe(true);
    expect([await has('besley-latin-600-normal', 'a'), await has('besley-latin-600-normal', 'ü')]).toEqual([
      true,
      false,
    ]);
    const { availableFeatures } = create(await readFile(join(folder, 'besley-latin-600-normal.woff2')));
    expect(availableFeatures).toEqual(expect.arrayContaining(['tnum', 'kern', 'liga']));
  });

  test('are put together by rules that name no character twice for a face', async () => {
    const folder = await prepareFonts({ ...NONE, prose: new Set('aŁα') });
    const rules = (await readFile(join(folder, 'faces.css'), 'utf8')).split('\n');
    const bold = rules.filter((rule) => rule.includes("'Besley'") && rule.includes('font-weight: 600'));
    const ranges = bold.map((rule) => /unicode-range: ([^;]+)/.exec(rule)?.[1]);
    expect(ranges[1]).toBe('U+141');
    expect(ranges[2]).toContain('U+3B1');
    const files = await readdir(folder);
    for (const [, file] of rules.join('').matchAll(/url\('\.\/([^']+)'\)/g)) expect(files).toContain(file);
  });

  test('come from the cache the second time', async () => {
    const wanted = { ...NONE, prose: new Set('b') };
    expect(await prepareFonts(wanted)).toBe(await prepareFonts(wanted));
  });
});
