#!/usr/bin/env node
// WebKitGTK as installed, for Playwright, which otherwise drives a WebKit that it has patched: what the patches add to
// the inspector's protocol is done here with WebDriver and with scripts. Started by Playwright as its executable; it
// speaks on file descriptors 3 and 4. What a page is asked for is answered in webkit-page.mjs.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { createPage, FORWARDED } from './webkit-page.mjs';
import { startMiniBrowser } from './webkit-browser.mjs';

const contexts = new Map();
const pages = new Map();
const screen = startScreen();
const output = new Socket({ fd: 4 });
let count = 0;

listen(new Socket({ fd: 3 }));
process.once('SIGTERM', () => void end());

const COMMANDS = {
  async 'Playwright.createContext'() {
    const context = { id: `context-${++count}`, targets: new Map() };
    context.browser = await startMiniBrowser({
      display: await screen.display,
      onMessage: (target, message) => context.targets.get(target)?.receive(message),
    });
    contexts.set(context.id, context);
    void watchForPopups(context);
    return { browserContextId: context.id };
  },
  async 'Playwright.deleteContext'({ browserContextId }) {
    const context = contexts.get(browserContextId);
    contexts.delete(browserContextId);
    for (const page of context.targets.values()) leave(page);
    await context.browser.end();
  },
  async 'Playwright.createPage'({ browserContextId }) {
    const context = contexts.get(browserContextId);
    return { pageProxyId: enter(context, await context.browser.newWindow(), null).id };
  },
  async 'Playwright.closePage'({ pageProxyId }) {
    const page = pages.get(pageProxyId);
    leave(page);
    await page.close();
  },
  'Playwright.navigate': ({ pageProxyId, url }) => pages.get(pageProxyId).navigate(url),
  'Playwright.getAllCookies': () => ({ cookies: [] }),
  'Playwright.close': end,
};

function listen(input) {
  let received = '';
  input.setEncoding('utf8');
  input.on('end', () => void end());
  input.on('data', (chunk) => {
    const messages = (received + chunk).split('\0');
    received = messages.pop();
    for (const message of messages) void answer(JSON.parse(message));
  });
}

async function answer({ id, method, params, pageProxyId }) {
  try {
    const page = pages.get(pageProxyId);
    const work = pageProxyId ? page?.perform(method, params, id) : COMMANDS[method]?.(params ?? {});
    const result = await work;
    // What the page's own inspector answers is passed on when it comes.
    if (result !== FORWARDED) say({ id, pageProxyId, result: result ?? {} });
  } catch (error) {
    say({ id, pageProxyId, error: { message: error.message } });
  }
}

function enter(context, { handle, target }, opener) {
  const id = `page-proxy-${++count}`;
  const page = createPage({
    browser: context.browser,
    handle,
    target,
    say: (message) => pages.has(id) && say({ ...message, pageProxyId: id }),
  });
  Object.assign(page, { id, context, handle });
  context.targets.set(target, page);
  pages.set(id, page);
  const pageProxyInfo = { pageProxyId: id, browserContextId: context.id, openerId: opener?.id };
  say({ method: 'Playwright.pageProxyCreated', params: pageProxyInfo });
  page.attach();
  return page;
}

function leave(page) {
  if (pages.delete(page.id))
    say({ method: 'Playwright.pageProxyDestroyed', params: { pageProxyId: page.id } });
}

async function watchForPopups(context) {
  while (contexts.has(context.id)) {
    await after(100);
    try {
      const { opened, closed } = await context.browser.changes();
      const here = [...context.targets.values()].filter((page) => pages.has(page.id));
      const opener = here.toSorted((one, other) => other.lastInput - one.lastInput)[0];
      for (const window of opened) enter(context, window, opener ?? null);
      for (const page of here) if (closed.includes(page.handle)) leave(page);
    } catch {
      // The browser is being closed, or is busy.
    }
  }
}

function say(message) {
  output.write(`${JSON.stringify(message)}\0`);
}

/** Where nobody looks; WebKitGTK has no headless mode. */
function startScreen() {
  const options = ['-displayfd', '3', '-screen', '0', '2800x1800x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = new Promise((resolve, reject) => {
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    server.once('exit', () => reject(new Error('Xvfb does not start')));
  });
  display.catch(() => undefined);
  return { display, end: () => server.kill() };
}

async function end() {
  const open = [...contexts.values()];
  contexts.clear();
  await Promise.allSettled(open.map((context) => context.browser.end()));
  screen.end();
  process.exit();
}
