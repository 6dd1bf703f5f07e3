// The ledger in words and as a table: what was brought forward, and the closing account.

import type { Element, ElementContent } from 'hast';
import type { Entry, LedgerWords, VerdictKey } from './deck.ts';
import { element, lines, text } from './html.ts';
import { VERDICTS } from './ledger-words.ts';
import type { StripState } from './marks.ts';
import { drawMark, drawStrip } from './marks.ts';

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

/** One row an entry, then the lines that are still empty, then the total. */
export function drawLedger(entries: readonly Entry[], total: number, words: LedgerWords): ElementContent[] {
  const head = element('tr', {}, [
    element('td', { className: ['n'] }),
    drawHead('left', words.left, ['a', 'left']),
    drawHead('right', words.right, ['b', 'right']),
    element('td', { className: ['v'] }),
  ]);
  const empty = Array.from({ length: Math.max(0, total - entries.length) }, (_, index) =>
    drawEmptyRow(entries.length + index + 1),
  );
  const rows = [...entries.map((entry) => drawRow(entry, words)), ...empty];
  const made = entries.map(({ verdict }) => verdict);
  const stamps = VERDICTS.map((verdict) =>
    element('span', { className: ['stamp'], dataVerdict: verdict }, [
      drawMark(verdict),
      text(` ${countWords(made, verdict, words)}`),
    ]),
  );
  return [
    element('table', { className: ['ledger'] }, [
      element('thead', {}, [head]),
      element('tbody', {}, lines(rows)),
    ]),
    element('p', { className: ['total'] }, stamps.flatMap((stamp) => [stamp, text(' ')]).slice(0, -1)),
  ];
}

function drawHead(key: string, name: string, className: string[]): Element {
  return element('th', { scope: 'col', className }, [element('i', { className: ['key', key] }), text(name)]);
}

function drawRow(entry: Entry, words: LedgerWords): Element {
  const { label, left } = words.verdicts[entry.verdict];
  const isOneSided = entry.left.name === '';
  const link = element('a', { href: `#${entry.slide}` }, [text(String(entry.number))]);
  return element('tr', { dataVerdict: entry.verdict }, [
    element('td', { className: ['n'] }, [link]),
    element('td', { className: isOneSided ? ['a', 'none'] : ['a'] }, [
      text(isOneSided ? left : entry.left.name),
    ]),
    element('td', { className: ['b'] }, [text(entry.right.name)]),
    element('td', { className: ['v'] }, [drawMark(entry.verdict, label)]),
  ]);
}

function drawEmptyRow(number: number): Element {
  return element('tr', { className: ['empty'], ariaHidden: 'true' }, [
    element('td', { className: ['n'] }, [text(String(number))]),
    element('td', { className: ['a'] }),
    element('td', { className: ['b'] }),
    element('td', { className: ['v'] }, [drawMark('none')]),
  ]);
}

function countWords(made: readonly VerdictKey[], verdict: VerdictKey, words: LedgerWords): string {
  const { count, countOne } = words.verdicts[verdict];
  const number = made.filter((other) => other === verdict).length;
  return `${number === 0 ? words.none : number} ${number === 1 ? countOne : count}`;
}
