// Paragraphs and tables, where they differ from what mdast-util-to-hast makes of them. In: a node of the Markdown tree.
// Out: elements of the page.

import type { Element, ElementContent } from 'hast';
import type { Paragraph, Table } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { State } from 'mdast-util-to-hast';
import { element, isBlank, isElement, text } from './html.ts';

/** A formula that is a whole paragraph is displayed; a paragraph of nothing but citations is none. */
export function drawParagraph(
  state: State,
  node: Paragraph,
  display: (formula: InlineMath) => ElementContent[],
): ElementContent[] {
  const [only, second] = node.children;
  if (only?.type === 'inlineMath' && second === undefined) return display(only);
  const children = trimEnd(state.all(node));
  if (children.every(isBlank)) return [];
  const [figure, more] = children.filter((child) => !isBlank(child));
  if (more === undefined && figure !== undefined && isElement(figure) && figure.tagName === 'figure')
    return [figure];
  return [element('p', {}, children)];
}

function trimEnd(nodes: ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.trimEnd();
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), text(value)];
}

export function drawTable(state: State, node: Table): Element {
  const [head, ...body] = node.children.map((row, index) =>
    element(
      'tr',
      {},
      row.children.map((cell, column) => {
        const properties = { align: node.align?.[column] ?? null, scope: index === 0 ? 'col' : null };
        return element(index === 0 ? 'th' : 'td', properties, trimEnd(state.all(cell)));
      }),
    ),
  );
  return element('table', {}, [element('thead', {}, head ? [head] : []), element('tbody', {}, body)]);
}
