// Keeps the whole site on this machine, by its service worker. In: the way to the site's root, and who is to be told.
// Out: what can be said about it, again whenever it changes. Nothing here reloads a page that nobody has asked to.
//
//   keepOffline('../', (news) => …)      { state: 'ready', newer: null }
//                                        { state: 'ready', newer: () => void }   call it to have the newer version

export interface News {
  state: 'saving' | 'ready' | 'refused';
  /** Loads the newer version that is there, in this window; null if there is none. */
  newer: (() => void) | null;
}

type Tell = (news: News) => void;

export function keepOffline(root: string, tell: Tell): void {
  const news: News = { state: 'saving', newer: null };
  const say = (change: Partial<News>): void => tell(Object.assign(news, change));
  say({});
  keep(root, say).catch((error: unknown) => {
    console.info('No copy is kept for use without a network.', error);
    say({ state: 'refused' });
  });
}

async function keep(root: string, say: (change: Partial<News>) => void): Promise<void> {
  // Not there at all where the page is not secure, or in a private window.
  const { serviceWorker: workers } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!workers) throw new Error('This browser has no service workers here.');
  const registration = await register(workers, new URL(`${root}sw.js`, document.baseURI).href);

  let isAsked = false;
  let had = workers.controller !== null;
  const load = (): void => {
    isAsked = true;
    if (registration.waiting) registration.waiting.postMessage({ type: 'take over' });
    else location.reload();
  };
  workers.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another window has taken the newer version; this one goes on as it is.
    else if (had) say({ newer: load });
    had = true;
  });
  const offer = (): void => {
    if (registration.active && registration.waiting) say({ newer: load });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  registration.installing?.addEventListener('statechange', offer);
  const worker = registration.active ?? (await firstOf(registration));
  if (!(await isWhole(worker))) throw new Error('Not every file could be kept.');
  say({ state: 'ready' });
}

/** A worker's address is one of the strings that can become code: Trusted Types want it vouched for. */
async function register(workers: ServiceWorkerContainer, url: string): Promise<ServiceWorkerRegistration> {
  const registration: ServiceWorkerRegistration | undefined = await workers.register(trusted(url), {
    updateViaCache: 'none',
  });
  if (!registration) throw new Error('The browser has registered nothing.');
  return registration;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** A policy of its own: pages without the stage have no default one. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const rules = {
    createScriptURL(address: string) {
      if (new URL(address).origin === location.origin) return address;
      throw new TypeError(`Worker from elsewhere: ${address}`);
    },
  };
  return (trustedTypes?.createPolicy('offline', rules) ?? rules).createScriptURL(url);
}

/** The worker of a first visit, once it has fetched all. */
function firstOf({ installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting;
  return new Promise((resolve, reject) => {
    if (!worker) return reject(new Error('The worker is gone.'));
    const look = (): void => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error('Not every file could be fetched.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Browsers throw things away when the disk is full: the worker looks, and fetches again what is missing. */
function isWhole(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ missing: string[] }>) => resolve(data.missing.length === 0);
    worker.postMessage({ type: 'offline?' }, [port2]);
  });
}
