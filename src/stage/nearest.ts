// The names most like a mistyped one. In: it and all names. Out: three at most, the best first.
//   nearest('jugde', ids)  → ['judge', …]

import { countSlips } from '../distance.ts';

export function nearest(name: string, known: readonly string[], most = 3): string[] {
  const word = name.toLowerCase();
  return known
    .map((id) => ({
      id,
      distance: countSlips(word, id.toLowerCase()) - (id.includes(word) ? word.length : 0),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ id }) => id);
}
