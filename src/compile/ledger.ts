// The ledger in words and in full. In: the entries made so far. Out: what an opener brings forward, and the closing account
// that layout=ledger shows.

import type { Element, ElementContent } from 'hast';
import type { Entry, LedgerWords } from './deck.ts';
import { element, text } from './html.ts';
import { drawLedgerBook } from './ledger-book.ts';
import { drawLedgerTable } from './ledger-table.ts';
import { VERDICTS } from './ledger-words.ts';
import type { StripState } from './marks.ts';
import { drawStrip } from './marks.ts';
import { countWords } from './stamp.ts';

/** As many lines as a slide holds in the size of its text. */
const LONGEST_TABLE = 14;

/** `Brought forward: 11 entries` · `8 carry over, 3 with care, none new`, and the strip. */
export function drawForward(state: StripState, words: LedgerWords): Element {
  const { made } = state;
  const count =
    made.length === 0 ? words.none : `${made.length} ${made.length === 1 ? words.entry : words.entries}`;
  const head = element('p', { className: ['forward-head'] }, [text(`${words.forward}: ${count}`)]);
  const counts = element('p', {}, [
    text(VERDICTS.map((verdict) => countWords(made, verdict, words)).join(', ')),
  ]);
  return element('div', { className: ['forward'] }, [
    element('div', { className: ['row'] }, made.length === 0 ? [head] : [head, counts]),
    drawStrip(state, words),
  ]);
}

/** "Entry 3", "Entries 3–5". */
export function entryName(words: LedgerWords, first: number, last = first): string {
  const word = first === last ? words.entry : words.entries;
  const numbers = first === last ? `${first}` : `${first}–${last}`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${numbers}`;
}

/** Up to fourteen lines are one table in the order of the talk, more are an open book, sorted by verdict. */
export function drawLedger(entries: readonly Entry[], total: number, words: LedgerWords): ElementContent[] {
  return total > LONGEST_TABLE ? [drawLedgerBook(entries, words)] : drawLedgerTable(entries, total, words);
}
