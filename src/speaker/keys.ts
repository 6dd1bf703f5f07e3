// The console's keyboard and the clicker; the keys that drive are the stage's own. In: a key event's data.
// Out: what it asks for, 'nothing' for keys that a clicker sends and that must do no harm, or null for the
// browser's keys.

import { keyNames, type Press } from '../page/key-names.ts';

export type Action =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'backup'
  | 'return'
  | 'start'
  | 'larger'
  | 'smaller'
  | 'scheme'
  | 'nothing';

type ModifiedPress = Press & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

export function actionOf(press: ModifiedPress): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  for (const name of keyNames(press)) {
    const action = ACTIONS[name];
    if (action) return action;
  }
  return null;
}

/** A clicker's start and stop button sends F5, with Shift or without, and Escape. */
const ACTIONS: Partial<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  'Shift+ ': 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  q: 'backup',
  r: 'return',
  t: 'start',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  d: 'scheme',
  Escape: 'nothing',
  F5: 'nothing',
  'Shift+F5': 'nothing',
};
