// The reading edition's script. The page is complete without it; this brings its figures to life, offers search and
// citations, lets the ledger be sorted, says when it has settled, and keeps the site for use without a network.

import { READY } from '#contract';
import { followDeckAddress } from './deck-address.ts';
import { layOut } from './lay-out.ts';
import { sayNewer } from './newer.ts';
import { offerQuotes } from './quote.ts';
import { wakeWhenNear } from '../live/read.ts';
import { makeSortable } from './sort.ts';

followDeckAddress();
wakeWhenNear('../');
offerQuotes();
void sayNewer();
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
await document.fonts.ready;
await layOut();
document.documentElement.setAttribute(READY, '');
const { offlineSign } = await import('../offline/sign.ts');
document.querySelector('.ways')?.after(offlineSign('../'));
