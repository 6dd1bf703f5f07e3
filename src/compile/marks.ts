// The drawings of the ledger: the mark of each verdict, the strip that fills, the empty book on the cover.
// Colours are the theme's (classes); a verdict is a bar that tries to cross from the square side to the
// round.

import type { Element, ElementContent } from 'hast';
import type { LedgerWords, VerdictKey } from './deck.ts';
import { element, serialise, text } from './html.ts';

const symbols: Readonly<Record<VerdictKey | 'none', readonly [className: string, d: string][]>> = {
  over: [['m-left', 'M0 0H40a8 8 0 0 1 0 16H0Z']],
  care: [['m-left', 'M0 0H24V8H44a4 4 0 0 1 0 8H0Z']],
  new: [
    ['m-line', 'M1 1H22V15H1Z'],
    ['m-new', 'M26 0H40a8 8 0 0 1 0 16H26Z'],
    ['m-newline', 'M30 6H41V10H30Z'],
  ],
  none: [
    ['m-dash', 'M1 1H22V15H1Z'],
    ['m-dash', 'M26 1H40a7 7 0 0 1 0 14H26Z'],
  ],
};

/** A longer ledger shows its latest lines in the strip. */
const LONGEST_STRIP = 40;

/** More marks stand in two rows, so that they leave room for the running head. */
const LONGEST_ROW = 16;

/** The symbols that every mark refers to; once a page. */
export function drawDefinitions(): string {
  const children = Object.entries(symbols).map(([name, paths]) =>
    element(
      'symbol',
      { id: `mark-${name}`, viewBox: '0 0 48 16' },
      paths.map(([className, d]) => element('path', { className: [className], d })),
    ),
  );
  return serialise([
    element('svg', { className: ['defs'], ariaHidden: 'true', focusable: 'false' }, children),
  ]);
}

/** Without a label it is for the eye alone. */
export function drawMark(verdict: VerdictKey | 'none', label: string | null = null, isHere = false): Element {
  const className = isHere ? ['mark', 'here'] : ['mark'];
  const properties =
    label === null ? { className, ariaHidden: 'true' } : { className, role: 'img', ariaLabel: label };
  return element('svg', properties, [element('use', { href: `#mark-${verdict}` })]);
}

export interface StripState {
  /** Verdicts of all entries made so far. */
  made: readonly VerdictKey[];
  /** How many of them belong to this slide. */
  here: number;
  /** Lines of the ledger. */
  total: number;
}

export function drawStrip({ made, here, total }: StripState, words: LedgerWords): Element {
  const first = Math.max(0, Math.min(made.length - LONGEST_STRIP + 4, total - LONGEST_STRIP));
  const count = Math.min(total, LONGEST_STRIP);
  const marks = Array.from({ length: count }, (_, index) => {
    const line = first + index;
    return drawMark(made[line] ?? 'none', null, line < made.length && line >= made.length - here);
  });
  const half = Math.ceil(count / 2);
  const rows = [marks.slice(0, half), marks.slice(half)];
  const children =
    count > LONGEST_ROW ? rows.map((row) => element('span', { className: ['strip-row'] }, row)) : marks;
  const label = `${made.length} of ${total} ${words.entries} made`;
  return element('span', { className: ['strip'], role: 'img', ariaLabel: label }, children);
}

/** The cover's page of the book, 368 × 720: heads, spine, and a pair of empty fields for each line. */
export function drawBook(lines: number, words: LedgerWords): Element {
  const pitch = Math.min(56, 560 / lines);
  const height = Math.round(pitch * 0.6);
  const round = height / 2;
  const close = Math.round(102 + lines * pitch);
  // One path, and each pair drawn from where it begins: so all but the first weigh next to nothing in the page.
  const pair = `h171v${height}H1Zm195 0h${171 - round}a${round} ${round} 0 0 1 0 ${height}H196Z`;
  const tops = Array.from({ length: lines }, (_, index) => Math.round(97 + index * pitch));
  const children: ElementContent[] = [
    path('axis', 'M181.5 0V720M186.5 0V720M0 80H368'),
    element('rect', { className: ['box'], x: 0, y: 45, width: 18, height: 18 }),
    element('text', { x: 28, y: 62 }, [text(words.shortLeft)]),
    element('circle', { className: ['box'], cx: 217, cy: 54, r: 9 }),
    element('text', { x: 236, y: 62 }, [text(words.shortRight)]),
    path('ghost', tops.map((y) => `M1 ${y}${pair}`).join('')),
    path('axis', `M0 ${close}H368M0 ${close + 5}H368`),
  ];
  const picture = element('svg', { viewBox: '0 0 368 720' }, children);
  return element('div', { className: ['book'], ariaHidden: 'true' }, [picture]);
}

function path(className: string, d: string): Element {
  return element('path', { className: [className], d });
}
