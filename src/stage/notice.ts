// One line over the slide that says what happened and offers links. In: a sentence and links. Out: nothing;
// it goes with the next move, with Esc or with its button.

import { element } from '../page/element.ts';

let shown: HTMLElement | null = null;

export function showNotice(text: string, ...links: HTMLElement[]): void {
  closeNotice();
  const close = element('button', { type: 'button' }, 'Close');
  close.addEventListener('click', closeNotice);
  const offers = links.flatMap((link) => [' ', link]);
  shown = element('div', { class: 'notice', role: 'alert' }, element('p', {}, text, ...offers), close);
  document.body.append(shown);
}

/** True if there was one. */
export function closeNotice(): boolean {
  const was = shown !== null;
  shown?.remove();
  shown = null;
  return was;
}
