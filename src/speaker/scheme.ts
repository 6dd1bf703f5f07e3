// Light or dark: the system's, until the speaker chooses; choosing what the system has hands the choice back
// to it.

import { otherScheme, showScheme, shownScheme, systemScheme } from '../page/scheme.ts';
import { byId, write } from './parts.ts';
import type { Store } from '../link/store.ts';

const NAME = 'scheme';

export function toggleScheme(store: Store): void {
  const next = otherScheme();
  store.set(NAME, next === systemScheme() ? null : next);
  applyScheme(store);
}

export function applyScheme(store: Store): void {
  const chosen = store.get(NAME);
  showScheme(chosen === 'light' || chosen === 'dark' ? chosen : null);
  write(byId('scheme-word'), shownScheme() === 'dark' ? 'Light' : 'Dark');
}
