#!/usr/bin/env node
// Firefox as installed, for Playwright, which speaks WebDriver BiDi with it but asks for one command that Firefox does
// not know: which colour scheme a page is to be shown in. Started by Playwright as its executable; everything else is
// passed on.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { findFirefox } from './installed.mjs';

/** Playwright counts from one. */
const OWN = 2 ** 40;

const SET_SCHEME = `(id, scheme) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  NavigableManager.getBrowsingContextById(id).prefersColorSchemeOverride = scheme;
}`;

const firefox = spawn(findFirefox(), ['--remote-allow-system-access', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.once('exit', (code) => process.exit(code ?? 0));
process.once('SIGTERM', () => firefox.kill());

for await (const line of createInterface({ input: firefox.stderr })) {
  const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
  console.error(address ? `WebDriver BiDi listening on ${await standBetween(address)}` : line);
}

async function standBetween(address) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (playwright, { url }) => relay(playwright, new WebSocket(address + url)));
  await new Promise((resolve) => server.once('listening', resolve));
  return `ws://127.0.0.1:${server.address().port}`;
}

function relay(playwright, browser) {
  const opened = new Promise((resolve) => browser.once('open', resolve));
  const send = async (message) => {
    await opened;
    browser.send(JSON.stringify(message));
  };
  const schemes = colourSchemes(send);
  playwright.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.method !== 'emulation.setMediaFeaturesOverride') return void send(schemes.asked(message));
    void schemes
      .set(message.params)
      .then((answer) => playwright.send(JSON.stringify({ id: message.id, ...answer })));
  });
  browser.on('message', (data) => {
    const message = JSON.parse(data);
    if (!schemes.isMine(message))
      void schemes.told(message).then(() => playwright.send(JSON.stringify(message)));
  });
  browser.on('close', () => playwright.close());
  playwright.on('close', () => browser.close());
}

/** Set in the browser's own scripts, which --remote-allow-system-access lets a driver call. */
function colourSchemes(send) {
  const ofUsers = new Map();
  const creating = new Map();
  const waiting = new Map();
  let last = OWN;
  let browserWindow;

  async function ask(method, params) {
    const id = ++last;
    await send({ id, method, params });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }
  async function show(context, scheme) {
    browserWindow ??= ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const { contexts } = await browserWindow;
    await ask('script.callFunction', {
      functionDeclaration: SET_SCHEME,
      arguments: [context, scheme].map((value) => ({ type: 'string', value })),
      target: { context: contexts[0].context },
      awaitPromise: true,
    });
  }
  return {
    async set({ features, userContexts = [], contexts = [] }) {
      const scheme = features['prefers-color-scheme'] ?? 'none';
      for (const user of userContexts) ofUsers.set(user, scheme);
      try {
        for (const context of contexts) await show(context, scheme);
        return { type: 'success', result: {} };
      } catch (error) {
        return { type: 'error', error: 'unknown error', message: error.message };
      }
    },
    asked(message) {
      if (message.method === 'browsingContext.create') creating.set(message.id, message.params.userContext);
      return message;
    },
    /** A new page has its scheme before Playwright hears of the page. */
    async told({ id, type, method, params, result }) {
      if (creating.has(id) && type === 'success')
        await show(result.context, ofUsers.get(creating.get(id)) ?? 'none');
      const isPopup = method === 'browsingContext.contextCreated' && params.originalOpener;
      if (isPopup)
        void show(params.context, ofUsers.get(params.userContext) ?? 'none').catch(() => undefined);
    },
    isMine({ id, type, result, message }) {
      const one = waiting.get(id);
      waiting.delete(id);
      if (type === 'success') one?.resolve(result);
      else one?.reject(new Error(message));
      return one !== undefined;
    },
  };
}
