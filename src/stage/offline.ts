// The deck without a network: the help and the bar say whether it is kept. A newer version is offered over the slide
// only to somebody who has just come; once there was a press, or while a talk is under way, only in the bar and the help.

import { isUnderWay, stampOfAddress } from '../link/last-place.ts';
import type { Store } from '../link/store.ts';
import type { News } from '../offline/keep.ts';
import { loadButton, NEWER, offlineSign } from '../offline/sign.ts';
import { element } from '../page/element.ts';
import { showNotice } from './notice.ts';
import type { Since } from './since.ts';

export function keepDeck(store: Store, since: Since): void {
  const badge = element('p', { class: 'kept-badge', hidden: '' });
  document.querySelector('.buttons')?.append(badge);
  let isOffered = false;

  const sign = offlineSign('./', (news) => {
    showBadge(badge, news);
    if (!news.newer || isOffered) return;
    isOffered = true;
    if (hasJustCome()) showNotice(NEWER, loadButton(news.newer));
  });
  document.querySelector('.panel.help')?.append(sign);

  function hasJustCome(): boolean {
    const isOpened = stampOfAddress() === null && since.isFresh();
    return isOpened && !document.fullscreenElement && !isUnderWay(store, Date.now());
  }
}

/** In the bar there is room for two words. */
function showBadge(badge: HTMLElement, { state, newer }: News): void {
  badge.hidden = state === 'saving' && !newer;
  if (newer) badge.replaceChildren(loadButton(newer));
  else badge.textContent = state === 'ready' ? 'Ready offline' : 'Not offline';
}
