// The site's pages. In: a page's HTML with its marks <!--head--> and <!--talk--> (from src, or as Vite
// has built it) and the deck. Out: the finished page. Slides name images from the talk's folder
// ("images/x.svg"); pages one level down get "../images/x.svg".

import type { Deck, Slide, Talk } from '../compile/deck.ts';
import type { Version } from '../print/version.ts';
import { VERSION } from '#contract';
import { BEHIND, behindLink, partsOf, withWays } from './behind.ts';
import { escapeText } from './escape-text.ts';
import { head } from './head.ts';
import { jsonLd } from './json-ld.ts';
import { withPauses } from './pauses.ts';
import { sectionWithAnchors } from './permalinks.ts';
import { withVersion } from './provenance.ts';
import { readContent } from './read-page.ts';
import { speakerContent } from './speaker-page.ts';

export type PageName = 'deck' | 'behind' | 'speaker' | 'read';

interface Page {
  file: string;
  /** Address below the site's root. */
  path: string;
  base: string;
  name: string;
}

export const PAGES: Readonly<Record<PageName, Page>> = {
  deck: { file: 'index.html', path: '', base: '', name: '' },
  behind: { file: `${BEHIND}index.html`, path: BEHIND, base: '../', name: 'Behind the talk' },
  speaker: { file: 'speaker/index.html', path: 'speaker/', base: '../', name: 'Speaker' },
  read: { file: 'read/index.html', path: 'read/', base: '../', name: 'Read' },
};

export const PAGE_NAMES: readonly PageName[] = ['deck', 'behind', 'speaker', 'read'];

export interface PageOptions {
  policy: boolean;
  fonts: string[];
  pdf: boolean;
  /** Whether there is a picture for posts. */
  card: boolean;
  /** null while writing. */
  version: Version | null;
  cues: boolean;
  /** The deck page has all slides, those behind the talk too. */
  whole: boolean;
}

export function fillPage(page: PageName, shell: string, deck: Deck, options: PageOptions): string {
  const isPublic = page === 'deck' || page === 'read';
  const styles = shell.match(STYLE) ?? [];
  const scripts = (shell.match(SCRIPT) ?? []).join('');
  const facts = head(deck.talk, { ...PAGES[page], ...options, isPublic, styles });
  const content = pageContent(page, deck, options);
  // Functions, because in a string "$&" and "$1" of a slide would be read as patterns.
  return shell
    .replaceAll(STYLE, '')
    .replaceAll(SCRIPT, '')
    .replace('</body>', () => `${scripts.trimStart()}\n  </body>`)
    .replace(/<html\b[^>]*>/, () => `<html ${talkFacts(deck.talk, options.version)}>`)
    .replace('<!--head-->', () => facts)
    .replace('<!--talk-->', () => content);
}

// What is painted first is asked for first: style sheets at the top, and at the very end, where they have nothing to
// compete with, the modules (as Vite has built them; while writing they stay where they are).
const STYLE = /\n *<link rel="stylesheet"[^>]*>/g;
const SCRIPT = /\n *(?:<script type="module" crossorigin[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;

function pageContent(page: PageName, deck: Deck, options: PageOptions): string {
  const { version, pdf, card } = options;
  // After all that is to be painted.
  const facts = jsonLd(deck.talk, { date: version?.date ?? '', pdf, card });
  switch (page) {
    case 'deck': {
      const { slides, way } = options.whole
        ? { slides: allOf(deck, version), way: '' }
        : talkOf(deck, version);
      return `${deck.marks}\n<main class="reveal"><div class="slides">\n${withPauses(slides)}\n</div></main>\n${way}${facts}`;
    }
    case 'behind':
      return oneLevelDown(behindContent(deck, version));
    case 'speaker':
      return oneLevelDown(speakerContent(deck, options));
    case 'read':
      return `${oneLevelDown(readContent(deck, version, pdf))}\n${facts}`;
  }
}

/** All slides, one `<section>` after the other. */
export function slidesOf(deck: Deck): string {
  return sectionsOf(
    deck.sections.flatMap((section) => section.slides),
    deck,
  );
}

function sectionsOf(slides: readonly Slide[], deck: Deck): string {
  return slides.map((slide) => sectionWithAnchors(slide, deck.permalinks)).join('\n');
}

function allOf(deck: Deck, version: Version | null): string {
  return signed(slidesOf(deck), deck, version);
}

function talkOf(deck: Deck, version: Version | null): { slides: string; way: string } {
  const { talk, behind } = partsOf(deck);
  if (behind.length === 0) return { slides: allOf(deck, version), way: '' };
  const slides = withWays(sectionsOf(talk, deck), sectionsOf(behind, deck), BEHIND);
  return { slides, way: `${behindLink(deck)}\n` };
}

function behindContent(deck: Deck, version: Version | null): string {
  const { talk, behind } = partsOf(deck);
  const slides = withWays(signed(sectionsOf(behind, deck), deck, version), sectionsOf(talk, deck), '../');
  const title = `<h1 class="hide">Behind the talk: ${escapeText(deck.talk.title)}</h1>`;
  return `${deck.marks}\n<main class="reveal">${title}<div class="slides">\n${slides}\n</div></main>`;
}

/** The version stands on the last slide. */
function signed(slides: string, { talk }: Deck, version: Version | null): string {
  return version ? withVersion(slides, version, talk.url) : slides;
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
