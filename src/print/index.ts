// The talk's PDFs, printed from the built site: the slides, and the slides with the script; and the picture for posts.
// In: the folder of the site, the deck it was built from, the folder to write to and the browser. Out: the PDFs written.

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deck } from '../compile/deck.ts';
import { drawCard } from './card.ts';
import { finish } from './finish.ts';
import type { Metadata } from './metadata.ts';
import { notesPage } from './notes-page.ts';
import { printPage, withBrowser } from './print-page.ts';
import { NOWHERE } from './site-from-disk.ts';
import { type Version, versionText } from './version.ts';

export interface PrintOptions {
  /** Folder of the built site. */
  site: string;
  deck: Deck;
  /** The deck page with all slides. */
  deckPage: string;
  /** Folder for the PDFs. */
  out: string;
  /** Path of the browser. */
  chromium: string;
  version: Version;
  /** Name of the picture for posts; '' for none. */
  card: string;
}

const NOTES = 'notes.html';

export async function printTalk({
  site,
  deck,
  deckPage,
  out,
  chromium,
  version,
  card,
}: PrintOptions): Promise<string[]> {
  const { talk, sections } = deck;
  const css = await readFile(new URL('notes.css', import.meta.url), 'utf8');
  const pages = { '': deckPage, [NOTES]: notesPage(deck, deckPage, css, versionText(version)) };
  const served = { folder: site, address: talk.url || NOWHERE, pages };
  const [slides, notes, picture] = await withBrowser(chromium, (browser) =>
    Promise.all([
      printPage(browser, { ...served, path: '' }),
      printPage(browser, { ...served, path: NOTES }),
      card ? drawCard(browser, { ...served, deck, deckPage }) : null,
    ]),
  );
  if (picture) await write(out, card, picture);
  const metadata = metadataOf(deck, version);
  const withScript = { ...metadata, title: `${talk.title}: slides and script` };
  return [
    await write(out, `${talk.pdf}.pdf`, await finish(slides, { sections, metadata, onePageEach: true })),
    await write(
      out,
      `${talk.pdf}-notes.pdf`,
      await finish(notes, { sections, metadata: withScript, onePageEach: false }),
    ),
  ];
}

function metadataOf({ talk }: Deck, { commit, date }: Version): Metadata {
  return {
    title: talk.title,
    author: talk.credit ? '' : talk.speaker,
    subject: talk.description,
    keywords: talk.keywords,
    language: talk.language,
    licence: talk.licence,
    date: new Date(date),
    commit,
  };
}

/** A reader sees the old file or the new one, never half of it. */
async function write(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  const draft = join(folder, `.${name}.draft`);
  await writeFile(draft, bytes);
  await rename(draft, file);
  return file;
}
