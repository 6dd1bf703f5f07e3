// The help overlay: every key, from the same table that binds them. In: the table. Out: a dialog.

import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import type { Command } from './keys.ts';

const STEPS = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', ' ', '?'];

export function makeHelp(commands: readonly Command[]): HTMLDialogElement {
  const rows = commands.map(({ shown, does }) =>
    element('div', {}, element('dt', {}, ...keycaps(shown)), element('dd', {}, does)),
  );
  const dialog = makeDialog(
    'help',
    'Keys',
    element('h2', {}, 'Keys'),
    element('dl', {}, ...rows),
    element('p', {}, 'Touch: swipe. F5 does nothing here, because clickers send it; Ctrl+R reloads.'),
  );
  // A press of the clicker takes the help away, as it ends a blank.
  dialog.addEventListener('keydown', (event) => {
    if (!STEPS.includes(event.key) || (event.key === ' ' && event.target instanceof HTMLButtonElement))
      return;
    event.preventDefault();
    dialog.close();
  });
  return dialog;
}

function keycaps(shown: string): (Node | string)[] {
  return shown
    .split(' ')
    .flatMap((key, i) => (i > 0 ? [' ', element('kbd', {}, key)] : [element('kbd', {}, key)]));
}
