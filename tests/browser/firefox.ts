// A Firefox that is installed here, spoken to in WebDriver BiDi, since Playwright drives only its own build of Firefox.
//
//   const firefox = await startFirefox();          null if there is none
//   await firefox.open('http://127.0.0.1:4000/');
//   await firefox.press('\uE00F');                  PageDown, as WebDriver names keys
//   await firefox.evaluate('document.title');
//   const other = await firefox.another();          a second window, with the same methods

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

export interface Tab {
  open(address: string): Promise<void>;
  press(key: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  resize(width: number, height: number): Promise<void>;
  /** Leaves the browser open. */
  closeTab(): Promise<void>;
}

export interface Firefox extends Tab {
  another(): Promise<Tab>;
  close(): Promise<void>;
}

export async function startFirefox(): Promise<Firefox | null> {
  const path = findFirefox();
  if (!path) return null;
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const process = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = new Promise((resolve) => process.once('exit', resolve));
  const close = async (): Promise<void> => {
    process.kill();
    await exited;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const send = await connect(await addressOf(process.stderr));
    await send('session.new', { capabilities: {} });
    const tree = await send('browsingContext.getTree', {});
    return {
      ...tab(send, tree.contexts[0]?.context),
      async another() {
        const { context } = await send('browsingContext.create', { type: 'window' });
        return tab(send, context);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function tab(send: Send, context: unknown): Tab {
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async press(value) {
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async evaluate(expression) {
      const json = `JSON.stringify(${expression})`;
      const { result } = await send('script.evaluate', {
        expression: json,
        target: { context },
        awaitPromise: true,
      });
      return result?.value === undefined ? undefined : JSON.parse(result.value);
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async closeTab() {
      await send('browsingContext.close', { context });
    },
  };
}

/** The parts of the protocol's answers that are used here. */
interface Answer {
  contexts: { context: string }[];
  context?: string;
  result?: { value?: string };
}

type Send = (method: string, params: Record<string, unknown>) => Promise<Answer>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let last = 0;
  socket.on('message', (data) => {
    const { id, type, result, message } = JSON.parse(String(data));
    const caller = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') caller?.resolve(result);
    else caller?.reject(new Error(message));
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('Firefox has ended before it said where it listens.');
}

function findFirefox(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const named = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return named.find((path) => existsSync(path)) ?? null;
}
