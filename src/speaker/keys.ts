// The console's keyboard and the clicker. In: a key event's data. Out: what it asks for, 'nothing' for keys that a
// clicker sends and that must do no harm, or null for keys that are the browser's.

export type Action =
  'next' | 'back' | 'first' | 'last' | 'blank' | 'start' | 'larger' | 'smaller' | 'scheme' | 'nothing';

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export function actionOf(press: Press): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return ACTIONS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

/** A clicker's start/stop button alternates between F5 and Escape. */
const ACTIONS: Partial<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  t: 'start',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  d: 'scheme',
  Escape: 'nothing',
  F5: 'nothing',
};
