// A mistake of the author as one line: where it stands, what is wrong, what to do.
// formatProblem → `slides/03-x.md:14:1  There is no layout "spilt". Did you mean "split"?`

import { countSlips } from '../distance.ts';
import type { Problem } from './deck.ts';

export function formatProblem({ place, message, hint }: Problem): string {
  return `${place.file}:${place.line}:${place.column}  ${message} ${hint}`;
}

/** In the order in which an author would meet them: file by file, from the top. Says each thing once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    ({ place: a }, { place: b }) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** `Did you mean "split"?`, or all that there is to choose from. */
export function suggest(word: string, known: Iterable<string>, kinds: string): string {
  const names = [...known];
  const match = nearest(word, names);
  if (match !== null) return `Did you mean "${match}"?`;
  return names.length > 0 ? `The ${kinds} are: ${names.join(', ')}.` : `There are no ${kinds}.`;
}

/** The known word that differs from `word` by the fewest typing slips, if they are few. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: string | null = null;
  let fewest = limit + 1;
  for (const candidate of known) {
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const slips = countSlips(word.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** `1 step`, `3 steps`. */
export function quantity(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
