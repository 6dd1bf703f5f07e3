import { describe, expect, test } from 'vitest';
import { charactersOfDeck, findMissingCharacters } from '../../src/site/characters.ts';
import { twoSlides } from './two-slides.ts';

describe('the characters of a deck', () => {
  test('are those of text, script, cues and references, without tags and attributes', () => {
    const deck = twoSlides({ html: '<p title="ä">ö&#xDF;&lt;</p>', script: ['<p>ü</p>'], cues: ['é'] });
    const { prose } = charactersOfDeck(deck);
    expect([...'öß<üé'].every((character) => prose.has(character))).toBe(true);
    expect(prose.has('ä')).toBe(false);
  });

  test('keep formulas apart, where a variable is drawn in italics', () => {
    const html = '<p>a <math><mi>x</mi><mi>h</mi><mi>λ</mi><mi>log</mi></math> b</p>';
    const { prose, math } = charactersOfDeck(twoSlides({ html }));
    expect([...math].sort()).toEqual([...'xhλlog𝑥ℎ𝜆'].sort());
    expect(prose.has('λ')).toBe(false);
  });

  test('keep code and sources apart, whatever stands in them', () => {
    const source = '<p class="src"><cite>Müller</cite></p>';
    const html = `<p>a <b>b</b> <code>c <code>d</code> <i>e</i></code> f</p>${source}<ol class="references"><li>ø<ol></ol>å</li></ol>g`;
    const { prose, code, sources } = charactersOfDeck(twoSlides({ html }));
    expect([...'abfg'].every((character) => prose.has(character))).toBe(true);
    expect([...'üøå'].some((character) => prose.has(character))).toBe(false);
    expect([...code].sort().join('')).toBe(' cde');
    expect([...'Müøå'].every((character) => sources.has(character))).toBe(true);
  });

  test('are not line ends', () => {
    const { prose } = charactersOfDeck(twoSlides({ html: '<p>a\n\tb</p>' }));
    expect(prose.has('\n') || prose.has('\t')).toBe(false);
  });
});

describe('a character without a font', () => {
  test('is a problem at its slide', async () => {
    const problems = await findMissingCharacters(twoSlides({ html: '<p>漢</p>' }));
    expect(problems).toEqual([
      {
        place: { file: 'slides/01-part.md', line: 6, column: 1 },
        message: 'No font of the talk has the character "漢" (U+6F22).',
        hint: 'Write it in words, or draw it as an image.',
      },
    ]);
  });

  test('is not one that another font lends', async () => {
    const html = '<p>Łukasz → ≈ α \u00A0\u200B\u2061\uFE0F</p><code>→</code><math><mi>𝑥</mi></math>';
    expect(await findMissingCharacters(twoSlides({ html }))).toEqual([]);
  });
});
