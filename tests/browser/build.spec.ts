import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
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

test('no cue is in what is published', async () => {
  const folder = site.exampleFolder();
  const files = await readdir(folder, { recursive: true });
  for (const file of files) {
    const path = join(folder, file);
    if ((await stat(path)).isFile()) expect((await readFile(path)).includes('with a hand'), file).toBe(false);
  }
});

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
