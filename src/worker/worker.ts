// The service worker, `sw.js` at the root of a published site: keeps all files of one build and answers from them, with
// or without a network. In: KEPT, which the build puts before this (see site/worker-file.ts). A newer build's worker
// fills a cache of its own and waits until no window is open, or until a reader says "take over".
//
//   { type: 'take over' }                this version now; pages that run stay as they are
//   { type: 'offline?' } with a port     answers { count: 40, missing: [] }; what the browser has thrown away since is
//                                        fetched again before that

interface Kept {
  version: string;
  /** Addresses below the root ('', 'read/', 'assets/…') with the SHA-256 of what must stand there, in base64. */
  files: Readonly<Record<string, string>>;
  /** Kept from the moment somebody wants them. */
  later: readonly string[];
}

declare const KEPT: Kept;

const worker = self as unknown as ServiceWorkerGlobalScope;
const { version, files, later } = KEPT;
const root = worker.registration.scope;
/** Caches belong to the host: the name keeps two talks on it apart. */
const family = `talk:${new URL(root).pathname}:`;
const own = family + version;

worker.addEventListener('install', (event) => event.waitUntil(Promise.all([fill(), renew()])));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), tidy()])),
);

worker.addEventListener('message', (event) => {
  const { type } = Object(event.data) as { type?: unknown };
  if (type === 'take over') void worker.skipWaiting();
  if (type === 'offline?') event.waitUntil(report().then((kept) => event.ports[0]?.postMessage(kept)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? addressOf(request.url) : null;
  if (address === null) return;
  if (request.mode === 'navigate') event.waitUntil(tidy(event.resultingClientId));
  const hash = files[address];
  const slide = /^s\/([^/]+)\/$/.exec(address)?.[1];
  if (hash !== undefined) event.respondWith(fromOwn(keyOf(address, hash), request));
  else if (later.includes(address)) event.respondWith(whenWanted(address));
  else if (`${address}/` in files) event.respondWith(Response.redirect(`${root}${address}/`, 301));
  // Its page for posts has nothing but a title and the way to the slide.
  else if (slide) event.respondWith(Response.redirect(`${root}#/${encodeURIComponent(slide)}`));
  // A window of an older build wants a part that it had not needed before.
  else if (address.startsWith('assets/')) event.respondWith(fromOlder(request));
});

/** Below the root and without query; null for what is none of this site. */
function addressOf(url: string): string | null {
  const path = url.replace(/[?#].*/, '');
  if (!path.startsWith(root)) return null;
  return decodeURI(path.slice(root.length)).replace(/(^|\/)index\.html$/, '$1');
}

/** The same content has the same key in the next version, which need not fetch it again. */
function keyOf(address: string, hash: string): string {
  return `${root}${encodeURI(address)}?${encodeURIComponent(hash)}`;
}

async function fill(): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all((await lacking(cache)).map((address) => keep(cache, address)));
}

async function report(): Promise<{ count: number; missing: string[] }> {
  const cache = await caches.open(own);
  await Promise.allSettled((await lacking(cache)).map((address) => keep(cache, address)));
  return { count: Object.keys(files).length, missing: await lacking(cache) };
}

async function lacking(cache: Cache): Promise<string[]> {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return Object.keys(files).filter((address) => !there.has(keyOf(address, files[address] ?? '')));
}

async function keep(cache: Cache, address: string): Promise<void> {
  const hash = files[address] ?? '';
  const key = keyOf(address, hash);
  const known = await caches.match(key, { ignoreVary: true });
  if (known) return cache.put(key, known);
  // The hash makes sure that all files are of one build, whatever stands between here and the host.
  const response = await fetch(root + encodeURI(address), {
    cache: 'no-cache',
    integrity: `sha256-${hash}`,
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(key, await plain(response));
}

/** What came by a redirect may not answer the opening of a page. */
async function plain(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

async function fromOwn(key: string, request: Request): Promise<Response> {
  const kept = await caches.match(key, { cacheName: own, ignoreVary: true });
  return kept ?? fetch(request);
}

async function fromOlder(request: Request): Promise<Response> {
  for (const name of await otherVersions()) {
    const kept = await caches.match(request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
  }
  return fetch(request);
}

async function whenWanted(address: string): Promise<Response> {
  const key = keyOf(address, version);
  const kept = await caches.match(key, { cacheName: own, ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetchLater(address);
  } catch {
    const words = 'This file is not kept on this machine yet: open it once with a network.';
    return new Response(words, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
}

async function fetchLater(address: string): Promise<Response> {
  const response = await fetch(root + encodeURI(address), { cache: 'no-cache' });
  if (response.ok) {
    const cache = await caches.open(own);
    // No room is no reason not to show it.
    await cache.put(keyOf(address, version), await plain(response.clone())).catch(() => undefined);
  }
  return response;
}

/** Whoever has wanted a file in the version before is to have it in this one. */
async function renew(): Promise<void> {
  for (const name of await otherVersions()) {
    const cache = await caches.open(name);
    const had = (await cache.keys()).map(({ url }) => addressOf(url)).filter((address) => address !== null);
    const wanted = later.filter((address) => had.includes(address));
    await Promise.all(wanted.map((address) => fetchLater(address).catch(() => undefined)));
  }
}

/** The caches of other versions. */
async function otherVersions(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
}

/** Takes older versions away once no window can need them; one that is only being opened has this version. */
async function tidy(opening?: string): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id, url }) => id !== opening && url.startsWith(root))) return;
  for (const name of await otherVersions()) await caches.delete(name);
}
