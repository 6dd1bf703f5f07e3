// The reading edition as HTML: title and contents, then for each slide its content reflowed, what is said and
// its sources. Complete without scripts; the anchors are the deck's slide ids. Headings: h1 the talk (a cover
// at the very start carries it), h2 a section (its opener, where it has one), h3 a slide.

import type { Deck, Section, Slide, Talk } from '../compile/deck.ts';
import { type Version, versionText } from '../print/version.ts';
import { asMinutes } from '../compile/timing.ts';
import { escapeText } from './escape-text.ts';
import { anchorsFor } from './permalinks.ts';
import { reflow } from './reflow.ts';
import { entryText } from './read-entry.ts';
import { withLedger } from './read-ledger.ts';
import { wholeText } from './read-said.ts';
import { linkBack, referenceList, sourcesOf, type ReferenceList } from './read-sources.ts';

interface Edition extends ReferenceList {
  deck: Deck;
}

/** `version`: null while writing. */
/** `pdf`: whether the build has made them. */
export function readContent(deck: Deck, version: Version | null = null, pdf = true): string {
  const { talk, sections, references } = deck;
  const slides = sections.flatMap((section) => section.slides);
  const folios = new Map(slides.map((slide) => [slide.id, slide.folio]));
  const cover = slides[0]?.layout === 'cover' ? slides[0] : null;
  const listed = slides.some((slide) => slide.layout === 'references');
  return [
    deck.marks,
    '<a class="skip" href="#main">To the text</a>',
    `<header class="top"><p><a href="#top">${escapeText(talk.title)}</a></p></header>`,
    '<main id="main">',
    front(deck, cover, pdf),
    contents(sections, talk, cover),
    ...sections.map((section) => sectionText(section, cover, { deck, references, folios })),
    listed ? '' : referenceList({ references, folios }),
    '</main>',
    version ? `<footer class="version" id="version"><p>${versionText(version)}</p></footer>` : '',
  ].join('\n');
}

function sectionText(section: Section, cover: Slide | null, edition: Edition): string {
  const slides = section.slides.filter((slide) => slide !== cover);
  const articles = slides.map((slide) => article(slide, slide.layout === 'opener' ? 2 : 3, edition));
  return [sectionHead(section, slides[0]?.layout === 'opener'), ...articles].join('\n');
}

/** Title page: the cover where there is one. A cover that names the speaker says who, when and where by itself. */
function front({ talk, references, permalinks }: Deck, cover: Slide | null, pdf: boolean): string {
  const parts = cover && reflow(cover.html, 1, cover.narrow);
  const shown = parts?.slide ?? `<h1>${escapeText(talk.title)}</h1>`;
  const facts = shown.includes(escapeText(talk.speaker)) ? '' : `<p class="facts">${occasion(talk)}</p>`;
  const file = (name: string, words: string) =>
    pdf ? [`<a href="../${encodeURIComponent(name)}.pdf">${words}</a>`] : [];
  const links = [
    '<a href="../">The slides on stage</a>',
    ...file(talk.pdf, 'The slides as PDF'),
    ...file(`${talk.pdf}-notes`, 'With the script, as PDF'),
  ];
  return [
    `<div class="front" id="top">`,
    cover ? `<article id="${cover.id}" aria-labelledby="h-${cover.id}">` : '',
    cover ? anchorsFor(cover.id, permalinks) : '',
    shown,
    facts,
    talk.credit && `<p class="facts">${escapeText(talk.credit)}</p>`,
    `<p class="ways">${links.join(' ')}</p>`,
    cover && parts ? `${said(cover)}${sourcesOf(cover, parts, references, 2)}</article>` : '',
    '</div>',
  ].join('\n');
}

function contents(sections: Section[], talk: Talk, cover: Slide | null): string {
  const lines = sections.map((section) => contentsLine(section, cover));
  const asked = talk.questions > 0 ? `, ${talk.questions} minutes for questions` : '';
  const spoken = sections.reduce((sum, section) => sum + spokenSeconds(section), 0);
  return [
    '<nav class="contents" aria-labelledby="contents">',
    '<h2 id="contents">Contents</h2>',
    `<ol>${lines.join('\n')}</ol>`,
    `<p class="total">${asMinutes(spoken)} spoken${asked}</p>`,
    '</nav>',
  ].join('\n');
}

function contentsLine(section: Section, cover: Slide | null): string {
  const first = section.slides.find((slide) => slide !== cover) ?? cover;
  const seconds = spokenSeconds(section);
  const time = seconds > 0 ? ` <span class="minutes">${asMinutes(seconds)}</span>` : '';
  const title = `<a href="#${first?.id ?? ''}">${escapeText(section.title)}</a>`;
  return `<li>${title}${time}<p class="claim">${escapeText(section.claim)}</p></li>`;
}

/** The opener's own headline is the section's claim; without an opener the title is the heading. */
function sectionHead(section: Section, opened: boolean): string {
  const name = `<span class="section-number">${section.number}</span> ${escapeText(section.title)}`;
  if (opened) return `<p class="sec">${name}</p>`;
  return `<h2 class="sec">${name}</h2><p class="claim">${escapeText(section.claim)}</p>`;
}

function article(slide: Slide, level: number, edition: Edition): string {
  const parts = reflow(slide.html, level, slide.narrow);
  return [
    `<article id="${slide.id}" class="page" data-layout="${slide.layout}" aria-labelledby="h-${slide.id}">`,
    anchorsFor(slide.id, edition.deck.permalinks),
    picture(slide, parts.slide, edition),
    ...entriesOf(slide, edition.deck, level),
    said(slide),
    sourcesOf(slide, parts, edition.references, level + 1),
    `<p class="on-stage"><a href="../#/${slide.id}">Slide ${slide.folio}</a></p>`,
    '</article>',
  ].join('\n');
}

/** What the slide shows; lists that were spread over slides or set for a screen are whole. */
function picture(slide: Slide, html: string, edition: Edition): string {
  const { entries, talk } = edition.deck;
  if (slide.layout === 'references') return linkBack(html, edition);
  return slide.layout === 'ledger' && talk.ledger ? withLedger(html, entries, talk.ledger) : html;
}

/** The entry layout has drawn its entry already. */
function entriesOf(slide: Slide, { entries, talk }: Deck, level: number): string[] {
  const { ledger } = talk;
  if (!ledger || slide.layout === 'entry') return [];
  return entries.filter((entry) => entry.slide === slide.id).map((entry) => entryText(entry, ledger, level));
}

function said(slide: Slide): string {
  return slide.script.length > 0 ? `<div class="said">${wholeText(slide.script)}</div>` : '';
}

function spokenSeconds(section: Section): number {
  const spoken = section.slides.filter((slide) => slide.visibility === 'main');
  return spoken.reduce((sum, slide) => sum + slide.seconds, 0);
}

function occasion(talk: Talk): string {
  const facts = [talk.speaker, talk.event, talk.place].filter(Boolean).map(escapeText);
  return [...facts, `<time datetime="${escapeText(talk.start)}">${longDate(talk)}</time>`].join(', ');
}

function longDate(talk: Talk): string {
  const date = new Date(talk.start);
  if (Number.isNaN(date.getTime())) return talk.start;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: talk.zone }).format(date);
}
