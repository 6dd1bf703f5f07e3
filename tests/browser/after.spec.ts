// After the talk: what happened is in the journal, whatever was reloaded, killed or denied, and is saved as files,
// which these tests really download and read.
import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { chromium as installed } from '../print/chromium.ts';
import { barriers } from './axe.ts';
import { copyExample, runCommand } from './command.ts';
import { hash, listenForErrors, press, settled } from './deck-page.ts';
import { site } from './sites.ts';

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.example() + address);
  await settled(page);
  return page;
}

/** A console with a clock of its own, at half past ten, that only the test moves on. */
async function openAtHalfPast(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2025-03-04T10:29:00') });
  await page.goto(`${site.example()}speaker/`);
  await settled(page);
  await page.clock.pauseAt(new Date('2025-03-04T10:30:00'));
  return page;
}

async function stay(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000);
}

/** Presses a button of the dialog, which is open. */
async function save(page: Page, name: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const download = await waiting;
  await expect(page.locator('.export .status')).toHaveText(`Saved as ${download.suggestedFilename()}.`);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function savedLog(page: Page): Promise<string> {
  await page.keyboard.press('e');
  const { name, text } = await save(page, 'Log');
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-\d{4}-log\.txt$/);
  await page.keyboard.press('Escape');
  return text;
}

interface SavedRun {
  start: string;
  spoken: number;
  slides: string[];
  times: { slide: string; first: number; seconds: number; whole: boolean; steps: { seconds: number }[] }[];
}

