// Light or dark on stage: switched by a key, remembered for this viewer where storage is allowed;
// assets/before-paint.js puts it back before the first paint.

import { otherScheme, showScheme } from '../page/scheme.ts';

export function switchScheme(): void {
  const scheme = otherScheme();
  showScheme(scheme);
  try {
    localStorage.setItem('scheme', scheme);
  } catch {
    // Storage is denied: it lasts as long as this page.
  }
}
