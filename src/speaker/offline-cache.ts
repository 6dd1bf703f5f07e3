// Asks the site's service worker, if there is one, whether it has all files of the talk. Out: its count, or null where no
// worker answers. A worker answers `{ type: 'offline?' }` on the port that comes with it: `{ count: 40, missing: [] }`.

interface Kept {
  count: number;
  /** Addresses below the site's root that are not in its cache. */
  missing: readonly string[];
}

/** One that is busy with something else is as good as none. */
const PATIENCE = 1000;

export async function askOfflineCache(): Promise<Kept | null> {
  // Sites without https have no such thing at all.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const worker = serviceWorker?.controller;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(parseKept(data));
    setTimeout(() => resolve(null), PATIENCE);
    worker.postMessage({ type: 'offline?' }, [port2]);
  });
}

export function parseKept(data: unknown): Kept | null {
  if (typeof data !== 'object' || data === null) return null;
  const { count, missing } = data as Record<string, unknown>;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return null;
  if (!Array.isArray(missing) || !missing.every((one) => typeof one === 'string')) return null;
  return { count, missing };
}
