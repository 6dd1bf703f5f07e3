// The stage kit: the built site in a folder that opens from a disk, by start.html, in one archive. In: the deck, the
// folder of the site, pages to take in the place of its files. Out: the archive.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Deck } from '../compile/deck.ts';
import { BEHIND } from './behind.ts';
import { kitScripts, kitScriptTags } from './kit-scripts.ts';
import { KIT_STYLE, startPage } from './kit-start.ts';
import { ONLY_ONLINE } from './offline-files.ts';
import { PAGE_NAMES, PAGES } from './pages.ts';
import { sourceFolder } from './talk-folder.ts';
import { zip, type Entry } from './zip.ts';

interface KitOptions {
  deck: Deck;
  site: string;
  /** By address below the root, with a slash in front, as for a server. */
  pages: Readonly<Record<string, string>>;
  hasCues: boolean;
  /** Of the folder in the archive. */
  name: string;
}

/** From a disk nothing can be fetched: its deck has all slides. */
const KIT_PAGES = PAGE_NAMES.filter((name) => name !== 'behind');

/** Modules do not run from a disk: each page has a classic script in their place. */
const MODULE = /^assets\/.*\.js$/;

export async function stageKit({ deck, site, pages, hasCues, name }: KitOptions): Promise<Buffer> {
  const files = await filesOf(site);
  const data = [...files].filter(([path]) => path.endsWith('.json'));
  const scripts = await kitScripts(
    deck,
    Object.fromEntries(data.map(([path, content]) => [path, content.toString('utf8')])),
  );
  for (const page of KIT_PAGES) {
    const { file, path, base } = PAGES[page];
    const html = pages[`/${path}`] ?? files.get(file)?.toString('utf8') ?? '';
    files.set(file, Buffer.from(fromDisk(html, kitScriptTags(page, base))));
  }
  for (const [path, script] of Object.entries(scripts)) files.set(path, Buffer.from(script));
  const pdf = [...files.keys()].filter((path) => path.endsWith('.pdf'));
  const read = files.get(PAGES.read.file)?.toString('utf8') ?? '';
  files.set('start.html', Buffer.from(startPage(deck.talk, { pdf, read, hasCues })));
  files.set(KIT_STYLE, await readFile(join(sourceFolder, 'theme', 'kit.css')));
  const entries = [...files].map(([path, content]): Entry => ({ path: `${name}/${path}`, content }));
  return zip(entries, new Date());
}

async function filesOf(site: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !ONLY_ONLINE.test(path) && !MODULE.test(path) && !path.startsWith(BEHIND))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(site, path))] as const)),
  );
}

/** A page as Vite has built it: no modules, nothing that asks for the rights of an origin, and no folders as addresses. */
export function fromDisk(html: string, scripts: string): string {
  return html
    .replace(/\s*<link rel="(?:modulepreload|preload)"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/, () => scripts)
    .replace(/(<link rel="stylesheet") crossorigin/g, '$1')
    .replace(/(<a\b[^>]*\shref=")((?:\.\.\/)?(?:\w+\/)?)(?=["#])/g, (all, start: string, folder: string) =>
      folder ? `${start}${folder}index.html` : all,
    );
}
