// References in HTML. In: citations of a slide, or the whole bibliography. Out: short ones for the foot of a slide, full
// ones for the slides of layout=references, page by page.

import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Bibliography } from './bibliography.ts';
import type { Citation } from './citations.ts';
import type { Reference } from './deck.ts';
import { element, isContent, lines, outward, text } from './html.ts';

/** From here on the foot of a slide names author and year only. */
const MANY = 4;
/** Of a slide of references, both columns together. */
const LINES_ON_A_PAGE = 47;
const CHARACTERS_IN_A_LINE = 62;

/** `<cite>…</cite>; <cite>…</cite>. Ties excluded.` */
export function drawSources(
  citations: readonly Citation[],
  caveat: readonly ElementContent[],
  bibliography: Bibliography,
): ElementContent[] {
  const found = citations.flatMap(({ key, locator }) => {
    const reference = bibliography.references.get(key)?.reference;
    return reference ? [{ reference, locator }] : [];
  });
  const cites = found.map(({ reference, locator }) => {
    const name = found.length >= MANY ? reference.brief : reference.short;
    const words = text(locator === '' ? name : `${name}, ${locator}`);
    const { url } = reference;
    return element('cite', {}, [url === '' ? words : element('a', outward(url), [words])]);
  });
  const list = cites.flatMap((cite, index) => (index === 0 ? [cite] : [text('; '), cite]));
  if (list.length === 0) return [...caveat];
  return caveat.length === 0 ? [...list, text('.')] : [...list, text('. '), ...caveat];
}

export interface ReferencePage {
  references: readonly Reference[];
}

/** As many as fit by the length of their text; at least one page, so that the slide is there in any case. */
export function pagesOf(references: readonly Reference[]): ReferencePage[] {
  const pages: Reference[][] = [[]];
  let used = 0;
  for (const reference of references) {
    const lines = linesOf(reference);
    if (used > 0 && used + lines > LINES_ON_A_PAGE) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(reference);
    used += lines;
  }
  return pages.map((page) => ({ references: page }));
}

/** The third of a line is the space between two references. */
function linesOf({ html }: Reference): number {
  const length = html.replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, '.').length;
  return Math.ceil(length / CHARACTERS_IN_A_LINE) + 1 / 3;
}

export function drawReferences({ references }: ReferencePage): Element {
  const items = references.map(({ key, html }) =>
    element('li', { id: `ref-${key}` }, fromHtml(html, { fragment: true }).children.filter(isContent)),
  );
  return element('ol', { className: ['references'], start: references[0]?.number ?? 1 }, lines(items));
}
