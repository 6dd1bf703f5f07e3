// The talk in the dev server, as a Vite plugin. Compiles on start, and again on every change of the talk or of the figures
// what has changed. The stage gets the new slides without a reload, so it keeps slide and step ('talk:deck', see
// dev-saves.ts); the speaker's page is told ('talk:speaker'), the reading edition loads again. Problems show in Vite's
// overlay and in the terminal, and go when they are mended.

import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Compiled, Deck } from '../compile/deck.ts';
import { createMemory } from '../compile/memory.ts';
import { SAVE } from '#contract';
import { compileTalk } from './compile-talk.ts';
import { createSaves, type Save } from './dev-saves.ts';
import { folderAddress } from './folder-address.ts';
import { fillPage, PAGE_NAMES, PAGES, type PageName } from './pages.ts';
import { overlay, problemLines } from './problem-report.ts';
import { searchFile } from './search-index.ts';
import { sourceFolder } from './talk-folder.ts';
import { NO_WORKER, WORKER } from './worker-file.ts';

const UNPUBLISHED = { policy: false, fonts: [], pdf: false, card: false, version: null, whole: true };

/** Editors write a file in several steps, most within the first of these times. */
const SETTLE = 15;
/** For the rest, of which the watcher says nothing if it comes soon after the first. */
const SECOND_LOOK = 120;

export function devTalk(folder: string): Plugin {
  let deck: Deck | null = null;
  let broken: ReturnType<typeof overlay> | null = null;
  /** Whether a page was sent before there was a talk to put into it. */
  let sentEmpty = false;
  let named = new Set<string>();
  let ready: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const memory = createMemory();
  const saves = createSaves();

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
        if (belongs(path)) settle([path]);
      });
      function settle(paths: readonly string[]): void {
        for (const path of paths) changed.add(path);
        timer ??= setTimeout(() => {
          timer = undefined;
          const seen = [...changed].map((path) => ({ path, stamp: stampOf(path) }));
          changed.clear();
          setTimeout(() => {
            const since = seen.filter(({ path, stamp }) => stampOf(path) !== stamp);
            if (since.length > 0) settle(since.map(({ path }) => path));
          }, SECOND_LOOK);
          ready = ready.then(() => update(server));
        }, SETTLE);
      }
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
        const filled = fillPage(page, html, deck, { ...UNPUBLISHED, cues: true });
        return filled.replace('<html ', `<html ${SAVE}="${saves.number()}" `);
      },
    },
  };

  async function update(server: ViteDevServer): Promise<void> {
    const started = performance.now();
    const isBehind = await again(server, started, true);
    // What a figure computes with all that is said may take seconds; the slide need not wait for it.
    if (isBehind) await again(server, started, false);
  }

  /** Out: whether some figures are behind. */
  async function again(server: ViteDevServer, started: number, inHaste: boolean): Promise<boolean> {
    const compiled = await compileTalk(folder, { memory, inHaste }).catch((error: unknown) => {
      // Not the author's fault, but the server must live to show it.
      server.config.logger.error(String(error instanceof Error ? error.stack : error));
      return null;
    });
    if (!compiled) return false;
    // Problems are told once, when there are all of them.
    if (!compiled.isBehind || compiled.deck) tell(server, compiled, started);
    return compiled.isBehind;
  }

  function tell(server: ViteDevServer, compiled: Compiled, started: number): void {
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
    if (deck) send(server, saves.next(deck));
  }

  function send(server: ViteDevServer, save: Save): void {
    // A page that was opened without a talk has nothing that could take one. Only then: where no page is
    // connected, Vite keeps a reload for the first that comes.
    if (sentEmpty) server.ws.send({ type: 'full-reload' });
    else {
      server.ws.send('talk:deck', save);
      server.ws.send('talk:speaker', {});
      server.ws.send({ type: 'full-reload', path: '/read/index.html' });
    }
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

function pageOf(path: string): PageName | undefined {
  return PAGE_NAMES.find((name) => `/${PAGES[name].file}` === path);
}

function stampOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.mtimeMs}-${file.size}` : 'gone';
}

/** An absolute path as it follows `/@fs/`. */
function fileAddress(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '');
}
