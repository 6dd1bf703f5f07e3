import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test, type Page } from '@playwright/test';
import { projectFolder } from '../../src/site/talk-folder.ts';
import { readPageText } from '../print/read-text.ts';
import { copyExample, runCommand } from './command.ts';
import { servePlain, type PlainServer } from './plain-server.ts';
import { site } from './sites.ts';

const PAGES = ['', 'speaker/', 'read/'];

// What a visitor gets, the worker included.
test.use({ serviceWorkers: 'allow' });

test.describe('the built site', () => {
  let server: PlainServer;
  let address = '';

  test.beforeAll(async () => {
    server = await servePlain(site.exampleFolder());
    address = server.address;
  });
  test.afterAll(() => server.stop());

  for (const path of PAGES) {
    test(`runs below any path: /${path}`, async ({ page }) => {
      const faults = listFaults(page);
      await page.goto(address + path);
      await expect(page.locator('html')).toHaveAttribute('data-ready', '');
      const missing = await page.evaluate(() =>
        [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
      );
      expect([...faults, ...missing]).toEqual([]);
    });
  }

  test('links from page to page and to the PDF lead somewhere', async ({ page, request }) => {
    for (const path of PAGES) {
      await page.goto(address + path);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('[href]')]
          .map((link) => link.href)
          .filter((href) => typeof href === 'string' && href.startsWith(location.origin)),
      );
      for (const link of new Set(links.map((href) => href.replace(/#.*/, '')))) {
        expect((await request.get(link)).status(), `${link} on /${path}`).toBe(200);
      }
    }
  });
});

for (const path of PAGES) {
  test(`nothing breaks the policy that is sent with /${path}`, async ({ page }) => {
    const faults = listFaults(page);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    const response = await page.goto(site.example() + path);
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    // In the console O opens a window, which would still be loading when this test ends.
    const view = path === 'speaker/' ? 'l' : 'o';
    for (const key of ['PageDown', 'PageDown', 'PageUp', 'b', 'b', '?', 'Escape', view, 'Escape']) {
      await page.keyboard.press(key);
    }
    expect(faults).toEqual([]);
  });
}

for (const [name, talk, folder] of [
  ['talk', 'slides', site.talkFolder],
  ['example', 'tests/talks/example', site.exampleFolder],
] as const) {
  test(`no cue is in what is published of the ${name}, PDFs and data included`, async () => {
    const { cues, script } = await wordsOf(join(projectFolder, talk));
    expect(cues.length).toBeGreaterThan(0);
    const found: string[] = [];
    const readable = new Set<string>();
    for (const file of await readdir(folder(), { recursive: true })) {
      const path = join(folder(), file);
      if (!(await stat(path)).isFile()) continue;
      const text = lettersOf(await textOf(path));
      found.push(...cues.filter((cue) => text.includes(cue)).map((cue) => `${file}: ${cue}`));
      if (script.some((words) => text.includes(words))) readable.add(file.replace(/.*-notes\.pdf$/, 'notes'));
    }
    expect(found).toEqual([]);
    // What is said is found by the same means.
    expect([...readable]).toEqual(expect.arrayContaining(['read/index.html', 'search.json', 'notes']));
  });
}

/** Sentences of the private cues and of the script, as letters. */
async function wordsOf(talk: string): Promise<{ cues: string[]; script: string[] }> {
  const files = (await readdir(talk)).filter((file) => /^\d+-.*\.md$/.test(file));
  const text = (await Promise.all(files.map((file) => readFile(join(talk, file), 'utf8')))).join('\n');
  const sentences = (kind: string): string[] =>
    [...text.matchAll(new RegExp(`^:::${kind}\\n([^]*?)\\n:::$`, 'gm'))]
      .flatMap(([, block = '']) => block.split(/[.?!:\n]\s|\[[^\]]*\]/))
      .map(lettersOf)
      .filter((words) => words.length >= 16);
  const script = sentences('script');
  // A cue may quote what is said.
  const cues = sentences('cue').filter((cue) => !script.some((words) => words.includes(cue)));
  return { cues, script };
}

async function textOf(path: string): Promise<string> {
  const content = await readFile(path);
  if (!path.endsWith('.pdf'))
    return content
      .toString('utf8')
      .replace(/<[^>]*>/g, '')
      .replace(/&#?\w+;/g, '');
  const pages = (await PDFDocument.load(content)).getPages();
  return pages
    .map(({ node }) => readPageText(node))
    .map(({ tagged, artifacts }) => [...tagged.values(), artifacts].join(''))
    .join('');
}

/** Marks of all kinds and spaces are different in each form. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

test('SLIDES is seen from where the author stands; a folder that is not there is one line', async () => {
  const talk = await copyExample();
  try {
    const npm = { npm_lifecycle_event: 'check', INIT_CWD: join(talk.folder, '..') };
    const good = runCommand('check', { ...npm, SLIDES: basename(talk.folder) });
    expect(await good.ended, good.output()).toBe(0);
    const bad = runCommand('check', { ...npm, SLIDES: 'not-here' });
    expect(await bad.ended).toBe(1);
    expect(bad.output()).toBe('SLIDES is "not-here", and there is no such folder.\n');
  } finally {
    await talk.remove();
  }
});

test.describe('a build that fails', () => {
  let dist = '';

  test.beforeEach(async () => {
    dist = join(await mkdtemp(join(tmpdir(), 'dist-')), 'dist');
    await writeFile(dist.replace(/dist$/, 'mark'), '');
  });
  test.afterEach(() => rm(join(dist, '..'), { recursive: true, force: true }));

  test('for a mistake says where it is and leaves the last good site', async () => {
    const talk = await copyExample();
    try {
      const good = runCommand('build', { SLIDES: talk.folder, TALK_DIST: dist, CHROMIUM_PATH: '/nowhere' });
      expect(await good.ended, good.output()).toBe(0);
      const before = await readFile(join(dist, 'index.html'), 'utf8');
      await talk.edit('01-waiting.md', 'layout=figure', 'layout=figur');
      const bad = runCommand('build', { SLIDES: talk.folder, TALK_DIST: dist, CHROMIUM_PATH: '/nowhere' });
      expect(await bad.ended).toBe(1);
      expect(bad.output()).toMatch(/01-waiting\.md:\d+:\d+ .*figur/);
      expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(before);
      expect(await readdir(join(dist, '..'))).toEqual(['dist', 'mark']);
    } finally {
      await talk.remove();
    }
  });

  test('for the PDF leaves the last good site', async () => {
    const talk = await copyExample();
    try {
      // It answers --version, and does nothing else.
      const bad = runCommand('build', { SLIDES: talk.folder, TALK_DIST: dist, CHROMIUM_PATH: '/bin/true' });
      expect(await bad.ended).toBe(1);
      expect(await readdir(join(dist, '..'))).toEqual(['mark']);
    } finally {
      await talk.remove();
    }
  });
});

function listFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
