// `:::script` → what is said, cut into parts at its [click] marks: one part before each press, one after
// the last. A mark may stand anywhere in a paragraph or a list.

import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placeOf, placeWithin } from './place.ts';

/** A sentence may begin with it. */
export const MARK = /\[click\]/i;
const MARK_LENGTH = '[click]'.length;

export function splitScript(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...more] = splitNode(node);
    parts.at(-1)?.push(...first);
    parts.push(...more);
  }
  return parts;
}

/** Words as a speaker would count them: without marks and citations. */
export function countWords(nodes: readonly RootContent[]): number {
  const root: Root = { type: 'root', children: [...nodes] };
  let words = 0;
  visit(root, 'paragraph', (paragraph: Paragraph) => {
    const spoken = toString(paragraph).replace(/\[(?:click|@[^\]]*)\]/gi, ' ');
    words += (spoken.match(/[\p{L}\p{N}][^\s—]*/gu) ?? []).length;
  });
  return words;
}

/** The node before, between and after the marks in it. */
function splitNode(node: RootContent): RootContent[][] {
  if (node.type === 'text') {
    const pieces = node.value.split(MARK);
    if (pieces.length === 1) return [[node]];
    const start = placeOf(node, '');
    let offset = 0;
    return pieces.map((value, index) => {
      const piece = index === 0 ? value.trimEnd() : value.trimStart();
      const at = placeWithin(start, node.value, offset + value.indexOf(piece));
      offset += value.length + MARK_LENGTH;
      return piece === '' ? [] : [{ ...node, value: piece, position: { start: at, end: at } }];
    });
  }
  if (!('children' in node)) return [[node]];
  const parts = splitScript(node.children as RootContent[]);
  if (parts.length === 1) return [[node]];
  return parts.map((children) => (children.length > 0 ? [{ ...node, children } as RootContent] : []));
}
