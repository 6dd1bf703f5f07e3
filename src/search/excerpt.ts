// A piece of a text around the words that were found in it, with those marked. In: the text, from and to of each word.
// Out: what to put into a line.
//   excerpt('… a long text with the word in it …', [[24, 28]])  → ['… with the ', <mark>word</mark>, ' in it …']

import { element } from '../page/element.ts';

export function excerpt(
  text: string,
  marks: readonly (readonly [number, number])[],
  length = 160,
): (Node | string)[] {
  const [from, to] = cut(text, marks[0]?.[0] ?? 0, length);
  const pieces: (Node | string)[] = from > 0 ? ['… '] : [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    pieces.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at, to), ...(to < text.length ? [' …'] : [])];
}

/** Whole words, with a little of what stands before the first that was found. */
export function cut(text: string, first: number, length: number): [from: number, to: number] {
  if (text.length <= length) return [0, text.length];
  const start = Math.min(first - Math.min(40, length / 3), text.length - length);
  const from = start <= 0 ? 0 : Math.min(text.indexOf(' ', start) + 1 || first, first);
  const end = from + length;
  if (end >= text.length) return [from, text.length];
  const space = text.lastIndexOf(' ', end);
  return [from, space > first ? space : end];
}
