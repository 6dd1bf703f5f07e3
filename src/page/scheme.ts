// Light or dark, on <html>: what was chosen, else what the system has. Who remembers the choice is each
// page's business.

import { SCHEME } from '#contract';

type Scheme = 'light' | 'dark';

export function shownScheme(): Scheme {
  const chosen = document.documentElement.getAttribute(SCHEME);
  return chosen === 'light' || chosen === 'dark' ? chosen : systemScheme();
}

export function systemScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function otherScheme(): Scheme {
  return shownScheme() === 'dark' ? 'light' : 'dark';
}

/** null leaves it to the system. */
export function showScheme(scheme: Scheme | null): void {
  if (scheme) document.documentElement.setAttribute(SCHEME, scheme);
  else document.documentElement.removeAttribute(SCHEME);
}
