// Printing and finishing on pages of two slides, made here: what happens where something is wrong.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Section } from '../../src/compile/deck.ts';
import { finish } from '../../src/print/finish.ts';
import { type Printed, printPage, withBrowser } from '../../src/print/print-page.ts';
import { chromium } from './chromium.ts';
import { print, readPdf } from './read-pdf.ts';

const theme = join(import.meta.dirname, '../../src/theme');
const styles = '<link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="print.css">';
const slide = (id: string, body: string) =>
  `<section id="${id}" class="slide"><h2>${id}</h2>${body}</section>`;

test('prints what is there, whatever cannot be loaded', async () => {
  const pdf = await finished(
    await printed(styles, slide('a', '<img src="https://example.org/x.png" alt="X">')),
  );
  expect(print((await readPdf(pdf)).root)).toMatch(/^Document\(Sect\(H2\(a\).*Sect\(H2\(b\)/);
});

test('a slide that is not on a page of its own is named', async () => {
  await expect(finished(await printed('', slide('a', '')))).rejects.toThrow(
    'Slide "b" is not on a page of its own',
  );
});

test('a slide that prints nothing is named', async () => {
  const empty = '<section id="a" class="slide"></section>';
  await expect(finished(await printed(styles, empty))).rejects.toThrow(/^Slide "[ab]"/);
});

test('a page that is not there cannot be printed', async () => {
  await expect(printed(styles, '', 'other.html')).rejects.toThrow('https://talk.example/deep/other.html');
});

async function printed(head: string, first: string, path = 'page.html'): Promise<Printed> {
  const body = `<main class="reveal"><div class="slides">${first}${slide('b', '')}</div></main>`;
  const pages = { 'page.html': `<!doctype html><html lang="en">${head}<title>x</title>${body}` };
  const address = 'https://talk.example/deep/';
  return withBrowser(await chromium(), (browser) =>
    printPage(browser, { folder: theme, address, path, pages }),
  );
}

async function finished(from: Printed): Promise<Buffer> {
  const slides = ['a', 'b'].map((id) => ({ id, headline: id, folio: id === 'a' ? '1' : '2' }));
  const sections = [{ title: 'All', slides }] as unknown as Section[];
  const metadata = {
    title: 'X',
    author: 'Y',
    subject: 'Z',
    keywords: [],
    language: 'en',
    licence: 'CC0-1.0',
    date: new Date(0),
    commit: '',
  };
  return Buffer.from(await finish(from, { sections, metadata, onePageEach: true }));
}
