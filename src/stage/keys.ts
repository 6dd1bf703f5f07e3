// Keys of the keyboard and of clickers. In: a table of commands. Out: each press runs its command, unless it belongs to the
// browser (Ctrl, Alt, Meta), to a field, to a dialog or to the button that has the focus.

export interface Command {
  /** As `KeyboardEvent.key` names them, letters in lower case; 'Shift+ ' for a key with Shift. */
  keys: readonly string[];
  /** For the help: how the keys are called, what they do. */
  shown: string;
  does: string;
  run(): void;
}

export function bindKeys(commands: readonly Command[]): void {
  const byKey = new Map(commands.flatMap((command) => command.keys.map((key) => [key, command] as const)));

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A clicker's start button sends F5, now with Shift and now without: a reload in front of the room.
    if (event.key === 'F5') return event.preventDefault();
    if (event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open]')) return;
    const command = names(event).flatMap((name) => byKey.get(name) ?? [])[0];
    if (!command || isForControl(event)) return;
    event.preventDefault();
    command.run();
  });
}

/** The key as written and, on keyboards of another script, the letter that is printed there in Latin. */
function names({ key, code, shiftKey }: KeyboardEvent): string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const latin = /^Key[A-Z]$/.test(code) && !/^[a-z]$/.test(name) ? [code.slice(3).toLowerCase()] : [];
  if (!shiftKey) return [name, ...latin];
  // Shift with a named key extends a selection; with a sign it is just how that sign is typed.
  return key.length === 1 && key !== ' ' ? [name, ...latin] : [`Shift+${key}`];
}

function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="slider"]'))
  );
}

/** Enter and Space press the link or button that has the focus. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') && target instanceof Element && target.matches('a, button, summary')
  );
}
