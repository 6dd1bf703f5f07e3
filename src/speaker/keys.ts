// The console's keyboard and the clicker; the keys that drive are the stage's own. In: a key event's data. Out: what
// it asks for, 'nothing' for keys that a clicker sends and that must do no harm, or null for the browser's keys.

export type Action =
  'next' | 'back' | 'first' | 'last' | 'blank' | 'start' | 'larger' | 'smaller' | 'scheme' | 'nothing';

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function actionOf(press: Press): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.shiftKey && press.key === ' ') return 'back';
  const latin = /^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : '';
  return ACTIONS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? ACTIONS[latin] ?? null;
}

/** A clicker's start/stop button alternates between F5 and Escape. */
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
