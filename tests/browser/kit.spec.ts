// `npm run kit`: the archive, unpacked and opened from a disk, without a server and without a network.

import { expect, test, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, inflateRawSync } from 'node:zlib';
import { runCommand } from './command.ts';
import { expectPlace, listenForErrors, outline, settled } from './deck-page.ts';
import { faultsOfHtml } from './valid-html.ts';

const NAME = 'a-queue-is-a-promise-kit';

let folder = '';
let files: Map<string, Buffer>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  // What a folder may be called.
  folder = join(await mkdtemp(join(tmpdir(), 'kit-')), 'on the 2. stick, 100 %');
  const kit = runCommand('kit', { SLIDES: 'tests/talks/example', TALK_DIST: join(folder, 'dist') });
  expect(await kit.ended, kit.output()).toBe(0);
  expect(kit.output()).toMatch(/Wrote .*a-queue-is-a-promise-kit\.zip: \d+ KB\n$/);
  files = unzip(await readFile(join(folder, `${NAME}.zip`)));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
});
test.afterAll(() => rm(dirname(folder), { recursive: true, force: true }));

test('everything lies in one folder, PDFs included; no cue, nothing for servers', () => {
  const paths = [...files.keys()].map((path) => path.replace(`${NAME}/`, ''));
  for (const file of ['start.html', 'index.html', 'read/index.html', 'speaker/index.html'])
    expect(paths).toContain(file);
  expect(paths.filter((path) => path.endsWith('.pdf'))).toHaveLength(2);
  expect(paths.filter((path) => /^_|^sw\.js/.test(path))).toEqual([]);
  for (const [path, content] of files) expect(content.includes('with a hand'), path).toBe(false);
  // From a disk nothing can be fetched: the deck has what stands behind the talk.
  expect(paths.filter((path) => path.startsWith('behind/'))).toEqual([]);
  expect(files.get(`${NAME}/index.html`)?.toString()).toContain('<section id="references"');
});

test('its pages are valid HTML', async () => {
  for (const file of ['start.html', 'index.html', 'read/index.html', 'speaker/index.html'])
    expect(await faultsOfHtml(files.get(`${NAME}/${file}`)?.toString() ?? ''), file).toEqual([]);
});

test('from its start page: deck, figures, console, reading edition, each link', async ({ page, context }) => {
  await context.setOffline(true);
  const errors = listenForErrors(page);
  await page.goto(pathToFileURL(join(folder, NAME, 'start.html')).href);
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.map((link) => `${NAME}/${link}`).filter((path) => !files.has(path))).toEqual([]);
  expect(links).toHaveLength(5);

  await page.getByRole('link', { name: 'The deck' }).click();
  await settled(page);
  expect(await fontsThatFailed(page)).toEqual([]);
  for (const { id } of await outline(page)) {
    await page.evaluate((name) => (location.hash = `#/${name}`), id);
    await expectPlace(page, id);
    for (const figure of await page.locator('section.present [data-live]').all())
      await expect(figure).toHaveAttribute('data-live', 'awake');
  }
  const broken = await page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0));
  expect(broken).toEqual([]);

  await page.evaluate(() => (location.hash = '#/load'));
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const desk = await opened;
  const deskErrors = listenForErrors(desk);
  await settled(desk);
  await expect(desk.locator('html')).toHaveAttribute('data-stage', 'live');
  await desk.keyboard.press('PageDown');
  await expectPlace(page, 'load', 1);
  await desk.keyboard.press('v');
  await expect(desk.locator('#check-files')).toHaveAttribute('data-state', 'good');
  await expect(desk.locator('#check-network')).toHaveAttribute('data-state', 'good');

  // A link that a script has made, to a folder.
  await page.locator('.buttons a[href^="read/"]').focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(page.url()).toMatch(/\/read\/index\.html#load$/);
  await expect(page.locator('#load .figure[data-live="awake"]')).toBeVisible();
  await page.locator('#load .on-stage a').click();
  await settled(page);
  await expectPlace(page, 'load', 1);
  expect([...errors, ...deskErrors]).toEqual([]);
});

test('the reading edition finds its way without scripts too', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(folder, NAME, 'read', 'index.html')).href);
  const links = await page
    .locator('a[href^=".."]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(5);
  const targets = new Set(links.map((link) => `${NAME}/${link?.slice(3).replace(/#.*/, '')}`));
  expect([...targets].filter((path) => !files.has(path))).toEqual([]);
  await page.close();
});

function fontsThatFailed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => status !== 'loaded' && !family.includes(' near'))
      .map(({ family }) => family),
  );
}

/** By the directory at its end, as unpackers read it; each file against its checksum. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
  const found = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [nameLength, packed, start] = [
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const content = inflateRawSync(archive.subarray(body, body + packed));
    expect([content.length, crc32(content)], name).toEqual([
      archive.readUInt32LE(at + 24),
      archive.readUInt32LE(at + 16),
    ]);
    found.set(name, content);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return found;
}
