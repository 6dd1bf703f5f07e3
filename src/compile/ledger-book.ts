// A ledger of more than fourteen lines as an open book: the entries sorted by verdict, one table a verdict under
// its mark and count, on two pages of about the same length. Lines that are still empty are left out.
//
//   8 carry over        ║  12 with care
//   …                   ║  …
//   3 new               ║

import type { Element, ElementContent } from 'hast';
import type { Entry, LedgerWords, VerdictKey } from './deck.ts';
import { element, lines, text } from './html.ts';
import { VERDICTS } from './ledger-words.ts';
import { drawStamp } from './stamp.ts';

type Page = readonly VerdictKey[];
type Spread = readonly [left: Page, right: Page];

/** The first is the best if none is shorter. */
const SPREADS: readonly [Spread, ...Spread[]] = [
  [['over', 'new'], ['care']],
  [['over'], ['care', 'new']],
  [['over', 'care'], ['new']],
];

/** What a heading takes of a page, in lines. */
const HEADING = 1.5;

/** Lines of a page, and letters of its widest two names; beyond either the book is set smaller. */
const LONGEST_PAGE = 14.5;
const LONGEST_NAMES = 36;

/** What is new has no name on its left; the field has this many letters' room. */
const EMPTY_FIELD = 8;

export function drawLedgerBook(entries: readonly Entry[], words: LedgerWords): Element {
  const longest = (pages: Spread): number => Math.max(...pages.map((page) => lengthOf(page, entries)));
  const [best = SPREADS[0]] = [...SPREADS].sort((one, other) => longest(one) - longest(other));
  const leaves = best.map((page) => {
    const groups = page.map((verdict) => drawGroup(verdict, entries, words));
    return element('div', { className: ['leaf'] }, lines(groups));
  });
  const isDense = longest(best) > LONGEST_PAGE || VERDICTS.some((verdict) => isWide(verdict, entries));
  return element('div', { className: isDense ? ['spread', 'dense'] : ['spread'] }, lines(leaves));
}

function lengthOf(page: Page, entries: readonly Entry[]): number {
  const rows = page.map((verdict) => Math.max(1, select(verdict, entries).length));
  return rows.reduce((sum, count) => sum + count + HEADING, 0);
}

function isWide(verdict: VerdictKey, entries: readonly Entry[]): boolean {
  const own = select(verdict, entries);
  const longest = (side: 'left' | 'right') => Math.max(0, ...own.map((entry) => entry[side].name.length));
  return (verdict === 'new' ? EMPTY_FIELD : longest('left')) + longest('right') > LONGEST_NAMES;
}

function drawGroup(verdict: VerdictKey, entries: readonly Entry[], words: LedgerWords): Element {
  const made = entries.map((entry) => entry.verdict);
  const own = select(verdict, entries);
  const rows = own.length === 0 ? [drawRow(text(''), text(''))] : own.map((entry) => drawEntry(entry, words));
  return element('table', { className: ['group'], dataVerdict: verdict }, [
    element('caption', {}, [drawStamp(made, verdict, words)]),
    element('thead', {}, [element('tr', {}, [drawHead('left', words.left), drawHead('right', words.right)])]),
    element('tbody', {}, lines(rows)),
  ]);
}

/** Side and colour say it to the eye. */
function drawHead(side: string, name: string): Element {
  return element('th', { scope: 'col', className: [side] }, [
    element('span', { className: ['hide'] }, [text(name)]),
  ]);
}

function drawEntry({ slide, verdict, left, right }: Entry, words: LedgerWords): Element {
  const link = element('a', { href: `#${slide}` }, [text(right.name)]);
  const name = text(left.name || words.verdicts[verdict].left);
  return drawRow(verdict === 'new' ? element('span', {}, [name]) : name, link);
}

function drawRow(left: ElementContent, right: ElementContent): Element {
  return element('tr', {}, [
    element('td', { className: ['a'] }, [left]),
    element('td', { className: ['b'] }, [right]),
  ]);
}

function select(verdict: VerdictKey, entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.verdict === verdict);
}
