// What the windows of a talk remember: text, by name, for this site only (two talks on one host keep apart). It
// stands in localStorage, which all windows share at once, and a second time in IndexedDB, which outlives a browser
// that is killed; at the start the newer counts. Where the browser denies both it lasts as long as the page.
//   const store = await openStore({ root: '../', onChange });  store.set('text-size', '30');  store.get('text-size') → '30'

import { openKept, type Kept } from './kept.ts';

export interface Store {
  /** False where a reload forgets everything. */
  readonly works: boolean;
  /** False where a browser that is killed forgets the last seconds or minutes. */
  readonly lasts: boolean;
  get(name: string): string | null;
  /** null forgets. */
  set(name: string, value: string | null): void;
}

interface StoreOptions {
  root: string;
  /** Another window of this site has set `name`. */
  onChange(name: string): void;
}

/** Beside each value in localStorage: when it was set. */
const AT = '@';

export async function openStore({ root, onChange }: StoreOptions): Promise<Store> {
  const prefix = `talk:${new URL(root, document.baseURI).pathname}:`;
  const storage = permitted(`${prefix}probe`);
  const kept = await openKept(prefix);
  const memory = new Map<string, string>();
  if (storage) takeNewer(storage, kept, prefix);
  else for (const [name, { value }] of kept.entries) if (value !== null) memory.set(name, value);

  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix) && !key.endsWith(AT)) onChange(key.slice(prefix.length));
  });
  return {
    works: storage !== null || kept.works,
    lasts: kept.works,
    get: (name) => (storage ? storage.getItem(prefix + name) : (memory.get(name) ?? null)),
    set(name, value) {
      const at = Date.now();
      kept.set(name, { value, at });
      if (storage) write(storage, prefix + name, value, at);
      else if (value === null) memory.delete(name);
      else memory.set(name, value);
    },
  };
}

function takeNewer(storage: Storage, { entries }: Kept, prefix: string): void {
  for (const [name, { value, at }] of entries) {
    const isNewer = at > Number(storage.getItem(prefix + name + AT) ?? 0);
    if (isNewer) write(storage, prefix + name, value, at);
  }
}

function write(storage: Storage, key: string, value: string | null, at: number): void {
  try {
    storage.setItem(key + AT, String(at));
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // No room left: the copy in IndexedDB has it.
  }
}

/** Reading `localStorage` may itself throw, and so may writing where there is no room. */
function permitted(probe: string): Storage | null {
  try {
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}
