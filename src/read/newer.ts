// Says when this copy of the talk is not the newest; and to those who come from a PDF, `#version=<date>`, whether theirs is.
// In: the page and its address. Out: a line below the title.

import { element } from '../page/element.ts';
import { dayOf, findNewer, ownVersion } from '../page/newer.ts';

export async function sayNewer(): Promise<void> {
  const held = /^#version=([\d:.TZ-]+)$/.exec(location.hash)?.[1];
  const newer = await findNewer('../');
  if (newer) {
    const again = element('button', { type: 'button' }, 'Load it');
    again.addEventListener('click', () => location.reload());
    return say(`There is a newer version of this talk, of ${newer}. `, again);
  }
  if (!held || Number.isNaN(Date.parse(held))) return;
  const own = ownVersion();
  const isOld = Date.parse(own) > Date.parse(held);
  say(
    isOld
      ? `Your copy is of ${dayOf(held)}. This is a newer version, of ${dayOf(own)}.`
      : `Your copy, of ${dayOf(held)}, is the newest.`,
  );
}

function say(...content: (Node | string)[]): void {
  document.querySelector('.read > .top')?.after(element('p', { class: 'newer', role: 'status' }, ...content));
}
