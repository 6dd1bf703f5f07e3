// The speaker's page: a page of its own that any browser window can hold, in step with every stage of this
// site.

import { READY } from '#contract';
import { isUnderWay, lastPlace, stampOfAddress, startingPlace } from '../link/last-place.ts';
import { parseHash } from '../link/position.ts';
import { openStore } from '../link/store.ts';
import { openJournal } from '../page/journal.ts';
import { giveBackKeys, isForControl, isForField } from '../page/key-names.ts';
import { startConsole } from './console.ts';
import { reloadOnSave } from './hot.ts';
import { actionOf, type Action } from './keys.ts';
import { createPanes } from './panes.ts';
import { recordNotices, recordSettings } from './record.ts';
import { applyScheme } from './scheme.ts';
import { readTalk } from './talk.ts';

const journal = openJournal({ root: '../', role: 'console' });
const plainStore = await openStore({
  root: '../',
  onChange(name) {
    if (name === 'scheme') applyScheme(store);
    if (name === 'panes') panes.restore();
  },
});
const store = recordSettings(plainStore, journal);
// A stage writes too from now on.
store.set('journal', 'on');
recordNotices(journal);
applyScheme(store);
const panes = createPanes(store);
const now = Date.now();
/** No slide, whatever the talk's are called: these begin with a slash. */
const isPreflight = (): boolean => location.hash === '#preflight';
const first = startingPlace(
  isPreflight() ? null : parseHash(location.hash),
  stampOfAddress(),
  lastPlace(store, now),
  isUnderWay(store, now),
);
const checksFirst = isPreflight();
const speakerConsole = startConsole(readTalk(document), store, journal, first);
if (checksFirst) speakerConsole.act('preflight');

addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (!action || event.defaultPrevented || isForControl(event) || isForField(event)) return;
  // A dialog has its own keys, Esc among them; the clicker's reload does harm there too.
  if (document.querySelector('dialog[open]') && event.key !== 'F5') return;
  event.preventDefault();
  speakerConsole.act(action);
});
addEventListener('click', giveBackKeys);
addEventListener('hashchange', () => {
  const wish = parseHash(location.hash);
  if (isPreflight()) speakerConsole.act('preflight');
  else if (wish) speakerConsole.visit(wish);
});
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  button.addEventListener('click', (event) => {
    speakerConsole.act(button.dataset['action'] as Action);
    // After a click by mouse or finger, space is again the clicker's key.
    if (event.detail > 0) button.blur();
  });
}
reloadOnSave();
await document.fonts.ready;
document.documentElement.setAttribute(READY, '');
// Last of all, since it is for the next time.
void import('./offline.ts').then(({ keepConsole }) => keepConsole());
