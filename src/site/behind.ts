// What stands behind the talk: the slides after its last one (hard questions, references). They have a page of their own,
// so that the deck itself is small and there at once; the stage fetches them when it has painted (src/stage/behind.ts),
// and who has no scripts finds a link at the end. A link from one page to a slide on the other names its page.
//   on the deck <a href="#answer"> → <a href="behind/#answer">      behind it <a href="#judge"> → <a href="../#judge">

import type { Deck, Slide } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';

export const BEHIND = 'behind/';

export interface Parts {
  talk: readonly Slide[];
  behind: readonly Slide[];
}

/** A deck without a talk proper is all talk. */
export function partsOf({ sections }: Deck): Parts {
  const slides = sections.flatMap((section) => section.slides);
  const end = slides.findLastIndex(({ visibility }) => visibility === 'main') + 1 || slides.length;
  return { talk: slides.slice(0, end), behind: slides.slice(end) };
}

/** `html` of one of the two pages, `other` of the one at the address `there`. */
export function withWays(html: string, other: string, there: string): string {
  const own = idsOf(html);
  const theirs = idsOf(other);
  return html.replace(/(<a\b[^>]*?\shref=")#([^"]+)(?=")/g, (link, start: string, id: string) =>
    !own.has(id) && theirs.has(id) ? `${start}${there}#${id}` : link,
  );
}

/** The way for those who have no scripts. */
export function behindLink(deck: Deck): string {
  const ids = new Set(partsOf(deck).behind.map(({ id }) => id));
  const titles = deck.sections
    .filter(({ slides }) => slides.some(({ id }) => ids.has(id)))
    .map(({ title }) => escapeText(title));
  return `<nav class="behind" aria-label="Behind the talk"><a href="${BEHIND}">Behind the talk: ${titles.join(', ')}</a></nav>`;
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}
