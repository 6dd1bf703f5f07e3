// The reading edition's script. The page is complete without it; this brings its figures to life and says when it
// has settled.

import { READY } from '#contract';
import { wakeWhenNear } from '../live/read.ts';

wakeWhenNear('../');
void document.fonts.ready.then(() => document.documentElement.setAttribute(READY, ''));
