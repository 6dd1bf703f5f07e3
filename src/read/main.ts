// The reading edition's script. The page is complete without it; this brings its figures to life, offers search and
// citations, and says when it has settled.

import { READY } from '#contract';
import { sayNewer } from './newer.ts';
import { offerQuotes } from './quote.ts';
import { wakeWhenNear } from '../live/read.ts';

wakeWhenNear('../');
offerQuotes();
void sayNewer();
void document.fonts.ready.then(() => document.documentElement.setAttribute(READY, ''));
