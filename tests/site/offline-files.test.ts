import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offlineFiles } from '../../src/site/offline-files.ts';
import { workerFile } from '../../src/site/worker-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'read'));
  await mkdir(join(folder, 'images', 'deep'), { recursive: true });
  for (const name of ['index.html', 'read/index.html', 'said.json', 'images/deep/à b.svg', 'talk.pdf'])
    await writeFile(join(folder, name), `the content of ${name}`);
  await mkdir(join(folder, 's', 'judge'), { recursive: true });
  for (const name of ['_headers', 'sw.js', 'robots.txt', '.nojekyll', 'version.json', 's/judge/index.html'])
    await writeFile(join(folder, name), 'for others');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('each file that a page can ask for, pages under the address of their folder', async () => {
  const { files, later } = await offlineFiles(folder);
  expect(Object.keys(files).sort()).toEqual(['', 'images/deep/à b.svg', 'read/', 'said.json']);
  // echo -n 'the content of index.html' | openssl dgst -sha256 -binary | base64
  expect(files['']).toBe('IDrul2XLgwWt/ZpMfCF4MPbkCGXkjVi3BSV8Wc361Jw=');
  expect(later).toEqual(['talk.pdf']);
});

test('the version is of the content alone: not of the PDF, which is printed from it', async () => {
  const { version } = await offlineFiles(folder);
  await writeFile(join(folder, 'talk.pdf'), 'printed a minute later');
  expect((await offlineFiles(folder)).version).toBe(version);
  await writeFile(join(folder, 'said.json'), 'other words');
  expect((await offlineFiles(folder)).version).not.toBe(version);
});

test('a page that a server shows in the place of a file counts as that file', async () => {
  const published = await offlineFiles(folder);
  const own = await offlineFiles(folder, { '/read/': 'with cues' });
  expect(own.files['read/']).not.toBe(published.files['read/']);
  expect(own.version).not.toBe(published.version);
});

test('the worker is a classic script with the list in it', async () => {
  const files = await offlineFiles(folder);
  const text = await workerFile(files);
  expect(text).toContain(JSON.stringify(files));
  expect(text).not.toMatch(/^(import|export) /m);
  expect(() => new Function(text)).not.toThrow();
});
