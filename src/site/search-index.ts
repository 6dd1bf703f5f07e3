// The talk made searchable: search.json with every slide's headline, the words on it, what is said and its sources, cut into
// passages that know at which step they are in view; and the index of their words, so that no reader's browser has to
// make it. No cues.

import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import MiniSearch from 'minisearch';
import type { Deck, Reference, Slide } from '../compile/deck.ts';
import { SEARCH, type Field, type Passage, type Searched, type SearchFile } from '../search-options.ts';

export function searchFile(deck: Deck): string {
  const references = new Map(deck.references.map((reference) => [reference.key, reference]));
  const slides = deck.sections
    .flatMap((section) => section.slides)
    .map((slide) => searched(slide, references));
  return JSON.stringify(fileOf(slides));
}

export function fileOf(slides: readonly Searched[]): SearchFile {
  const index = new MiniSearch(SEARCH);
  index.addAll(
    slides.map(({ id: name, folio, passages }, id) => ({
      id,
      name: `${name} ${folio}`,
      ...textsOf(passages),
    })),
  );
  return { index: index.toJSON(), slides };
}

function searched(slide: Slide, references: ReadonlyMap<string, Reference>): Searched {
  const { id, folio, headline } = slide;
  // A source is found where it is used; the list of all would come before.
  const isList = slide.layout === 'references';
  const sources = isList ? [] : slide.sources;
  const blocks = isList ? [] : blocksOf(slide.html);
  const passages: Passage[] = [
    ['headline', 0, headline],
    ...blocks.filter(([field]) => field === 'slide'),
    ...slide.script.map((part, step): Passage => ['script', step, textOf(part)]),
    ...sources.flatMap((key): Passage[] => {
      const reference = references.get(key);
      return reference ? [['sources', 0, textOf(reference.html)]] : [];
    }),
    ...blocks.filter(([field]) => field === 'sources'),
  ];
  return { id, folio, headline, passages: passages.filter(([, , text]) => text !== '') };
}

function textsOf(passages: readonly Passage[]): Record<Field, string> {
  const of = (wanted: Field) =>
    passages.flatMap(([field, , text]) => (field === wanted ? [text] : [])).join('\n');
  return { headline: of('headline'), slide: of('slide'), script: of('script'), sources: of('sources') };
}

/** The slide's own words, block by block; running heads, folios and what only names a picture are left out. */
function blocksOf(html: string): Passage[] {
  const found: { field: Field; step: number; text: string }[] = [];
  function walk(node: Root | RootContent | ElementContent, field: Field, step: number): void {
    if (node.type === 'text') {
      const last = found.at(-1);
      if (last?.field === field && last.step === step) last.text += node.value;
      else found.push({ field, step, text: node.value });
    }
    if (!('children' in node)) return;
    if (node.type !== 'element') return node.children.forEach((child) => walk(child, field, step));
    if (isLeftOut(node)) return;
    const [ownField, ownStep] = [isOf(node, SOURCES) ? 'sources' : field, stepOf(node, step)];
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) found.push({ field: ownField, step: ownStep, text: '' });
    for (const child of node.children) walk(child, ownField, ownStep);
    if (isBlock) found.push({ field, step, text: '' });
  }
  walk(fromHtml(html, { fragment: true }), 'slide', 0);
  return found
    .map(({ field, step, text }): Passage => [field, step, tidy(text).replace(BETWEEN_CITATIONS, '')])
    .filter(([, , text]) => text !== '');
}

function stepOf(node: Element, step: number): number {
  const index = node.properties['dataFragmentIndex'];
  return index === undefined ? step : Math.max(step, Number(index) + 1);
}

function isLeftOut(node: Element): boolean {
  return NAMES_ONLY.has(node.tagName) || isOf(node, LEFT_OUT);
}

function isOf({ properties }: Element, classes: ReadonlySet<string>): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.some((name) => classes.has(String(name)));
}

const LEFT_OUT = new Set('run head strip folio entered numbers entry-number defs'.split(' '));
/** Of its line only what is said about them: each source itself is found by its full reference. */
const SOURCES = new Set(['src']);
const NAMES_ONLY = new Set(['title', 'desc', 'math', 'cite']);
/** `Doe 2024; Roe 2023. Ties excluded.` without the citations. */
const BETWEEN_CITATIONS = /^[.; ]+/;
const BLOCKS = new Set(
  'p li td th tr h2 h3 h4 dt dd figcaption blockquote div figure text tspan footer ol ul table pre'.split(
    ' ',
  ),
);

/** Paragraphs apart, without the numbers of the references. */
function textOf(html: string): string {
  const own = html.replace(/<a class="ref"[^>]*>[^<]*<\/a>/g, '').replaceAll('</p>', ' </p>');
  return tidy(toString(fromHtml(own, { fragment: true })));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