test.describe('a run', () => {
  test('its times are a file that the check compares with the plan; a reload in the middle loses none', async ({
    context,
  }) => {
    const page = await openAtHalfPast(context);
    await press(page, 't');
    await stay(page, 12);
    await press(page, 'PageDown');
    await stay(page, 20);
    await press(page, 'PageDown');
    await stay(page, 8);
    await page.reload();
    await settled(page);
    expect(hash(page)).toBe('#/littles-law/1');
    await stay(page, 7);
    await press(page, 'PageDown');
    await stay(page, 15);
    await press(page, 'PageDown');
    await stay(page, 4);
    await press(page, 'e');
    const { name, text } = await save(page, 'Times');
    expect(name).toBe('2025-03-04-1030.json');
    const { start, spoken, slides, times } = JSON.parse(text) as SavedRun;
    expect(new Date(start)).toEqual(new Date('2025-03-04T10:30:00'));
    expect(slides).toContain('pool');
    const wholes = times.map(({ slide, whole }) => [slide, whole]);
    expect(wholes).toEqual([
      ['title', true],
      ['littles-law', true],
      ['load', false],
    ]);
    const near = (seconds: number) => ({
      asymmetricMatch: (is: number) => is >= seconds - 0.1 && is < seconds + 2,
    });
    expect(spoken).toEqual(near(66));
    expect(times.map(({ first }) => first)).toEqual([0, near(12), near(62)]);
    expect(times[1]?.seconds).toEqual(near(50));
    expect(times[1]?.steps.map(({ seconds }) => seconds)).toEqual([near(20), near(15), near(15)]);
    // Proposed at once, and by the check once the file is where it belongs.
    await expect(page.locator('.comparison tbody tr')).toHaveText([/^littles-law30\d\dseconds=50$/]);
    const talk = await copyExample();
    try {
      await mkdir(join(talk.folder, 'rehearsals'));
      await writeFile(join(talk.folder, 'rehearsals', name), text);
      const check = runCommand('check', { SLIDES: talk.folder });
      expect(await check.ended, check.output()).toBe(0);
      expect(check.output()).toMatch(/\n +planned +from words +last run +proposed\n/);
      expect(check.output()).toMatch(/\nlittles-law +30 +35 +5\d +50\nload +30 +25\n/);
      expect(check.output()).toMatch(/\nSpoken at \d+ words a minute; wordsPerMinute is 70\.\n/);
    } finally {
      await talk.remove();
    }
  });

  test('as WebVTT and as chapters, from the start and from within a recording', async ({ context }) => {
    const page = await openAtHalfPast(context);
    await press(page, 't');
    await stay(page, 12);
    await press(page, 'PageDown', 3);
    await stay(page, 40);
    await press(page, 'PageDown');
    await stay(page, 20);
    await press(page, 'e');
    const chapters = await save(page, 'Chapters');
    expect(chapters.name).toBe('2025-03-04-1030-chapters.txt');
    expect(chapters.text).toMatch(
      /^0:00 A queue is a promise\n0:1\d How many wait tells how long they wait\.\n0:5\d The last tenth of load costs most of the wait\.\n$/,
    );
    const offset = page.getByLabel('The talk starts in the recording at');
    await offset.fill('two minutes');
    await expect(page.locator('.export .status')).toHaveText('Write minutes and seconds, like 2:35.');
    await expect(page.getByRole('button', { name: 'WebVTT' })).toBeDisabled();
    await offset.fill('1:02:30');
    expect((await save(page, 'Chapters')).text).toMatch(
      /^0:00 Before the talk\n1:02:30 A queue is a promise\n1:02:4\d How many/,
    );
    const vtt = await save(page, 'WebVTT');
    expect(vtt.name).toBe('2025-03-04-1030.vtt');
    expect(vtt.text).toMatch(/^WEBVTT\n\nNOTE\nA queue is a promise\n\ntitle\n01:02:30\.000 --> 01:02:4/);
    // A browser reads it the same way.
    const elsewhere = await context.newPage();
    const cues = await elsewhere.evaluate(async (text) => {
      const track = document.createElement('track');
      const loaded = new Promise((resolve) => (track.onload = track.onerror = resolve));
      track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
      document.body.append(document.createElement('video'));
      document.querySelector('video')?.append(track);
      track.track.mode = 'hidden';
      await loaded;
      return [...(track.track.cues ?? [])].map(({ id, startTime }) => [
        id,
        Math.floor((startTime - 3750) / 5) * 5,
      ]);
    }, vtt.text);
    expect(cues).toEqual([
      ['title', 0],
      ['littles-law', 10],
      ['load', 50],
    ]);
  });

  test('beside runs that were saved: behind E where they ask for another plan, in the list for each slide', async ({
    context,
  }) => {
    // As npm start writes the page.
    await context.route('**/speaker/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(
          'id="scripts"',
          'id="scripts" data-cues data-runs="2025-03-01T10:00:00Z 2025-03-02T10:00:00Z"',
        )
        .replace('data-slide="title"', 'data-slide="title" data-seconds="12 10"')
        .replace('data-slide="littles-law"', 'data-slide="littles-law" data-seconds="61 59"')
        .replace('data-slide="load"', 'data-slide="load" data-seconds="46"');
      await route.fulfill({ response, body });
    });
    const page = await openAtHalfPast(context);
    await press(page, 't');
    await stay(page, 10);
    await press(page, 'PageDown');
    await stay(page, 50);
    await press(page, 'PageDown', 3);
    await stay(page, 20);
    await press(page, 'e');
    await expect(page.locator('.comparison thead')).toHaveText('SlidePlannedLast 2This runProposed');
    await expect(page.locator('.comparison tbody tr')).toHaveText([
      /^littles-law306050seconds=60$/,
      /^load3046–seconds=45$/,
    ]);
    await press(page, 'e');
    await press(page, 'l');
    const rows = page.locator('.times tr');
    await expect(rows.first()).toHaveText('PageSlideDuePlannedLast runsSpokenOff');
    await expect(rows.filter({ hasText: 'How many wait' }).locator('td').nth(4)).toHaveText('1:00');
    await expect(rows.filter({ hasText: 'Waiting' }).locator('td').nth(2)).toHaveText('1:57');
    await expect(rows.filter({ hasText: 'Servers' }).locator('td').nth(2)).toHaveText('');
  });

  test('one that was set back by mistake can still be saved', async ({ context }) => {
    const page = await openAtHalfPast(context);
    await press(page, 't');
    await stay(page, 30);
    await press(page, 't', 2);
    await stay(page, 600);
    await press(page, 'PageDown');
    await stay(page, 5);
    await press(page, 'e');
    const runs = page.getByLabel('Run').locator('option');
    await expect(runs).toHaveText([/10:40.* 0:05 spoken/, /10:30.* 0:3\d spoken/]);
    await page.getByLabel('Run').selectOption({ index: 1 });
    const { name, text } = await save(page, 'Times');
    expect(name).toBe('2025-03-04-1030.json');
    expect((JSON.parse(text) as SavedRun).times.map(({ slide }) => slide)).toEqual(['title']);
  });
});

