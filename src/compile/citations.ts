// Citations in a text. In: the text and its place. Out: the text in pieces, with the keys in order.
//   [@zheng2023]    [@zheng2023, sec. 4.2]    [@a; @b]

import type { Place, Problem } from './deck.ts';
import { placeWithin } from './place.ts';

export interface Citation {
  key: string;
  /** "sec. 4.2", '' if none. */
  locator: string;
  place: Place;
}

/** The text cut at its citations. */
type CitedText = (string | Citation[])[];

export function readCitations(text: string, start: Place): { parts: CitedText; problems: Problem[] } {
  const parts: CitedText = [];
  const problems: Problem[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[(@[^[\]]*)\]/g)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const citations: Citation[] = [];
    let offset = match.index + 1;
    for (const item of (match[1] ?? '').split(';')) {
      const place = placeWithin(start, text, offset + item.length - item.trimStart().length);
      const [, key = '', locator = ''] = /^\s*@([\w:.+/-]*\w)\s*(?:,\s*([^@\s][^]*?))?\s*$/.exec(item) ?? [];
      if (key !== '') citations.push({ key, locator: locator.replace(/\s+/g, ' '), place });
      else {
        const message = `The citation "${item.trim()}" cannot be read.`;
        problems.push({ place, message, hint: 'Write [@key], [@key, sec. 4.2] or [@one; @two].' });
      }
      offset += item.length + 1;
    }
    parts.push(citations);
  }
  parts.push(text.slice(from));
  return { parts, problems };
}

/** Each key once, with all its locators, in order of first use. */
export function mergeCitations(citations: readonly Citation[]): Citation[] {
  const merged = new Map<string, Citation>();
  for (const citation of citations) {
    const earlier = merged.get(citation.key);
    const locators = [earlier?.locator ?? '', citation.locator].filter((locator) => locator !== '');
    merged.set(citation.key, { ...(earlier ?? citation), locator: [...new Set(locators)].join(', ') });
  }
  return [...merged.values()];
}
