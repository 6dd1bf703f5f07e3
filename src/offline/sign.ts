// One quiet line that says whether the talk opens without a network, and offers a newer version. In: the way to the
// site's root. Out: the line, which keeps itself up to date; where nothing is kept by design (dev server, stage kit)
// it stays empty and hidden.

import { element } from '../page/element.ts';
import { keepOffline, type News } from './keep.ts';

export const WORDS: Readonly<Record<News['state'], string>> = {
  saving: 'Keeping a copy for use without a network …',
  ready: 'Ready offline: all of it is kept on this machine.',
  refused: 'Not kept offline: this browser keeps no copy here, so a reload needs the network.',
};

export const NEWER = 'A newer version is there.';

/** Only what is published has a worker beside it: not the dev server, not the stage kit. */
const HAS_WORKER = import.meta.env.MODE === 'production';

export function offlineSign(root: string, also: (news: News) => void = () => undefined): HTMLElement {
  const sign = element('p', { class: 'kept', role: 'status', hidden: '' });
  if (HAS_WORKER)
    keepOffline(root, (news) => {
      show(sign, news);
      also(news);
    });
  return sign;
}

function show(sign: HTMLElement, { state, newer }: News): void {
  sign.dataset['state'] = state;
  sign.hidden = false;
  sign.replaceChildren(WORDS[state], ...(newer ? [` ${NEWER} `, loadButton(newer)] : []));
}

export function loadButton(load: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, 'Load it');
  button.addEventListener('click', load);
  return button;
}
