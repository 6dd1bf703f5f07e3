// What a save sends to the stages that are open: the slides that it has changed, and which there are now. Saves are
// numbered, so that a page that has missed one knows it.
//   { number: 7, order: ['title', 'judge', …], slides: '<section id="judge" …>…</section>' }

import type { Deck } from '../compile/deck.ts';
import { sectionWithAnchors } from './permalinks.ts';

export interface Save {
  number: number;
  /** Ids of all slides. */
  order: string[];
  /** HTML of those that are new or other than before. */
  slides: string;
}

interface Saves {
  /** Of the last save. */
  number(): number;
  next(deck: Deck): Save;
}

export function createSaves(): Saves {
  let number = 0;
  let sent = new Map<string, string>();
  let said = '';
  return {
    number: () => number,
    next(deck) {
      number += 1;
      const before = sent;
      const saidBefore = said;
      const slides = deck.sections.flatMap((section) => section.slides);
      sent = new Map(slides.map((slide) => [slide.id, sectionWithAnchors(slide, deck.permalinks)]));
      said = JSON.stringify(deck.said);
      // A figure that computes with what the talk says looks the same, and is not.
      const isOther = (html: string): boolean => said !== saidBefore && html.includes(' data-said');
      const changed = [...sent].filter(([id, html]) => before.get(id) !== html || isOther(html));
      return { number, order: [...sent.keys()], slides: changed.map(([, html]) => html).join('\n') };
    },
  };
}
