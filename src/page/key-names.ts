// How keys are called in the tables of stage and console: as `KeyboardEvent.key` names them, letters in lower
// case, 'Shift+ ' for a key with Shift. In: a key event. Out: its names, the likeliest first; none for letters, digits and
// signs, where they are switched off.

import { areLettersKeys } from './letters.ts';

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The key as written and, on keyboards of another script, the letter that is printed there in Latin; a French
 * keyboard has its digits only with Shift, and here without.
 */
export function keyNames(press: Press): string[] {
  const names = allNames(press);
  return areLettersKeys() ? names : names.filter((name) => name.length > 1 || name === ' ');
}

/** Enter and Space press the link or button that has the focus. */
export function isForControl({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') && target instanceof Element && target.matches('a, button, summary')
  );
}

/**
 * Text is written, sliders and boxes have their few keys. But a clicker's two keys are steps wherever the focus is, and
 * Esc goes back from a figure's controls to the slide.
 */
export function isForField({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isControl = target.closest('.controls') !== null;
  if (isControl && key === 'Escape') {
    target.blur();
    return true;
  }
  if (isControl && (key === 'PageDown' || key === 'PageUp')) return false;
  if (target.matches('[type="range"]')) return /^(Arrow|Home$|End$)/.test(key);
  if (target.matches('[type="checkbox"]')) return key === ' ';
  return target.isContentEditable || target.matches('input, textarea, select, [role="slider"]');
}

/** After mouse or finger the clicker's keys are the page's again; whoever came by keyboard, or types, stays. */
export function giveBackKeys({ detail }: MouseEvent): void {
  const control = document.activeElement;
  if (detail > 0 && control?.matches('.controls :is(input:not([type="text"]), button)'))
    (control as HTMLElement).blur();
}

function allNames({ key, code, shiftKey }: Press): string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isOther = /^(Key[A-Z]|Digit[0-9])$/.test(code) && !/^[a-z0-9]$/.test(name);
  const latin = isOther ? [code.slice(-1).toLowerCase()] : [];
  if (!shiftKey) return [name, ...latin];
  // Shift with a named key extends a selection; with a sign it is just how that sign is typed.
  return key.length === 1 && key !== ' ' ? [name, ...latin] : [`Shift+${key}`];
}
