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
  const index = new MiniSearch(SEARCH);
  index.addAll(slides.map(({ passages }, id) => ({ id, ...textsOf(passages) })));
  const file: SearchFile = { index: index.toJSON(), slides };
  return JSON.stringify(file);
}

function searched(slide: Slide, references: ReadonlyMap<string, Reference>): Searched {
  const { id, folio, headline } = slide;
  // A source is found where it is used; the list of all would come before.
  const isList = slide.layout === 'references';
  const sources = isList ? [] : slide.sources;
  const passages: Passage[] = [
    ['headline', 0, headline],
    ...(isList ? [] : blocksOf(slide.html)),
    ...slide.script.map((part, step): Passage => ['script', step, textOf(part)]),
    ...sources.flatMap((key): Passage[] => {
      const reference = references.get(key);
      return reference ? [['sources', 0, textOf(reference.html)]] : [];
    }),
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
  const found: { step: number; text: string }[] = [];
  function walk(node: Root | RootContent | ElementContent, step: number): void {
    if (node.type === 'text') {
      const last = found.at(-1);
      if (last && last.step === step) last.text += node.value;
      else found.push({ step, text: node.value });
    }
    if (!('children' in node)) return;
    if (node.type === 'element' && isLeftOut(node)) return;
    const own = node.type === 'element' ? stepOf(node, step) : step;
    const isBlock = node.type === 'element' && BLOCKS.has(node.tagName);
    if (isBlock) found.push({ step: own, text: '' });
    for (const child of node.children) walk(child, own);
    if (isBlock) found.push({ step, text: '' });
  }
  walk(fromHtml(html, { fragment: true }), 0);
  return found
    .map(({ step, text }): Passage => ['slide', step, tidy(text)])
    .filter(([, , text]) => text !== '');
}

function stepOf(node: Element, step: number): number {
  const index = node.properties['dataFragmentIndex'];
  return index === undefined ? step : Math.max(step, Number(index) + 1);
}

function isLeftOut(node: Element): boolean {
  const names = node.properties['className'];
  const isUnseen = Array.isArray(names) && names.some((name) => LEFT_OUT.has(String(name)));
  return isUnseen || node.tagName === 'title' || node.tagName === 'desc' || node.tagName === 'math';
}

const LEFT_OUT = new Set([
  'run',
  'head',
  'strip',
  'folio',
  'entered',
  'numbers',
  'entry-number',
  'src',
  'defs',
]);
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
