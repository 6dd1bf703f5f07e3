// The talk in the dev server, as a Vite plugin. Compiles on start and again on every change of the talk or of
// the figures. The stage gets the new slides without a reload, so it keeps slide and step ('talk:deck' {
// slides }); the speaker's page is told ('talk:speaker'), the reading edition loads again. Problems show in
// Vite's overlay and in the terminal, and go when they are mended.

import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Deck } from '../compile/deck.ts';
import { compileTalk } from './compile-talk.ts';
import { folderAddress } from './folder-address.ts';
import { fillPage, PAGE_NAMES, PAGES, slidesOf, type PageName } from './pages.ts';
import { overlay, problemLines } from './problem-report.ts';
import { searchFile } from './search-index.ts';
import { sourceFolder } from './talk-folder.ts';
import { NO_WORKER, WORKER } from './worker-file.ts';

const UNPUBLISHED = { policy: false, fonts: [], pdf: false, card: false, version: null, whole: true };

/** Editors write a file in several steps; after the first event the rest follows within this time. */
const SETTLE = 80;

export function devTalk(folder: string): Plugin {
  let deck: Deck | null = null;
  let broken: ReturnType<typeof overlay> | null = null;
  /** Whether a page was sent before there was a talk to put into it. */
  let sentEmpty = false;
  let named = new Set<string>();
  let ready: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  return {
    name: 'talk',
    configureServer(server) {
      server.watcher.add(resolve(folder));
      ready = update(server);
      // An overlay does not survive a reload: say it again to every page that comes.
      server.ws.on('connection', () => {
        if (broken) server.ws.send({ type: 'error', err: broken });
      });
      server.watcher.on('all', (_event, path) => {
        if (timer || !belongs(path)) return;
        timer = setTimeout(() => {
          timer = undefined;
          ready = ready.then(() => update(server));
        }, SETTLE);
      });
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '/';
        const address = folderAddress(url);
        if (address) return void response.writeHead(308, { Location: address }).end();
        const [path = ''] = url.split('?');
        if (path === `/${WORKER}`)
          return void response.setHeader('Content-Type', 'text/javascript').end(NO_WORKER);
        if (path === '/said.json') return void response.end(JSON.stringify(deck?.said ?? []));
        if (path === '/search.json') return void response.end(deck ? searchFile(deck) : '');
        // Images stand in the talk's folder, outside Vite's root.
        if (path.startsWith('/images/')) request.url = `/@fs/${fileAddress(resolve(folder))}${path}`;
        next();
      });
    },
    transformIndexHtml: {
      // After Vite's own work, which would look into the slides for files to import.
      order: 'post',
      async handler(html, context) {
        await ready;
        const page = pageOf(context.path);
        if (!page) return html;
        if (!deck) {
          sentEmpty = true;
          return html;
        }
        return fillPage(page, html, deck, { ...UNPUBLISHED, cues: true });
      },
    },
  };

  async function update(server: ViteDevServer): Promise<void> {
    const started = performance.now();
    const compiled = await compileTalk(folder).catch((error: unknown) => {
      // Not the author's fault, but the server must live to show it.
      server.config.logger.error(String(error instanceof Error ? error.stack : error));
      return null;
    });
    if (!compiled) return;
    named = new Set(compiled.files.map((file) => resolve(file)));
    server.watcher.add([...named].filter((file) => relative(resolve(folder), file).startsWith('..')));
    if (compiled.deck) deck = compiled.deck;
    const wasBroken = broken !== null;
    broken = compiled.problems.length > 0 ? overlay(compiled.problems) : null;
    const spent = `${Math.round(performance.now() - started)} ms`;
    if (broken) {
      // Without Vite's time and name before it, so that terminals find the place in the line.
      console.error(problemLines(compiled.problems));
      server.ws.send({ type: 'error', err: broken });
      return;
    }
    server.config.logger.info(`${wasBroken ? 'mended, ' : ''}compiled in ${spent}`, { timestamp: true });
    // A page that was opened without a talk has nothing that could take one. Only then: where no page is
    // connected, Vite keeps a reload for the first that comes.
    if (sentEmpty) server.ws.send({ type: 'full-reload' });
    else if (deck) send(server, deck);
    sentEmpty = false;
  }

  function belongs(path: string): boolean {
    const inside = (parent: string): boolean => {
      const way = relative(parent, path);
      return way !== '' && !way.startsWith('..') && !isAbsolute(way);
    };
    return named.has(path) || inside(resolve(folder)) || inside(join(sourceFolder, 'figures'));
  }
}

function send(server: ViteDevServer, deck: Deck): void {
  // An update without contents takes the overlay away.
  server.ws.send({ type: 'update', updates: [] });
  server.ws.send('talk:deck', { slides: slidesOf(deck) });
  server.ws.send('talk:speaker', {});
  server.ws.send({ type: 'full-reload', path: '/read/index.html' });
}

function pageOf(path: string): PageName | undefined {
  return PAGE_NAMES.find((name) => `/${PAGES[name].file}` === path);
}

/** An absolute path as it follows `/@fs/`. */
function fileAddress(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '');
}
