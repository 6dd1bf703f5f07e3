// The ledger as one table: what its rows say, and where it stands.
import { describe, expect, test } from 'vitest';
import type { Entry, LedgerWords, VerdictKey } from '../../src/compile/deck.ts';
import { completeLedger } from '../../src/compile/ledger-words.ts';
import { ledgerTable, withLedger } from '../../src/site/read-ledger.ts';

const words: LedgerWords = completeLedger({ left: 'Tea', right: 'Coffee & co' });
const entries = [entry(1, 'over', 'Leaves'), entry(2, 'new', ''), entry(3, 'care', 'Milk <cold>')];

describe('the ledger in the reading edition', () => {
  const table = ledgerTable(entries, words);

  test('has a row an entry in the order of the talk, with a way to its slide', () => {
    const rows = table.match(/<tr>[^]*?<\/tr>/g)?.slice(1) ?? [];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('<td class="a">Leaves</td><td class="b"><a href="#slide-1">Bean 1</a></td>');
    expect(rows[1]).toContain('<i>No counterpart on this side</i>');
    expect(rows[2]).toContain('Milk &lt;cold&gt;');
    expect(rows.map((row) => /class="v" data-key="(\d)"/.exec(row)?.[1])).toEqual(['0', '2', '1']);
  });

  test('names both sides and counts the verdicts', () => {
    expect(table).toContain('Coffee &amp; co</th>');
    expect(table).toContain('<caption>1 carries over, 1 with care, 1 new</caption>');
  });

  test.each([
    ['a book', '<div class="spread"><div class="leaf"><table class="group"></table></div></div>'],
    ['a table', '<table class="ledger"><tbody><tr><td>1</td></tr></tbody></table>'],
  ])('takes the place of %s', (_, picture) => {
    const html = withLedger(
      `<section><h2>L</h2><div>${picture}<p>After.</p></div></section>`,
      entries,
      words,
    );
    expect(html).not.toMatch(/spread|group|class="ledger"/);
    expect(html).toMatch(
      /^<section><h2>L<\/h2><div><table class="entries" data-sortable="">[^]*<p>After\.<\/p>/,
    );
  });
});

function entry(number: number, verdict: VerdictKey, left: string): Entry {
  return {
    id: `e${number}`,
    number,
    slide: `slide-${number}`,
    verdict,
    left: { name: left, html: '' },
    right: { name: `Bean ${number}`, html: '' },
    carries: '',
    breaks: '',
    rule: '',
  };
}
