// The console's keyboard and the clicker, in one table, which the help shows too; the keys that drive are the stage's own.
// In: a key event's data. Out: what it asks for, 'nothing' for keys that a clicker sends and that must do no harm, or
// null for the browser's keys. A new key is one row here and one in console.ts: what it does.

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
  | 'pause'
  | 'list'
  | 'cut'
  | 'larger'
  | 'smaller'
  | 'scheme'
  | 'stage'
  | 'export'
  | 'find'
  | 'preflight'
  | 'help'
  | 'nothing';

export interface Key {
  action: Action;
  /** As `keyNames` gives them. */
  keys: readonly string[];
  /** For the help: how the keys are called, what they do. */
  shown: string;
  does: string;
}

type ModifiedPress = Press & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

export const KEYS: readonly Key[] = [
  {
    action: 'next',
    keys: ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'PageDown'],
    shown: '→ ↓ Space Enter PageDown',
    does: 'next step',
  },
  {
    action: 'back',
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'Backspace', 'PageUp'],
    shown: '← ↑ Shift+Space PageUp',
    does: 'previous step',
  },
  { action: 'first', keys: ['Home'], shown: 'Home', does: 'first slide' },
  { action: 'last', keys: ['End'], shown: 'End', does: 'last slide of the talk' },
  { action: 'blank', keys: ['b', '.'], shown: 'B .', does: 'blank the screen; a step ends it too' },
  { action: 'backup', keys: ['q'], shown: 'Q', does: 'backup slides: a second key shows one' },
  { action: 'return', keys: ['r'], shown: 'R', does: 'back from there to where the talk was' },
  { action: 'find', keys: ['/'], shown: '/', does: 'find words; the room sees nothing of it' },
  { action: 'start', keys: ['t'], shown: 'T', does: 'start the clock; twice: set it back' },
  { action: 'pause', keys: ['y'], shown: 'Y', does: 'pause for a question, and go on' },
  { action: 'list', keys: ['l'], shown: 'L', does: 'all slides with their times' },
  {
    action: 'cut',
    keys: ['x'],
    shown: 'X',
    does: 'skip what the console proposes, to end in time, and take it back',
  },
  { action: 'larger', keys: ['+', '='], shown: '+', does: 'larger script' },
  { action: 'smaller', keys: ['-'], shown: '−', does: 'smaller script' },
  { action: 'stage', keys: ['o'], shown: 'O', does: 'open the stage; again: fill the other screen with it' },
  { action: 'export', keys: ['e'], shown: 'E', does: 'save times, chapters and the log of a run' },
  { action: 'scheme', keys: ['d'], shown: 'D', does: 'light or dark, here only' },
  { action: 'preflight', keys: ['v'], shown: 'V', does: 'check what the talk needs, before it' },
  { action: 'help', keys: ['?', 'h'], shown: '? H', does: 'this help' },
];

/** A clicker's start and stop button sends F5, with Shift or without, and Escape. */
const HARMLESS = ['Escape', 'F5', 'Shift+F5'];

const byName = new Map([
  ...KEYS.flatMap(({ action, keys }) => keys.map((name) => [name, action] as const)),
  ...HARMLESS.map((name) => [name, 'nothing'] as const),
]);

export function actionOf(press: ModifiedPress): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  for (const name of keyNames(press)) {
    const action = byName.get(name);
    if (action) return action;
  }
  return null;
}
