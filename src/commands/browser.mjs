// Finds a Chromium: CHROMIUM_PATH, then the installed ones, then Playwright's own. Out: its path, or null, and
// what to say then. Plain Node, because it runs before anything is installed. A file that is there but does not
// start (a stub of a package manager, a library missing) does not count.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return starts(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  return [...installed(), ...(await downloaded())].find(starts) ?? null;
}

/** Why `findChromium` found none, and what to do about it. */
export function missingChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    return {
      why: `CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not start`,
      remedy: 'Correct it or leave it out.',
    };
  }
  const example = process.platform === 'linux' ? ' (on Debian: apt install chromium)' : '';
  return {
    why: 'There is no Chromium or Chrome here',
    remedy: `Install one${example} or set CHROMIUM_PATH to one.`,
  };
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const ELSEWHERE = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(ELSEWHERE[process.platform] ?? [])];
}

async function downloaded() {
  // Loading Playwright only to hear that nothing is there would take half a second.
  if (!hasDownloads()) return [];
  try {
    const { chromium } = await import('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Looks where Playwright keeps its browsers; https://playwright.dev/docs/browsers names the folders. */
function hasDownloads() {
  const { PLAYWRIGHT_BROWSERS_PATH, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  // '0': with its package, wherever that is.
  if (PLAYWRIGHT_BROWSERS_PATH === '0') return true;
  const caches = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  };
  const cache = caches[process.platform] ?? XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = PLAYWRIGHT_BROWSERS_PATH || join(cache, 'ms-playwright');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('chromium'));
}

function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
