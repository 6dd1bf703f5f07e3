import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charactersInFont } from '../../src/site/font-files.ts';
import { prepareFonts, unicodeRange } from '../../src/site/fonts.ts';

describe('unicodeRange', () => {
  test('joins neighbours', () => {
    expect(unicodeRange('cabz→')).toBe('U+61-63,U+7A,U+2192');
    expect(unicodeRange('')).toBe('');
  });
});

describe('the fonts of a talk', () => {
  test('have its characters and few others, from whichever file has them', async () => {
    const folder = await prepareFonts({ text: new Set('aéŁα'), math: new Set('𝑥') });
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

  test('are put together by rules that name no character twice for a face', async () => {
    const folder = await prepareFonts({ text: new Set('aŁα'), math: new Set() });
    const rules = (await readFile(join(folder, 'faces.css'), 'utf8')).split('\n');
    const bold = rules.filter((rule) => rule.includes("'Besley'") && rule.includes('font-weight: 600'));
    const ranges = bold.map((rule) => /unicode-range: ([^;]+)/.exec(rule)?.[1]);
    expect(ranges[1]).toBe('U+141');
    expect(ranges[2]).toContain('U+3B1');
    const files = await readdir(folder);
    for (const [, file] of rules.join('').matchAll(/url\('\.\/([^']+)'\)/g)) expect(files).toContain(file);
  });

  test('come from the cache the second time', async () => {
    const wanted = { text: new Set('b'), math: new Set<string>() };
    expect(await prepareFonts(wanted)).toBe(await prepareFonts(wanted));
  });
});
