// Sources in the reading edition: under each slide the numbers and short forms of what it uses, each linking
// to its place in the list of references; in that list, under each reference, the slides that use it.

import type { Reference, Slide } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import type { Reflowed } from './reflow.ts';

export interface ReferenceList {
  references: Reference[];
  /** Slide ids with the page labels that readers know the slides by. */
  folios: ReadonlyMap<string, string>;
}

export function sourcesOf(slide: Slide, parts: Reflowed, references: Reference[], level: number): string {
  const used =
    slide.layout === 'references' ? [] : references.filter(({ key }) => slide.sources.includes(key));
  const items = used.map(
    (reference) => `<li value="${reference.number}">${source(reference, parts.cited)}</li>`,
  );
  const pieces = [
    items.length > 0 ? `<ol>${items.join('')}</ol>` : '',
    parts.remark ? `<p>${parts.remark}</p>` : '',
    parts.notes,
  ].filter(Boolean);
  if (pieces.length === 0) return '';
  const heading = items.length > 0 ? `<h${level}>Sources</h${level}>` : `<h${level}>Notes</h${level}>`;
  return `<div class="sources">${heading}${pieces.join('')}</div>`;
}

/** The whole list, for a talk without a references slide. */
export function referenceList(list: ReferenceList): string {
  if (list.references.length === 0) return '';
  const items = list.references.map(({ key, html }) => `<li id="ref-${key}">${html}</li>`);
  const html = `<ol class="references">${items.join('\n')}</ol>`;
  return `<section class="page"><h2>References</h2>${linkBack(html, list)}</section>`;
}

/** Puts after each reference in `html` the slides that use it. */
export function linkBack(html: string, list: ReferenceList): string {
  const byKey = new Map(list.references.map((reference) => [reference.key, reference]));
  return html.replace(/(<li id="ref-([^"]+)"[^]*?)<\/li>/g, (whole, start: string, key: string) => {
    const reference = byKey.get(key);
    return reference ? `${start}${backLinks(reference, list.folios)}</li>` : whole;
  });
}

/** As it was cited on the slide, "…, sec. 4.2" included; else the short form. */
function source(reference: Reference, cited: string[]): string {
  const own = cited.find((text) => text.startsWith(reference.short) || text.startsWith(reference.brief));
  return `<a href="#ref-${reference.key}">${escapeText(own ?? reference.short)}</a>`;
}

function backLinks(reference: Reference, folios: ReadonlyMap<string, string>): string {
  const links = reference.slides.map((id) => `<a href="#${id}">${escapeText(folios.get(id) ?? id)}</a>`);
  if (links.length === 0) return '';
  return ` <span class="back">Used on slide${links.length > 1 ? 's' : ''} ${links.join(', ')}</span>`;
}
