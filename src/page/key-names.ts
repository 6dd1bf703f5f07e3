// How keys are called in the tables of stage and console: as `KeyboardEvent.key` names them, letters in lower
// case, 'Shift+ ' for a key with Shift. In: a key event. Out: its names, the likeliest first.

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The key as written and, on keyboards of another script, the letter that is printed there in Latin; a French
 * keyboard has its digits only with Shift, and here without.
 */
export function keyNames({ key, code, shiftKey }: Press): string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isOther = /^(Key[A-Z]|Digit[0-9])$/.test(code) && !/^[a-z0-9]$/.test(name);
  const latin = isOther ? [code.slice(-1).toLowerCase()] : [];
  if (!shiftKey) return [name, ...latin];
  // Shift with a named key extends a selection; with a sign it is just how that sign is typed.
  return key.length === 1 && key !== ' ' ? [name, ...latin] : [`Shift+${key}`];
}

/** Enter and Space press the link or button that has the focus. */
export function isForControl({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') && target instanceof Element && target.matches('a, button, summary')
  );
}
