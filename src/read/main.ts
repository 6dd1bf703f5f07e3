// The reading edition's script. The page is complete without it; this only says when it has settled.

import { READY } from '#contract';

void document.fonts.ready.then(() => document.documentElement.setAttribute(READY, ''));
