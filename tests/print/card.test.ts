// The picture for posts: of its size, and the cover's where the talk has one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawCard } from '../../src/print/card.ts';
import { withBrowser } from '../../src/print/print-page.ts';
import { NOWHERE } from '../../src/print/site-from-disk.ts';
import { teaDeck } from '../site/tea-deck.ts';
import { chromium } from './chromium.ts';

test('1200 × 630, with a cover or without; what only the slide needs is not on it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'card-'));
  const css = '.slide{width:1280px;background:#fff;font:40px sans-serif}.foot{background:#f00;height:400px}';
  await writeFile(join(folder, 'theme.css'), css);
  const deckPage = '<link rel="stylesheet" href="theme.css">';
  const deck = teaDeck();
  const [first, ...others] = deck.sections;
  const uncovered = {
    ...deck,
    sections: first ? [{ ...first, slides: first.slides.slice(1) }, ...others] : [],
  };
  const untitled = { ...uncovered, talk: { ...deck.talk, title: '', speaker: '', event: '', place: '' } };
  try {
    const cards = await withBrowser(await chromium(), (browser) =>
      Promise.all(
        [deck, uncovered, untitled].map((one) =>
          drawCard(browser, { folder, address: NOWHERE, deck: one, deckPage }),
        ),
      ),
    );
    for (const card of cards) expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
    // A picture of nothing is the smallest.
    const [own = 0, made = 0, empty = 0] = cards.map(({ length }) => length);
    expect(own).toBeGreaterThan(empty);
    expect(made).toBeGreaterThan(empty);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
