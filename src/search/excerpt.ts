// A piece of a text around the first word that was found in it, with all found words marked. In: the text, from and to of
// each word. Out: what to put into a line.

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

/** Whole words, with a few before the first that was found. */
export function cut(text: string, first: number, length: number): [number, number] {
  const early = Math.max(0, Math.min(first - 40, text.length - length));
  const from = early === 0 ? 0 : Math.min(first, text.indexOf(' ', early) + 1);
  if (text.length - from <= length) return [from, text.length];
  const space = text.lastIndexOf(' ', from + length);
  return [from, space > first ? space : from + length];
}
