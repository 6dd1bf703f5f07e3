// As plain as a server can be: a file or 404, index.html for a folder, below a path of its own. It can be stopped for
// good, with every connection, and can show another folder from one moment to the next.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface PlainServer {
  /** With a slash at the end: 'http://127.0.0.1:41234/some/place/'. */
  address: string;
  show(folder: string): void;
  stop(): Promise<void>;
}

const BASE = '/some/place/';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

export async function servePlain(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PlainServer> {
  let shown = folder;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const file = join(shown, path.slice(BASE.length - 1), path.endsWith('/') ? 'index.html' : '');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    readFile(path.startsWith(BASE) ? file : '').then(
      (content) => response.setHeader('Content-Type', TYPES[extname(file)] ?? '').end(content),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    show(other) {
      shown = other;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
