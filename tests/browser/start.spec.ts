import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headers } from '../../src/site/headers.ts';
import { runCommand } from './command.ts';

test('npm start: addresses, headers, cues, a port that is taken, a clean end', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const start = runCommand('start', {
    SLIDES: 'tests/talks/example',
    TALK_DIST: join(folder, 'dist'),
    CHROMIUM_PATH: '/nowhere',
    PORT: String(port),
  });
  try {
    await start.says(/Ctrl-C/);
    expect(start.output()).toContain('CHROMIUM_PATH names /nowhere, which does not start, so no PDF');
    expect(start.output()).toContain(`Port ${port} is taken`);
    const addressOf = (name: string): string =>
      new RegExp(`${name} +(http:\\S+)`).exec(start.output())?.[1] ?? '';
    const deck = await request.get(addressOf('Deck'));
    expect(deck.headers()).toMatchObject(
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    );
    expect(await deck.text()).not.toContain('with a hand');
    const speaker = await (await request.get(addressOf('Speaker view'))).text();
    expect(speaker).toContain('with a hand');
    // What is kept for use without a network is this page, not the published one.
    const worker = await request.get(`${addressOf('Deck')}sw.js`);
    expect(worker.headers()['content-type']).toContain('text/javascript');
    expect(await worker.text()).toContain(createHash('sha256').update(speaker).digest('base64'));
    expect(await (await request.get(addressOf('Reading edition'))).text()).toContain('The number in line');
    for (const page of ['speaker', 'read']) {
      const response = await request.get(`${addressOf('Deck')}${page}`, { maxRedirects: 0 });
      expect([response.status(), response.headers()['location']]).toEqual([308, `/${page}/`]);
    }
    expect((await request.get(`${addressOf('Deck')}nothing-here`)).status()).toBe(404);
    start.stop('SIGINT');
    expect(await start.ended).toBe(0);
  } finally {
    start.stop('SIGKILL');
    taken.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a browser that does not print costs npm start the PDF, not the site', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  const start = runCommand('start', {
    SLIDES: 'tests/talks/example',
    TALK_DIST: join(folder, 'dist'),
    // It answers --version, and does nothing else.
    CHROMIUM_PATH: '/bin/true',
    PORT: '4180',
  });
  try {
    await start.says(/Ctrl-C/);
    expect(start.output()).toContain('/bin/true does not print, so there is no PDF.');
    expect(start.output()).not.toMatch(/PDF +http/);
    const address = /Deck +(http:\S+)/.exec(start.output())?.[1] ?? '';
    expect(await (await request.get(address)).text()).not.toContain('.pdf');
    start.stop('SIGTERM');
    expect(await start.ended).toBe(0);
  } finally {
    start.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});

test('a PORT that is none is said in one line', async () => {
  const start = runCommand('start', { PORT: 'many' });
  expect(await start.ended).toBe(1);
  expect(start.output()).toBe('PORT is "many". It must be a number from 1 to 65535.\n');
});
