// Text keeps a contrast of 7 on every ground that it stands on, light and dark; what carries structure keeps 4.5.
// Measured from tokens.css itself, so that a new colour cannot slip through.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');

const texts: [string, string[]][] = [
  ['ink', ['paper', 'bar', 'left-tint', 'right-tint']],
  ['ink-2', ['paper', 'bar']],
  ['left', ['paper', 'bar', 'left-tint']],
  ['right', ['paper', 'bar', 'right-tint']],
  ['new-fg', ['new-bg']],
];

for (const scheme of ['light', 'dark'] as const) {
  test.each(texts)(`${scheme}: --%s can be read`, (text, grounds) => {
    for (const ground of grounds) expect(ratio(text, ground, scheme), `on --${ground}`).toBeGreaterThan(7);
  });

  test(`${scheme}: rules and blocks stand out`, () => {
    for (const ground of ['paper', 'bar']) {
      expect(ratio('rule', ground, scheme)).toBeGreaterThan(4.5);
      expect(ratio('new-bg', ground, scheme)).toBeGreaterThan(4.5);
    }
  });
}

/** WCAG 2. */
function ratio(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [darker = 0, lighter = 0] = [luminance(one, scheme), luminance(other, scheme)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(token: string, scheme: 'light' | 'dark'): number {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(source);
  const colour = found?.[scheme === 'light' ? 1 : 2];
  if (!colour) throw new Error(`tokens.css has no --${token} with two colours`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
