// The ledger in the reading edition: one table of all entries in the order of the talk, in the place of the book or the
// table that the slide has. The page's script makes its columns sortable (src/read/sort.ts); it is whole without.
// `data-key` is what a cell is sorted by where its words would not do.

import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { Entry, LedgerWords } from '../compile/deck.ts';
import { VERDICTS } from '../compile/ledger-words.ts';
import { countWords } from '../compile/stamp.ts';
import { escapeText } from './escape-text.ts';

export function withLedger(slide: string, entries: readonly Entry[], words: LedgerWords): string {
  const root = fromHtml(slide, { fragment: true });
  const table = fromHtml(ledgerTable(entries, words), { fragment: true });
  visit(root, 'element', (node, index, parent) => {
    if (!isPicture(node) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...table.children);
    return EXIT;
  });
  return toHtml(root);
}

export function ledgerTable(entries: readonly Entry[], words: LedgerWords): string {
  const made = entries.map(({ verdict }) => verdict);
  const counts = VERDICTS.map((verdict) => countWords(made, verdict, words)).join(', ');
  return [
    '<table class="entries" data-sortable>',
    `<caption>${escapeText(counts)}</caption>`,
    '<thead><tr><th scope="col" class="n">No.</th>',
    `<th scope="col" class="a"><i class="key left"></i>${escapeText(words.left)}</th>`,
    `<th scope="col" class="b"><i class="key right"></i>${escapeText(words.right)}</th>`,
    '<th scope="col" class="v">Verdict</th></tr></thead>',
    `<tbody>${entries.map((entry) => row(entry, words)).join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function row({ number, slide, verdict, left, right }: Entry, words: LedgerWords): string {
  const { label, left: none } = words.verdicts[verdict];
  const mark = `<svg class="mark" aria-hidden="true"><use href="#mark-${verdict}"></use></svg>`;
  const before = left.name === '' ? `<i>${escapeText(none)}</i>` : escapeText(left.name);
  return [
    `<tr><td class="n" data-key="${number}">${number}</td>`,
    `<td class="a">${before}</td>`,
    `<td class="b"><a href="#${slide}">${escapeText(right.name)}</a></td>`,
    `<td class="v" data-key="${VERDICTS.indexOf(verdict)}">${mark} <span>${escapeText(label)}</span></td></tr>`,
  ].join('');
}

function isPicture({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    (tagName === 'div' && classes.includes('spread')) || (tagName === 'table' && classes.includes('ledger'))
  );
}
