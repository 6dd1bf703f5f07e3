// Light or dark: the system's, until the speaker chooses; choosing what the system has hands the choice back to it.
import { SCHEME } from '#contract';
import { byId, write } from './element.ts';
import type { Store } from './store.ts';

const NAME = 'scheme';

export function toggleScheme(store: Store): void {
  const next = isDark() ? 'light' : 'dark';
  store.set(NAME, next === system() ? null : next);
  applyScheme(store);
}

export function applyScheme(store: Store): void {
  const chosen = store.get(NAME);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.setAttribute(SCHEME, chosen);
  else document.documentElement.removeAttribute(SCHEME);
  write(byId('scheme-word'), isDark() ? 'Light' : 'Dark');
}

function isDark(): boolean {
  return (document.documentElement.getAttribute(SCHEME) ?? system()) === 'dark';
}

function system(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
