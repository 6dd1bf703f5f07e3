// What is sent, and that the first slide is painted from the first of it.

import { expect, test } from '@playwright/test';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listenForErrors, openDeck, painted } from './deck-page.ts';
import { site } from './sites.ts';

/** As much as a server sends at once, before the first answer of the browser. */
const FIRST = 14 * 1024;
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

test('HTML and style sheet of the whole talk: 40 KB; all fonts: 60 KB', async () => {
  const folder = site.talkFolder();
  const html = await readFile(join(folder, 'index.html'));
  const styles = [...html.toString().matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)];
  expect(styles.length).toBeGreaterThan(0);
  const sheets = await Promise.all(styles.map(([, file = '']) => readFile(join(folder, file))));
  const sizes = [html, ...sheets].map((content) => brotliCompressSync(content).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40 * 1024);

  const fonts = (await readdir(join(folder, 'assets'))).filter((file) => file.endsWith('.woff2'));
  const weights = await Promise.all(fonts.map((file) => stat(join(folder, 'assets', file))));
  expect(weights.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  // Those of the first slide come with the page; the others when they are needed.
  expect(html.toString().match(/<link rel="preload"[^>]*\.woff2/g)).toHaveLength(3);
});

test('the first slide is painted from the first 14 KB, though the rest never comes', async ({ page }) => {
  const server = await stalling(site.talkFolder());
  await page.goto(server.address, { waitUntil: 'commit' });
  const title = page.locator('.slides > section').first().locator('h1');
  await painted(page);
  await expect(title).toBeVisible();
  expect(await page.evaluate(isOnTop)).toBe(true);
  // Half of the page is not there, so no script has run.
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await expect(page.locator('.reveal.ready')).toHaveCount(0);
  expect(await page.locator('.slides > section').count()).toBeLessThan(50);
  // As the whole page paints it, but for what the stage draws at its edge.
  const clip = { x: 0, y: 0, width: 1280, height: 690 };
  await page.evaluate(() => document.fonts.ready);
  const early = await page.screenshot({ clip });
  server.stop();
  await openDeck(page, site.talk());
  expect(early.equals(await page.screenshot({ clip }))).toBe(true);
});

for (const path of ['', 'read/', 'speaker/']) {
  test(`what _headers says of /${path} is asked for first, and once`, async ({ page }) => {
    const rules = await readFile(join(site.talkFolder(), '_headers'), 'utf8');
    const [, link = ''] = new RegExp(`^/${path}\n  Link: (.*)$`, 'm').exec(rules) ?? [];
    const announced = [...link.matchAll(/<\/([^>]+)>/g)].map(([, file]) => site.talk() + file);
    expect(announced.length).toBeGreaterThan(0);
    await page.route(site.talk() + path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), link } });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const errors = listenForErrors(page);
    await openDeck(page, site.talk() + path);
    expect(asked.slice(1, announced.length + 1).toSorted()).toEqual(announced.toSorted());
    expect(asked.filter((url) => announced.includes(url))).toHaveLength(announced.length);
    expect(errors).toEqual([]);
  });
}

test('on no page anything is asked of another origin, or a character of another font', async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.add(new URL(request.url()).origin);
  });
  const errors = listenForErrors(page);
  for (const path of ['', 'read/', 'speaker/']) {
    await openDeck(page, site.talk() + path);
    expect(await page.evaluate(charactersOfOthers), `on /${path}`).toEqual([]);
  }
  expect([...asked]).toEqual([new URL(site.talk()).origin]);
  expect(errors).toEqual([]);
});

/** The first slide, in the middle of the window. */
function isOnTop(): boolean {
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('section');
  return seen === document.querySelector('.slides > section');
}

/** Sends so many bytes of the page, packed, and then nothing more. */
async function stalling(folder: string): Promise<{ address: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    if (pathname !== '/') {
      readFile(join(folder, pathname)).then(
        (content) => response.setHeader('Content-Type', TYPES[extname(pathname)] ?? '').end(content),
        () => response.writeHead(404).end(),
      );
      return;
    }
    void readFile(join(folder, 'index.html')).then((html) => {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' };
      response.writeHead(200, headers).write(gzipSync(html).subarray(0, FIRST));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Runs in the page. "→ in Besley 600 normal, of h2 “Left → right”" */
function charactersOfOthers(): string[] {
  const ranges = new Map<string, [number, number][]>();
  for (const { family, weight, style, unicodeRange } of document.fonts) {
    const name = `${family.replace(/["']/g, '')} ${weight} ${style}`;
    const parsed = unicodeRange.split(',').map((range): [number, number] => {
      const [from = 0, to = from] = range
        .replace(/U\+/i, '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return [from, to];
    });
    ranges.set(name, [...(ranges.get(name) ?? []), ...parsed]);
  }
  const found = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || parent.closest('script, math') || !text.textContent?.trim()) continue;
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent);
    const face = `${fontFamily.split(',')[0]?.replace(/["']/g, '')} ${fontWeight} ${fontStyle}`;
    const own = ranges.get(face) ?? [];
    for (const character of text.textContent.replace(/[\s\u00AD\u200B]/g, '')) {
      const point = character.codePointAt(0) ?? 0;
      if (!own.some(([from, to]) => point >= from && point <= to))
        found.add(`${character} in ${face}, of ${parent.localName} “${parent.textContent.slice(0, 40)}”`);
    }
  }
  return [...found];
}
