// Keys of the keyboard and of clickers. In: a table of commands. Out: each press runs its command, unless it
// belongs to the browser (Ctrl, Alt, Meta), to a field, to a dialog or to the button that has the focus.

import { giveBackKeys, isForControl, isForField, keyNames } from '../page/key-names.ts';

export interface Command {
  /** As `keyNames` gives them. */
  keys: readonly string[];
  /** For the help: how the keys are called, what they do. */
  shown: string;
  does: string;
  run(): void;
}

export function bindKeys(commands: readonly Command[]): void {
  const byKey = new Map(commands.flatMap((command) => command.keys.map((key) => [key, command] as const)));

  addEventListener('click', giveBackKeys);
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A clicker's start button sends F5, now with Shift and now without: a reload in front of the room.
    if (event.key === 'F5') return event.preventDefault();
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (isForField(event)) return;
    const command = keyNames(event).flatMap((name) => byKey.get(name) ?? [])[0];
    if (!command || isForControl(event)) return;
    event.preventDefault();
    command.run();
  });
}
