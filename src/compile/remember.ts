// The last answer for a file is kept and given again as long as its text is the same, so that a save costs what has
// changed. In: what reads a file. Out: the same, with a memory.

import type { Source } from './deck.ts';

export function remember<T>(read: (source: Source) => T): (source: Source) => T {
  let last: { source: Source; answer: T } | null = null;
  return (source) => {
    if (last?.source.file !== source.file || last.source.text !== source.text) {
      last = { source, answer: read(source) };
    }
    return last.answer;
  };
}
