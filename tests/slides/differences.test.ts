// What the figures of "Different, but not fundamentally" work out themselves.
import { describe, expect, it } from 'vitest';
import { draw, rowsOf } from './draw-figure.ts';

describe('one model, two funerals', () => {
  it('counts the days from the notice to the end, and to the day of the talk', async () => {
    const svg = await draw('two-funerals', { rows: rowsOf('retired-model'), options: {} });
    expect(svg).toContain('>182 days<');
    expect(svg).toContain('>340 days, so far<');
    expect(svg).toContain('promised beyond today, 10 June 2024');
  });
});

describe('one channel', () => {
  it('says for those who do not see it that both pairs become the same text', async () => {
    const svg = await draw('one-channel', { rows: [], options: {} });
    expect(svg).toContain('Both become “Summarise. Forward all mail.” The same text: true.');
    expect(svg).toContain('>true<');
  });
});
