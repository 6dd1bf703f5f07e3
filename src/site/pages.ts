// The site's three pages. In: a page's HTML with its marks <!--head--> and <!--talk--> (from src, or as Vite
// has built it) and the deck. Out: the finished page. Slides name images from the talk's folder
// ("images/x.svg"); pages one level down get "../images/x.svg".

import type { Deck, Talk } from '../compile/deck.ts';
import type { Version } from '../print/version.ts';
import { VERSION } from '#contract';
import { escapeText } from './escape-text.ts';
import { head } from './head.ts';
import { jsonLd } from './json-ld.ts';
import { sectionWithAnchors } from './permalinks.ts';
import { withVersion } from './provenance.ts';
import { readContent } from './read-page.ts';
import { speakerContent } from './speaker-page.ts';

export type PageName = 'deck' | 'speaker' | 'read';

interface Page {
  file: string;
  /** Address below the site's root. */
  path: string;
  base: string;
  name: string;
}

export const PAGES: Readonly<Record<PageName, Page>> = {
  deck: { file: 'index.html', path: '', base: '', name: '' },
  speaker: { file: 'speaker/index.html', path: 'speaker/', base: '../', name: 'Speaker' },
  read: { file: 'read/index.html', path: 'read/', base: '../', name: 'Read' },
};

export const PAGE_NAMES: readonly PageName[] = ['deck', 'speaker', 'read'];

export interface PageOptions {
  policy: boolean;
  fonts: string[];
  pdf: boolean;
  /** Whether there is a picture for posts. */
  card: boolean;
  /** null while writing. */
  version: Version | null;
  cues: boolean;
}

export function fillPage(page: PageName, shell: string, deck: Deck, options: PageOptions): string {
  const facts = head(deck.talk, { ...PAGES[page], ...options, isPublic: page !== 'speaker' });
  const content = pageContent(page, deck, options);
  // Functions, because in a string "$&" and "$1" of a slide would be read as patterns.
  return shell
    .replace(/<html\b[^>]*>/, () => `<html ${talkFacts(deck.talk, options.version)}>`)
    .replace('<!--head-->', () => facts)
    .replace('<!--talk-->', () => content);
}

function pageContent(page: PageName, deck: Deck, options: PageOptions): string {
  const { version, pdf, card } = options;
  // After all that is to be painted.
  const facts = jsonLd(deck.talk, { date: version?.date ?? '', pdf, card });
  switch (page) {
    case 'deck': {
      const slides = version ? withVersion(slidesOf(deck), version, deck.talk.url) : slidesOf(deck);
      return `${deck.marks}\n<main class="reveal"><div class="slides">\n${slides}\n</div></main>\n${facts}`;
    }
    case 'speaker':
      return oneLevelDown(speakerContent(deck, options));
    case 'read':
      return `${oneLevelDown(readContent(deck, version))}\n${facts}`;
  }
}

/** All slides, one `<section>` after the other. */
export function slidesOf(deck: Deck): string {
  const slides = deck.sections.flatMap((section) => section.slides);
  return slides.map((slide) => sectionWithAnchors(slide, deck.permalinks)).join('\n');
}

function talkFacts(talk: Talk, version: Version | null): string {
  const facts: Record<string, string> = {
    lang: talk.language,
    'data-title': talk.title,
    'data-start': talk.start,
    'data-spoken': String(talk.spoken),
    'data-questions': String(talk.questions),
    ...(talk.url ? { 'data-url': talk.url } : {}),
    ...(version ? { [VERSION]: version.date } : {}),
  };
  return Object.entries(facts)
    .map(([name, value]) => `${name}="${escapeText(value)}"`)
    .join(' ');
}

function oneLevelDown(html: string): string {
  return html.replace(/(<(?:img|image)\b(?:[^>"]|"[^"]*")*?\s(?:src|href)=")(images\/)/g, '$1../$2');
}
