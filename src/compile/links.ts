// [text][name] and ![alt][name] → the link or image that the definition of `name` makes of them.
// Definitions belong to the file, so this happens before it is cut into slides.

import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export function resolveLinks(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const { url, title } = definition;
    const { position } = node;
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, position }
        : { type: 'image', url, title, alt: node.alt, position };
  });
  root.children = root.children.filter((node) => node.type !== 'definition');
}
