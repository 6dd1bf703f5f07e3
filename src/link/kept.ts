// Values that outlive a browser which is killed: a copy of the store in IndexedDB. What is written to localStorage
// reaches the disk seconds later (Chromium: 5, and no oftener than about once a minute), a transaction here within
// 2 ms. In: the name of the database. Out: what it held when the page was opened; later writes go straight in.
//   const kept = await openKept('talk:/');  kept.entries.get('run');  kept.set('run', { value: '…', at: Date.now() });

export interface Entry {
  /** null: forgotten. */
  value: string | null;
  /** When it was set. */
  at: number;
}

export interface Kept {
  readonly works: boolean;
  readonly entries: ReadonlyMap<string, Entry>;
  set(name: string, entry: Entry): void;
}

const TABLE = 'kept';
/** A database that does not answer is none: the page has to go on. */
const PATIENCE = 1000;

export async function openKept(name: string): Promise<Kept> {
  const found = await Promise.race([read(name), later(PATIENCE)]);
  let database = found?.database ?? null;
  let opening: Promise<void> | null = null;

  function put(key: string, entry: Entry): boolean {
    try {
      const transaction = database?.transaction(TABLE, 'readwrite');
      transaction?.objectStore(TABLE).put(entry, key);
      // At once: the page may be gone in the same moment.
      transaction?.commit();
      return transaction !== undefined;
    } catch {
      database = null;
      return false;
    }
  }
  return {
    works: found !== null,
    entries: found?.entries ?? new Map(),
    set(key, entry) {
      if (!found || put(key, entry)) return;
      opening ??= connect(name, true).then((opened) => {
        database = opened;
        opening = null;
      });
      void opening.then(() => put(key, entry));
    },
  };
}

interface Found {
  /** null as long as nothing was kept: reading leaves nothing behind on a visitor's machine. */
  database: IDBDatabase | null;
  entries: Map<string, Entry>;
}

async function read(name: string): Promise<Found | null> {
  let isNew = false;
  const database = await connect(name, false, () => (isNew = true));
  if (!database) return isNew ? { database, entries: new Map() } : null;
  try {
    const table = database.transaction(TABLE).objectStore(TABLE);
    const [keys, values] = await Promise.all([answer(table.getAllKeys()), answer(table.getAll())]);
    const pairs = keys.map((key, index): [string, unknown] => [String(key), values[index]]);
    return { database, entries: new Map(pairs.filter((pair): pair is [string, Entry] => isEntry(pair[1]))) };
  } catch {
    return null;
  }
}

/** null where the browser denies it, and for a new database that is not to be made. */
async function connect(name: string, make: boolean, onNew?: () => void): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      onNew?.();
      if (make) request.result.createObjectStore(TABLE);
      else request.transaction?.abort();
    };
    return await answer(request);
  } catch {
    return null;
  }
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refuses.'));
  });
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'value' in value && 'at' in value;
}
