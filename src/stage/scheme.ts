// Light or dark, for this viewer. Out: `data-scheme` on <html>, remembered where storage is allowed (before-paint.ts reads it).

import { SCHEME } from '#contract';

export function switchScheme(): void {
  const chosen = document.documentElement.getAttribute(SCHEME);
  const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = isDark ? 'light' : 'dark';
  document.documentElement.setAttribute(SCHEME, scheme);
  try {
    localStorage.setItem('scheme', scheme);
  } catch {
    // Storage is denied: it lasts as long as this page.
  }
}
