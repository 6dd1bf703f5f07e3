// The black box: what happened on stage and in the console, with the wall time, in the browser's own database
// (IndexedDB), so that it outlives reloads and a killed browser. In: what happened. Out: all that is still known
// of every window of this talk, in order. The oldest goes when there is too much. Where the browser denies the
// database, it lasts as long as the page.
//
//   const journal = openJournal({ root: '../', role: 'console' });
//   journal.write('key', 'PageDown');  journal.write('place', 'load/1', { slide: 'load', step: 1 });

export interface Entry {
  /** Milliseconds since 1970. */
  at: number;
  /** Which window, from one load to the next: 'console k3f'. */
  by: string;
  /** 'open', 'close', 'key', 'place', … */
  what: string;
  words: string;
  /** What this window showed from then on. */
  place?: { slide: string; step: number };
}

export interface Journal {
  write(what: string, words?: string, place?: Entry['place']): void;
  read(): Promise<Entry[]>;
  /** False: what is written is gone with this page. */
  lasts: Promise<boolean>;
}

interface JournalOptions {
  /** From this page to the root of the site: two talks on one host keep apart. */
  root: string;
  role: 'stage' | 'console';
  /** As long as this says no, nothing is written at all: a reader's browser is not to be filled. */
  wanted?: () => boolean;
}

const STORE = 'entries';
/** A talk has some hundreds. */
const MOST = 20_000;
/** Entries of one window between two looks at the size. */
const SWEEP = 500;
/** A run with many pauses has a thousand characters. */
const LONGEST = 4000;

export function openJournal({ root, role, wanted = () => true }: JournalOptions): Journal {
  const path = new URL(root, document.baseURI).pathname.replace(/index\.html$/, '');
  const by = `${role} ${Math.floor(Math.random() * 36 ** 3)
    .toString(36)
    .padStart(3, '0')}`;
  /** What is not in the database: not yet, or never. */
  let kept: Entry[] = [];
  let database: Promise<IDBDatabase | null> | null = null;
  let written = 0;
  const open = (): Promise<IDBDatabase | null> => (database ??= openDatabase(`talk:${path}:journal`));

  function write(what: string, words = '', place?: Entry['place']): void {
    if (!wanted()) return;
    const entry: Entry = {
      at: Date.now(),
      by,
      what,
      words: words.slice(0, LONGEST),
      ...(place && { place }),
    };
    kept = [...kept.slice(1 - MOST), entry];
    void open().then(async (known) => {
      if (!known || !(await put(known, entry))) return;
      kept = kept.filter((one) => one !== entry);
      if (written++ % SWEEP === 0) sweep(known);
    });
  }
  return {
    write,
    async read() {
      const known = await open();
      const stored = known ? await readAll(known) : [];
      const rest = kept.filter((entry) => !stored.some((one) => isSame(one, entry)));
      return [...stored, ...rest].sort((a, b) => a.at - b.at);
    },
    get lasts() {
      return open().then((known) => known !== null);
    },
  };
}

function openDatabase(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** False if it was not taken. `strict`: on the disk, not only on its way there. */
function put(database: IDBDatabase, entry: Entry): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const work = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      work.objectStore(STORE).add(entry);
      work.oncomplete = () => resolve(true);
      work.onabort = work.onerror = () => resolve(false);
      // A window that closes has no time to hear that its entry has arrived.
      work.commit();
    } catch {
      resolve(false);
    }
  });
}

function sweep(database: IDBDatabase): void {
  const entries = database.transaction(STORE, 'readwrite').objectStore(STORE);
  const newest = entries.openKeyCursor(null, 'prev');
  newest.onsuccess = () => {
    const key = Number(newest.result?.key ?? 0);
    if (key > MOST) entries.delete(IDBKeyRange.upperBound(key - MOST));
  };
}

function readAll(database: IDBDatabase): Promise<Entry[]> {
  return new Promise((resolve) => {
    try {
      const request = database.transaction(STORE).objectStore(STORE).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve([]);
    } catch {
      resolve([]);
    }
  });
}

function isSame(one: Entry, other: Entry): boolean {
  return one.at === other.at && one.by === other.by && one.what === other.what && one.words === other.words;
}
