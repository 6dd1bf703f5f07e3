// A ledger of up to fourteen lines as one table: a row an entry in the order of the talk, then the lines that
// are still empty, then the total.

import type { Element, ElementContent } from 'hast';
import type { Entry, LedgerWords } from './deck.ts';
import { element, lines, text } from './html.ts';
import { VERDICTS } from './ledger-words.ts';
import { drawMark } from './marks.ts';
import { drawStamp } from './stamp.ts';

export function drawLedgerTable(
  entries: readonly Entry[],
  total: number,
  words: LedgerWords,
): ElementContent[] {
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
  const stamps = VERDICTS.map((verdict) => drawStamp(made, verdict, words));
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
