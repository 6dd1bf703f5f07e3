// The files of the talk, and whether they can be had without a network. In: the root of the site. Out: what preflight
// says of them. It reads what the deck's page names, what its styles and scripts name in turn, and asks for each; what
// comes from a network goes into the browser's cache by that.

import type { Files } from './check-files.ts';
import { askOfflineCache } from './offline-cache.ts';

/** Pages, and what nobody needs on stage. */
const LEFT_OUT = /(\/|\.html|\.pdf)$/;
const NAMED: Readonly<Record<string, RegExp>> = {
  html: /\s(?:src|href)="([^"#:]+)"/g,
  css: /url\(\s*['"]?([^'")#:]+)/g,
  js: /["'`]((?:\.{1,2}\/|assets\/)[\w./-]+\.(?:js|css|json|csv|svg|woff2))["'`]/g,
};

export async function lookAtFiles(root: string): Promise<Files> {
  if (root.startsWith('file:')) return { count: 0, missing: [], from: 'disk' };
  const kept = await askOfflineCache();
  if (kept) return { ...kept, from: 'kept' };
  const isHere = isThisMachine(new URL(root).hostname);
  const found = new Map<string, Promise<'cached' | 'network' | 'missing'>>();

  async function look(address: string, kind: string): Promise<'cached' | 'network' | 'missing'> {
    const { from, text } = await read(address, kind in NAMED, isHere);
    const names = [...(text ?? '').matchAll(NAMED[kind] ?? /$^/g)].flatMap(([, name]) => name ?? []);
    // A script names what it loads later by the site's root, all else is named from where it stands.
    const addresses = names.map((name) => new URL(name, name.startsWith('assets/') ? root : address).href);
    await Promise.all(addresses.map(visit));
    return from;
  }
  async function visit(address: string): Promise<void> {
    if (!address.startsWith(root) || LEFT_OUT.test(address) || found.has(address)) return;
    const looking = look(address, address.split('.').at(-1) ?? '');
    found.set(address, looking);
    await looking;
  }
  found.set(root, look(root, 'html'));
  await found.get(root);
  const all = await Promise.all(
    [...found].map(async ([address, looking]) => ({ address, from: await looking })),
  );
  const missing = all
    .filter(({ from }) => from === 'missing')
    .map(({ address }) => address.slice(root.length));
  const isCached = all.every(({ from }) => from === 'cached');
  return { count: all.length, missing, from: isHere ? 'here' : isCached ? 'cached' : 'network' };
}

/** Its text only where something may be named in it. */
async function read(
  address: string,
  isText: boolean,
  isHere: boolean,
): Promise<{ from: 'cached' | 'network' | 'missing'; text: string | null }> {
  const cached = isHere ? null : await ask(address, { cache: 'only-if-cached', mode: 'same-origin' });
  const answer =
    cached ?? (await ask(address, isHere ? { cache: 'no-store', method: isText ? 'GET' : 'HEAD' } : {}));
  if (!answer) return { from: 'missing', text: null };
  return { from: cached ? 'cached' : 'network', text: isText ? await answer.text() : null };
}

async function ask(address: string, options: RequestInit): Promise<Response | null> {
  try {
    const response = await fetch(address, options);
    return response.ok ? response : null;
  } catch {
    return null;
  }
}

function isThisMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
