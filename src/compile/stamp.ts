// The count of one verdict. In: the verdicts made so far. Out: it in words, "8 carry over", alone or with
// the verdict's mark.

import type { Element } from 'hast';
import type { LedgerWords, VerdictKey } from './deck.ts';
import { element, text } from './html.ts';
import { drawMark } from './marks.ts';

export function drawStamp(made: readonly VerdictKey[], verdict: VerdictKey, words: LedgerWords): Element {
  return element('span', { className: ['stamp'], dataVerdict: verdict }, [
    drawMark(verdict),
    text(` ${countWords(made, verdict, words)}`),
  ]);
}

export function countWords(made: readonly VerdictKey[], verdict: VerdictKey, words: LedgerWords): string {
  const { count, countOne } = words.verdicts[verdict];
  const number = made.filter((other) => other === verdict).length;
  return `${number === 0 ? words.none : number} ${number === 1 ? countOne : count}`;
}
