// Runs first on each page of the stage kit, which is opened from a disk. There a folder has no index, so whatever leads
// to a folder leads to its index.html; and a page may fetch no file, so what it would fetch stands in `kitFiles`, by
// address below the kit's folder (see site/kit-scripts.ts).
//   file:///kit/read/#judge → file:///kit/read/index.html#judge      fetch('../said.json') → kitFiles['said.json']

declare const kitFiles: Readonly<Record<string, string>>;

/** This script stands in assets/. */
const root = new URL('../', (document.currentScript as HTMLScriptElement).src).href;

addEventListener('click', ({ target }) => leadToIndex(target), { capture: true });
addEventListener('auxclick', ({ target }) => leadToIndex(target), { capture: true });

const openWindow = window.open.bind(window);
// An empty address is a window that is looked for by its name.
window.open = (url = '', ...rest) => openWindow(url === '' ? url : indexOf(String(url)), ...rest);

const fetchFile = window.fetch.bind(window);
window.fetch = (input, options) => {
  const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const text = href.startsWith(root) ? kitFiles[href.slice(root.length).replace(/[?#].*/, '')] : undefined;
  return text === undefined ? fetchFile(input, options) : Promise.resolve(new Response(text));
};

function leadToIndex(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link && link.href !== indexOf(link.href)) link.href = indexOf(link.href);
}

function indexOf(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}
