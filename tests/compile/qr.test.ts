// The QR code of the talk's address: a decoder reads the address back from the drawn path.
import jsQr from 'jsqr';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { drawQr } from '../../src/compile/qr.ts';

test.each(['https://example.org/tea/', 'https://example.org/a-long-way/to-the-talk/of-ada-example/2024/'])(
  '%s',
  (address) => {
    const [figure] = drawQr(address);
    expect(read(figure as Element)).toBe(address);
  },
);

test('a talk without an address has no code', () => {
  expect(drawQr('')).toEqual([]);
});

/** Four pixels a module, as a camera would see it. */
function read(figure: Element): string | undefined {
  const svg = figure.children[0] as Element;
  const size = Number(String(svg.properties['viewBox']).split(' ')[2]);
  const width = size * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const dark = String((svg.children[1] as Element).properties['d']);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 4; column++) {
        const at = ((Number(y) * 4 + row) * width + Number(x) * 4 + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQr(pixels, width, width)?.data;
}
