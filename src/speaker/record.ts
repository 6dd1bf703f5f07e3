// What the console adds to the journal: what it says in its line of notices (a lost stage, whatever the browser
// denies, why a key did nothing), whether it has a stage, and what it remembers, the run's start and pauses included.

import type { Store } from '../link/store.ts';
import type { Journal } from '../page/journal.ts';
import { byId } from './parts.ts';

/** What only repeats what is in the journal anyway. */
const KNOWN = /^(visits|place|journal)$/;

/** The same store, with each change written down. */
export function recordSettings(store: Store, journal: Journal): Store {
  return {
    works: store.works,
    lasts: store.lasts,
    get: store.get,
    set(name, value) {
      if (name === 'run') journal.write('run', value ?? '');
      else if (!KNOWN.test(name)) journal.write('setting', `${name} ${value ?? 'as usual'}`);
      store.set(name, value);
    },
  };
}

export function recordNotices(journal: Journal): void {
  const notice = byId('notice');
  let last = '';
  const say = (): void => {
    const words = notice.hidden ? '' : [...notice.children].map((line) => line.textContent).join(' ');
    if (words !== last) journal.write('notice', words || 'none');
    last = words;
  };
  new MutationObserver(say).observe(notice, { childList: true, subtree: true, attributes: true });
  say();
  const page = document.documentElement;
  new MutationObserver(() => journal.write('stage', page.dataset['stage'])).observe(page, {
    attributeFilter: ['data-stage'],
  });
}
