// The text of the service worker for a list of files. In: the list. Out: JavaScript, to be served as `sw.js` at the root
// of the site. Another list is another text, and that is how a browser sees that there is a newer version.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { OfflineFiles } from './offline-files.ts';
import { sourceFolder } from './talk-folder.ts';

export const WORKER = 'sw.js';

export async function workerFile(files: OfflineFiles): Promise<string> {
  const path = join(sourceFolder, 'worker', 'worker.ts');
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  return `const KEPT = ${JSON.stringify(files)};\n${code}`;
}

/** For the dev server: takes away the worker that a built site has left on the same port, with all that it keeps. */
export const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith('talk:' + new URL(self.registration.scope).pathname + ':'));
  for (const name of names) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
}
`;
