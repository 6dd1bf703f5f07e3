// The slides with the script as one HTML document, made only to be printed: a slide starts a sheet, its
// picture above, below what is said with a mark where the clicker is pressed, and the sources in full. No
// cues: the PDF is published. In: the deck and the deck page of the built site, for its style sheets.

import type { Deck, Reference, Slide } from '../compile/deck.ts';

export function notesPage(deck: Deck, deckPage: string, css: string, version: string): string {
  const references = new Map(deck.references.map((reference) => [reference.key, reference]));
  const sheets = deck.sections.flatMap((section) => section.slides.map((slide) => sheet(slide, references)));
  return `<!doctype html>
<html lang="${deck.talk.language}">
<head><meta charset="utf-8"><title></title>
${styleSheets(deckPage).join('\n')}
<style>${css}
@page { @bottom-left { content: ${cssText(`${deck.talk.title}. ${version}`)} } }</style></head>
<body class="notes">${deck.marks}<main>${sheets.join('\n')}</main></body></html>`;
}

/** A string in a style sheet inside HTML. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;!?’'()-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

function sheet(slide: Slide, references: ReadonlyMap<string, Reference>): string {
  return `<article class="sheet">
<div class="picture">${slide.html}</div>
<div class="said">${slide.script.map(part).join('\n')}</div>
${sources(slide.sources.flatMap((key) => references.get(key) ?? []))}
</article>`;
}

/** Part n is said after press n of the clicker. */
function part(html: string, press: number): string {
  const mark = press > 0 ? `<p class="press">Click ${press}</p>` : '';
  return `<div class="part">${mark}${html}</div>`;
}

function sources(used: Reference[]): string {
  if (used.length === 0) return '';
  const items = [...used]
    .sort((a, b) => a.number - b.number)
    .map(({ number, html }) => `<li value="${number}">${html}</li>`);
  return `<ol class="sources">${items.join('\n')}</ol>`;
}

/** The deck's own style sheets, its print rules among them; those of the running stage are for the screen. */
export function styleSheets(deckPage: string): string[] {
  const links = deckPage.match(/<link\b[^>]*>/g) ?? [];
  return links.filter((link) => /\brel="?stylesheet\b/.test(link));
}
