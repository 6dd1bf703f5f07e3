// In: a node of the Markdown tree, or an offset in its text. Out: the place in the author's file, counted from 1.
//   placeWithin({ line: 4, column: 3, … }, 'one\ntwo', 5)  → line 5, column 2

import type { Node } from 'unist';
import type { Place } from './deck.ts';

export function placeOf(node: Node, file: string): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** The place of the character at `offset` in a text that begins at `start`. */
export function placeWithin(start: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  if (newline === -1) return { ...start, column: start.column + offset };
  return { ...start, line: start.line + before.split('\n').length - 1, column: offset - newline };
}
