// The built site as the printing browser sees it: files from a folder under the talk's own address, without a
// server and without the network. Links to other pages of the site thus come out with their public address.

import type { BrowserContext, Route } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** The address of a talk that has none yet. */
export const NOWHERE = 'https://talk.invalid/';

export async function serveSite(
  context: BrowserContext,
  site: { folder: string; address: string; pages: Readonly<Record<string, string>> },
): Promise<void> {
  await context.route('**/*', async (route) => {
    const path = pathBelow(route.request().url(), site.address);
    if (path === null) return route.abort('addressunreachable');
    const page = site.pages[path];
    if (page !== undefined) return route.fulfill({ body: page, contentType: 'text/html; charset=utf-8' });
    return sendFile(route, join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function sendFile(route: Route, file: string): Promise<void> {
  try {
    const contentType = TYPES[extname(file)];
    await route.fulfill({ body: await readFile(file), ...(contentType ? { contentType } : {}) });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}

function pathBelow(url: string, address: string): string | null {
  const { origin, pathname } = new URL(url);
  const base = new URL(address);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  const path = normalize(decodeURIComponent(pathname.slice(base.pathname.length)));
  return path === '.' ? '' : path.startsWith('..') ? null : path;
}
