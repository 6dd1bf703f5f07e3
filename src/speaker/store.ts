// What a console remembers: text, by name, for this site only (two talks on one host keep apart). Where the
// browser denies storage it remembers until the page is reloaded, and `works` is false.
//   const store = openStore({ root: '../', onChange });  store.set('text-size', '30');  store.get('text-size') → '30'

export interface Store {
  readonly works: boolean;
  get(name: string): string | null;
  /** null forgets. */
  set(name: string, value: string | null): void;
}

interface StoreOptions {
  root: string;
  /** Another console of this site has set `name`. */
  onChange(name: string): void;
}

export function openStore({ root, onChange }: StoreOptions): Store {
  const prefix = `talk:${new URL(root, document.baseURI).pathname}:`;
  const storage = permitted(`${prefix}probe`);
  const memory = new Map<string, string>();
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix)) onChange(key.slice(prefix.length));
  });
  return {
    works: storage !== null,
    get: (name) => (storage ? storage.getItem(prefix + name) : (memory.get(name) ?? null)),
    set(name, value) {
      if (!storage) {
        if (value === null) memory.delete(name);
        else memory.set(name, value);
      } else if (value === null) storage.removeItem(prefix + name);
      else storage.setItem(prefix + name, value);
    },
  };
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
