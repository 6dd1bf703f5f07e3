// The list of all keys of a page, from the same table that binds them. In: rows, and a last line. Out: a dialog.
//
//   const help = makeKeyHelp([{ shown: 'B .', does: 'blank the screen' }], 'Touch: swipe.');  help.showModal();

import { makeDialog } from './dialog.ts';
import { element } from './element.ts';
import { keyNames } from './key-names.ts';
import { lettersBox } from './letters-box.ts';

export interface KeyRow {
  /** How the keys are called, with spaces between them. */
  shown: string;
  does: string;
  /** Where pointers can do it from the list as well. */
  run?(): void;
}

const STEPS = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', ' ', 'Shift+ ', '?'];
const LETTERS =
  'Switch them off if you dictate, or if keys are hit by accident: all that they do can be pressed in the list above. ' +
  'Space, Enter, Esc, arrows, Home, End and a clicker’s PageUp and PageDown go on working. Its button for a blank ' +
  'screen does not, as it types B or a full stop.';

export function makeKeyHelp(rows: readonly KeyRow[], note: string): HTMLDialogElement {
  const dialog = makeDialog(
    'help',
    'Keys',
    element('h2', {}, 'Keys'),
    element('dl', {}, ...rows.map((row) => line(row, () => dialog.close()))),
    lettersBox(LETTERS),
    element('p', {}, note),
  );
  // Not the first row: Enter would do what it says.
  dialog.querySelector('.close')?.toggleAttribute('autofocus', true);
  // A press of the clicker takes the help away, as it ends a blank.
  dialog.addEventListener('keydown', (event) => {
    const isOnControl = event.target instanceof Element && event.target.matches('button, input');
    if (!keyNames(event).some((name) => STEPS.includes(name)) || (event.key === ' ' && isOnControl)) return;
    event.preventDefault();
    dialog.close();
  });
  return dialog;
}

function line({ shown, does, run }: KeyRow, close: () => void): HTMLElement {
  if (!run) return element('div', {}, element('dt', {}, ...keycaps(shown)), element('dd', {}, does));
  const button = element('button', { type: 'button' }, does);
  button.addEventListener('click', () => {
    close();
    run();
  });
  return element('div', {}, element('dt', {}, ...keycaps(shown)), element('dd', {}, button));
}

function keycaps(shown: string): (Node | string)[] {
  return shown
    .split(' ')
    .flatMap((key, i) => (i > 0 ? [' ', element('kbd', {}, key)] : [element('kbd', {}, key)]));
}
