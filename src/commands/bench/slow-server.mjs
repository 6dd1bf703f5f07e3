// A host for `npm run bench`: the files of a folder, text with gzip at level 6, what Vite has named by its content kept
// for ever, headers as the folder's file `_headers` asks for them. It knows how large each answer was. `hold` keeps back
// all of the page but its first bytes.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const PACKED = ['.html', '.css', '.js', '.json', '.svg', '.md'];

export async function serveSlowly(folder) {
  const answers = new Map();
  const rules = rulesOf(join(folder, '_headers'));
  let hold = null;
  let lastRequest = 0;
  const server = createServer(async (request, response) => {
    lastRequest = performance.now();
    const path = new URL(request.url, 'http://local').pathname;
    const answer = answerFor(path);
    if (!answer) return void response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[answer.ending] ?? 'application/octet-stream');
    const isForever = request.url.startsWith('/assets/');
    response.setHeader('Cache-Control', isForever ? 'public, max-age=31536000, immutable' : 'max-age=600');
    for (const rule of rules) if (rule.holds(path)) response.setHeader(rule.name, rule.value);
    if (answer.isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', answer.body.length);
    // The service worker fetches the page a second time, for later.
    const isHeld = request.headers['sec-fetch-mode'] === 'navigate' && answer.body.length > hold?.bytes;
    if (isHeld) {
      const { bytes, milliseconds } = hold;
      response.write(answer.body.subarray(0, bytes));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      response.end(answer.body.subarray(bytes));
    } else response.end(answer.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));

  function answerFor(path) {
    const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
    if (!answers.has(file)) answers.set(file, read(file));
    return answers.get(file);
  }

  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    /** { kind, gzip, brotli } of the answer to this path, in bytes; null if there is none. */
    sizeOf(path) {
      const answer = answerFor(path);
      if (!answer) return null;
      answer.brotli ??= answer.isPacked ? brotliCompressSync(answer.plain).length : answer.plain.length;
      return { kind: answer.ending.slice(1), gzip: answer.body.length, brotli: answer.brotli };
    },
    /** Milliseconds since somebody asked for something. */
    quietFor: () => performance.now() - lastRequest,
    hold(bytes, milliseconds) {
      hold = bytes ? { bytes, milliseconds } : null;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const plain = readFileSync(file);
  const ending = extname(file);
  const isPacked = PACKED.includes(ending);
  return { ending, isPacked, plain, body: isPacked ? gzipSync(plain, { level: 6 }) : plain };
}

/** Lines "/path" or "/path*", each followed by its headers, indented. */
function rulesOf(file) {
  const rules = [];
  let holds = () => false;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name) rules.push({ name, value, holds });
    else holds = (path) => (line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line);
  }
  return rules;
}