test.describe('the log', () => {
  test('tells of keys, steps and blanks in both windows, of a lost stage and of reloads', async ({
    context,
  }) => {
    const page = await open(context, 'speaker/');
    const stage = await open(context, '');
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');
    await press(page, 'PageDown');
    await expect.poll(() => hash(stage)).toBe('#/littles-law');
    await press(stage, 'ArrowRight');
    await expect.poll(() => hash(page)).toBe('#/littles-law/1');
    await stage.evaluate(() => (window.open = () => null));
    await press(stage, 's');
    await expect(stage.locator('.notice')).toContainText('blocked');
    await press(stage, 'b');
    await expect(page.locator('#now')).toHaveClass(/blank/);
    await stage.close();
    await expect(page.locator('#notice')).toContainText('The stage is lost');
    await page.reload();
    await settled(page);
    const again = await open(context, '#/load');
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'live');
    await page.getByRole('button', { name: 'Backup' }).click();
    await page.keyboard.press('Escape');
    await again.close();
    const log = await savedLog(page);
    const lines = [
      /console \w{3} +open +navigate \/speaker\/, title/,
      /console \w{3} +notice +No stage is open yet\.|stage \w{3} +open +navigate \/, title/,
      /stage +live/,
      /console \w{3} +key +PageDown/,
      /console \w{3} +run +\S/,
      /stage \w{3} +key +ArrowRight/,
      /stage \w{3} +place +littles-law\/1/,
      /stage \w{3} +notice +The browser has blocked/,
      /stage \w{3} +key +b \(KeyB\)/,
      /stage \w{3} +blank +on/,
      /stage \w{3} +close/,
      /console \w{3} +stage +lost/,
      /console \w{3} +close/,
      /console \w{3} +open +reload/,
      /stage \w{3} +open +navigate \/, load/,
      /console \w{3} +click +QBackup/,
      /console \w{3} +key +e \(KeyE\)/,
    ];
    let rest = log;
    for (const line of lines) {
      const index = rest.search(line);
      expect(index, `${line} in\n${rest}`).toBeGreaterThan(-1);
      rest = rest.slice(index);
    }
    for (const line of log.trim().split('\n').slice(3)) {
      expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d {2}(console|stage) \w{3} /);
    }
  });

  test('and the times are there after the browser was killed', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    const executablePath = await installed();
    const launch = () => chromium.launchPersistentContext(profile, { executablePath });
    try {
      const first = await launch();
      const page = await open(first, 'speaker/');
      await press(page, 'PageDown', 3);
      await expect.poll(() => hash(page)).toBe('#/littles-law/2');
      const killed = new Promise((resolve) => first.once('close', resolve));
      // Its lock names the machine and the process.
      const lock = await readlink(join(profile, 'SingletonLock'));
      process.kill(Number(/\d+$/.exec(lock)?.[0]), 'SIGKILL');
      await killed;
      await rm(join(profile, 'SingletonLock'), { force: true });
      const second = await launch();
      try {
        const after = await open(second, 'speaker/');
        const log = await savedLog(after);
        // At most the last step is lost.
        expect(log).toMatch(/place +littles-law\n[^]*place +littles-law\/1\n[^]*open +navigate/);
        await after.keyboard.press('e');
        const { times } = JSON.parse((await save(after, 'Times')).text) as SavedRun;
        expect(times.map(({ slide }) => slide)).toContain('littles-law');
      } finally {
        await second.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test('leaves nothing in the browser of someone who only reads the slides', async ({ context }) => {
    const stage = await open(context, '');
    await press(stage, 'PageDown');
    const databases = () =>
      stage.evaluate(
        async () => (await indexedDB.databases()).filter(({ name }) => name?.endsWith('journal')).length,
      );
    expect(await databases()).toBe(0);
    const page = await open(context, 'speaker/');
    await press(stage, 'PageDown');
    await expect.poll(databases).toBe(1);
    await expect.poll(() => savedLog(page)).toMatch(/stage \w{3} +key +PageDown/);
  });

  test('has a bounded size', async ({ context }) => {
    const page = await open(context, 'speaker/');
    const oldest = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('talk:/:journal');
            request.onsuccess = () => {
              const entries = request.result.transaction('entries', 'readwrite').objectStore('entries');
              entries.put({ at: 1, by: 'console old', what: 'key', words: 'latest' }, 30_000);
              const keys = entries.getAllKeys();
              keys.onsuccess = () => resolve(keys.result[0]);
            };
          }),
      );
    expect(await oldest()).toBeLessThan(10);
    await page.reload();
    await settled(page);
    await expect.poll(oldest).toBe(30_000);
  });
});

