// Builds the site of a compiled talk into an empty folder: fonts, pages, images, headers, what search engines read, and
// the PDF and the picture for posts if there is a browser to print them with. Out: what is in no folder, the speaker's
// page with the cues, and what was written.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import type { Deck } from '../compile/deck.ts';
import type { PrintOptions } from '../print/index.ts';
import type { Version } from '../print/version.ts';
import { partsOf } from './behind.ts';
import { charactersOfDeck } from './characters.ts';
import { siteConfig } from './config.ts';
import { firstFiles } from './first-files.ts';
import { FIRST_FONTS } from './font-files.ts';
import { prepareFonts } from './fonts.ts';
import { headersFile } from './headers.ts';
import { liveFigures } from './live-figures.ts';
import { NOT_FOUND, notFoundPage } from './not-found.ts';
import { offlineFiles } from './offline-files.ts';
import { readVersion, versionFile } from './provenance.ts';
import { searchFile } from './search-index.ts';
import { sitemapFiles } from './sitemap.ts';
import { CARD, slidePages } from './social-card.ts';
import { fillPage, PAGE_NAMES, PAGES, type PageOptions } from './pages.ts';
import { WORKER, workerFile } from './worker-file.ts';

interface SiteOptions {
  deck: Deck;
  /** The talk's folder. */
  folder: string;
  /** Where to write. */
  out: string;
  /** null: no PDF. */
  chromium: string | null;
  /** Told about each step when it is done. */
  say: (step: string, milliseconds: number) => void;
}

interface Site {
  /** For a server on the speaker's own machine: the speaker's page with the cues, and the worker that keeps it. */
  pages: Readonly<Record<string, string>>;
  /** The deck page with all slides, for where nothing can be fetched. */
  whole: string;
  /** Paths of the PDFs. */
  pdf: string[];
}

export async function buildSite({ deck, folder, out, chromium, say }: SiteOptions): Promise<Site> {
  const timed = timer(say);
  const fonts = await timed('Fonts', prepareFonts(charactersOfDeck(deck)));
  const first = await timed('Scripts and styles', bundle(deck, out, fonts));
  const version = await readVersion(folder);
  // Only a whole address can name it.
  const card = chromium !== null && deck.talk.url !== '' ? CARD.file : '';
  const options: PageOptions = {
    policy: true,
    fonts: first,
    pdf: chromium !== null,
    card: card !== '',
    version,
    cues: false,
    whole: false,
  };
  const { speaker, whole } = await timed('Pages', writePages(deck, folder, out, options));
  const pdf = chromium
    ? await timed('PDF', print({ site: out, deck, deckPage: whole, out, chromium, version, card }))
    : [];
  await writeFinds(deck, out, { pdf, card, version });
  return { pages: await writeWorker(out, { [`/${PAGES.speaker.path}`]: speaker }), whole, pdf };
}

/** Loaded only here: what prints is larger than all the rest. */
async function print(options: PrintOptions): Promise<string[]> {
  const { printTalk } = await import('../print/index.ts');
  return printTalk(options);
}

/** Returns the addresses of the fonts to load first. */
async function bundle({ live }: Deck, out: string, fonts: string): Promise<string[]> {
  const config = siteConfig({ fonts });
  const built = await build({
    ...config,
    plugins: [...(config.plugins ?? []), liveFigures(() => live)],
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir: out },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const assets = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((one) => one.type === 'asset');
  return FIRST_FONTS.flatMap((font) =>
    assets.filter((asset) => asset.names.includes(`${font}.woff2`)).map((asset) => asset.fileName),
  );
}

/**
 * Filled after Vite's build, so that Vite neither parses the slides nor changes them. Returns the speaker's page
 * with the cues, and the deck with all slides.
 */
async function writePages(
  deck: Deck,
  folder: string,
  out: string,
  options: PageOptions,
): Promise<{ speaker: string; whole: string }> {
  const own = { speaker: '', whole: '' };
  const links: Record<string, string> = {};
  for (const name of PAGE_NAMES) {
    const file = join(out, PAGES[name].file);
    const shell = await readFile(file, 'utf8');
    const fonts = name === 'deck' || name === 'read' ? options.fonts : [];
    const html = fillPage(name, shell, deck, { ...options, fonts });
    await writeFile(file, html);
    links[`/${PAGES[name].path}`] = firstFiles(html, PAGES[name].path);
    if (name === 'speaker') own.speaker = fillPage(name, shell, deck, { ...options, fonts, cues: true });
    if (name === 'deck') own.whole = fillPage(name, shell, deck, { ...options, whole: true });
  }
  if (partsOf(deck).behind.length === 0) {
    await rm(dirname(join(out, PAGES.behind.file)), { recursive: true });
    delete links[`/${PAGES.behind.path}`];
  }
  await writeFile(join(out, '_headers'), headersFile(links));
  if (deck.live.size > 0) await writeFile(join(out, 'said.json'), JSON.stringify(deck.said));
  await copyImages(folder, out);
  return own;
}

/** What those need who look for the talk, quote it or hold an old copy of it. */
async function writeFinds(
  deck: Deck,
  out: string,
  { pdf, card, version }: { pdf: string[]; card: string; version: Version },
): Promise<void> {
  const names = pdf.map((file) => basename(file));
  const files = new Map([
    ['version.json', versionFile(version)],
    [NOT_FOUND, notFoundPage(deck.talk)],
    ['search.json', searchFile(deck)],
    ...Object.entries(sitemapFiles(deck.talk, { pdf: names, date: version.date })),
    ...slidePages(deck, card !== ''),
  ]);
  for (const [name, text] of files) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), text);
  }
}

/** When all else is there. Returns `pages` with a worker of their own: theirs is another version. */
async function writeWorker(out: string, pages: Site['pages']): Promise<Site['pages']> {
  await writeFile(join(out, WORKER), await workerFile(await offlineFiles(out)));
  return { ...pages, [`/${WORKER}`]: await workerFile(await offlineFiles(out, pages)) };
}

async function copyImages(folder: string, out: string): Promise<void> {
  await cp(join(folder, 'images'), join(out, 'images'), { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

function timer(say: SiteOptions['say']): <T>(step: string, work: Promise<T>) => Promise<T> {
  let last = performance.now();
  return async (step, work) => {
    const result = await work;
    const now = performance.now();
    say(step, now - last);
    last = now;
    return result;
  };
}
