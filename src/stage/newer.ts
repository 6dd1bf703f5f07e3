// Tells whoever opens an old copy of the deck, from a cache, that there is a newer one: on the first slide, and never while
// a talk is being given. In: the stage, and whether one is.

import { element } from '../page/element.ts';
import { findNewer } from '../page/newer.ts';
import { showNotice } from './notice.ts';
import type { Stage } from './stage.ts';

const AFTER = 1000;

export async function tellNewer(stage: Stage, isGiven: () => boolean): Promise<void> {
  // The first picture and its fonts come before.
  await new Promise((resolve) => setTimeout(resolve, AFTER));
  const day = await findNewer('./');
  const isFirst = stage.current() === stage.slides()[0] && stage.position().step === 0;
  if (!day || !isFirst || isGiven()) return;
  const again = element('a', { href: './' }, 'Load it');
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  showNotice(`There is a newer version of this talk, of ${day}.`, again);
}
