// The reading edition's script. The page is complete without it: it takes over a scheme that was chosen on the
// stage or in the console, and says when the page has settled.
import { READY } from '#contract';

void document.fonts.ready.then(() => document.documentElement.setAttribute(READY, ''));
