// A dialog over the page: the browser's own, so focus stays inside, Esc closes it and the talk stands still
// meanwhile. In: a name for screen readers and its content. Out: the dialog, not yet open; one at a time.

import { element } from './element.ts';

export function makeDialog(name: string, label: string, ...content: Node[]): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const dialog = element('dialog', { class: `panel ${name}`, 'aria-label': label }, ...content, close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // Only the backdrop is the dialog itself: all else lies on something inside.
    if (event.target === dialog) dialog.close();
  });
  new MutationObserver(() => leaveClosed(dialog)).observe(dialog, { attributeFilter: ['open'] });
  document.body.append(dialog);
  return dialog;
}

/** Where nothing had the focus before, it would stay inside until the next picture: a quick key would go there. */
function leaveClosed(dialog: HTMLDialogElement): void {
  const focused = document.activeElement;
  if (!dialog.open && focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
}
