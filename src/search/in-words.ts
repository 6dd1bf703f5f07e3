// How the search says what it has found, on every page alike.
//   inWords({ count: 52, hits })  → 'The best 30 of 52 slides.'

import type { Found } from './find.ts';

export function inWords({ count, hits }: Found): string {
  if (count === 0) return 'No slide has all of these words.';
  if (count > hits.length) return `The best ${hits.length} of ${count} slides.`;
  return count === 1 ? '1 slide.' : `${count} slides.`;
}

export const NOT_LOADED = 'The index of the search could not be loaded. Is this device online?';
