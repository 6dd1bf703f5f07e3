// The reading edition's script. The page is complete without it; this brings its figures to life, lets its ledger be
// sorted and says when it has settled.

import { READY } from '#contract';
import { wakeWhenNear } from '../live/read.ts';
import { makeSortable } from './sort.ts';

wakeWhenNear('../');
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
void document.fonts.ready.then(() => document.documentElement.setAttribute(READY, ''));