test.describe('in a browser that denies', () => {
  const deny = (names: string[]): void => {
    for (const name of names) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  };

  test('storage: what happened can be saved as long as the page is open', async ({ context }) => {
    await context.addInitScript(deny, ['localStorage', 'indexedDB']);
    const page = await open(context, 'speaker/');
    await press(page, 'PageDown', 2);
    await press(page, 'e');
    await expect(page.locator('.export .status')).toContainText('This browser keeps no log: save it before');
    const { text } = await save(page, 'Times');
    expect((JSON.parse(text) as SavedRun).times[0]).toMatchObject({ slide: 'littles-law' });
    const { text: log } = await save(page, 'Log');
    expect(log).toMatch(/notice +.*denies storage[^]*key +PageDown[^]*key +PageDown[^]*save +\S+\.json/);
  });

  test('its database alone: the console says so in one line', async ({ context }) => {
    await context.addInitScript(deny, ['indexedDB']);
    const page = await open(context, 'speaker/');
    await expect(page.locator('#notice')).toContainText('a reload the log');
  });

  test('files: the dialog says so, and the log is still there', async ({ context }) => {
    await context.addInitScript(() => {
      URL.createObjectURL = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const page = await open(context, 'speaker/');
    await press(page, 'e');
    await page.getByRole('dialog').getByRole('button', { name: 'Log' }).click();
    await expect(page.locator('.export .status')).toHaveText(
      'This browser does not let the page save a file.',
    );
  });
});

test.describe('the dialog', () => {
  test('without a run offers the log alone; numbers save, E and the clicker close it', async ({
    context,
  }) => {
    const page = await open(context, 'speaker/#/load');
    const dialog = page.getByRole('dialog');
    await press(page, 'e');
    await expect(dialog).toContainText('No run yet');
    for (const name of ['Times', 'WebVTT', 'Chapters']) {
      await expect(dialog.getByRole('button', { name })).toBeDisabled();
    }
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '4')]);
    expect(download.suggestedFilename()).toContain('-log.txt');
    for (const key of ['e', 'PageDown', 'PageUp', 'Escape']) {
      await press(page, key);
      await expect(page.locator('dialog[open]')).toHaveCount(0);
      expect(hash(page)).toBe('#/load');
      await press(page, 'e');
      await expect(dialog).toBeVisible();
    }
    await page.getByLabel('The talk starts in the recording at').fill('');
    await page.keyboard.type('e1');
    await expect(page.getByLabel('The talk starts in the recording at')).toHaveValue('e1');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no barriers and breaks no policy, ${colorScheme}`, async ({ context }) => {
      const page = await context.newPage();
      const errors = listenForErrors(page);
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.example()}speaker/`);
      await settled(page);
      await press(page, 'PageDown', 3);
      await press(page, 'e');
      await expect(page.locator('dialog[open]')).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      await save(page, 'Times');
      expect(errors).toEqual([]);
    });
  }
});
