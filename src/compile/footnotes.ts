// Footnotes: defined anywhere in the file, numbered on each slide, printed at its foot. In: the file's tree; then the blocks
// of a slide. Out: the notes that these lead to, and their list.

import type { ElementContent } from 'hast';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DrawBlocks, Notes } from './blocks.ts';
import type { Problem } from './deck.ts';
import { element, inline } from './html.ts';
import { placeOf } from './place.ts';

export type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

/** Takes the definitions out of the file's tree. */
export function takeFootnotes(root: Root, file: string): { footnotes: Footnotes; problems: Problem[] } {
  const problems: Problem[] = [];
  const footnotes = new Map<string, FootnoteDefinition>();
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node);
  });
  for (const [identifier, node] of footnotes) {
    if (used.has(identifier)) continue;
    const message = `Nothing refers to the footnote [^${node.label ?? identifier}].`;
    problems.push({ place: placeOf(node, file), message, hint: 'Refer to it on a slide, or remove it.' });
  }
  root.children = root.children.filter((node) => node.type !== 'footnoteDefinition');
  return { footnotes, problems };
}

/** Those that the blocks of a slide lead to. */
export function footnotesOf(blocks: readonly RootContent[], footnotes: Footnotes): FootnoteDefinition[] {
  const used = new Set<FootnoteDefinition>();
  const note = (nodes: readonly RootContent[]): void =>
    visit({ type: 'root', children: [...nodes] } as Root, 'footnoteReference', ({ identifier }) => {
      const definition = footnotes.get(identifier);
      if (definition === undefined || used.has(definition)) return;
      used.add(definition);
      note(definition.children);
    });
  note(blocks);
  return [...used];
}

/** A footnote may itself have footnotes, so the list can grow while it is drawn. */
export function drawFootnotes(notes: Notes, footnotes: Footnotes, draw: DrawBlocks): ElementContent[] {
  const items: ElementContent[] = [];
  for (let index = 0; index < notes.footnotes.length; index++) {
    const definition = footnotes.get(notes.footnotes[index] ?? '');
    items.push(element('li', {}, inline(draw(definition?.children ?? [], 'shown'))));
  }
  return items;
}
