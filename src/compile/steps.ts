// The presses inside a slide. Whatever has `data-step` becomes a fragment for Reveal, numbered in document
// order; a number given by the author (`{step=2}`) is kept, and what follows counts on from there.

import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement } from './html.ts';

/** Numbers the steps in place. `missing`: a press that would show nothing, because a number was left out. */
export function numberSteps(nodes: ElementContent[]): { steps: number; missing: number | null } {
  const used = new Set<number>();
  let last = 0;
  visit({ type: 'root', children: nodes }, 'element', (node: Element) => {
    const { dataStep: given, ...properties } = node.properties;
    if (given === undefined || given === null || given === false) return;
    const number = /^[1-9]\d?$/.test(String(given)) ? Number(given) : last + 1;
    last = Math.max(last, number);
    used.add(number);
    const classes = Array.isArray(properties.className) ? properties.className : [];
    // Reveal counts fragments from 0.
    node.properties = {
      ...properties,
      className: [...classes, 'fragment'],
      dataFragmentIndex: String(number - 1),
    };
  });
  const missing = Array.from({ length: last }, (_, index) => index + 1).find((number) => !used.has(number));
  return { steps: last, missing: missing ?? null };
}

/** `:::steps`: each item of a list, each row of a table, else each block. */
export function markSteps(nodes: ElementContent[]): ElementContent[] {
  for (const block of nodes.filter(isElement)) {
    for (const part of partsOf(block)) part.properties['dataStep'] = '';
  }
  return nodes;
}

function partsOf(block: Element): Element[] {
  if (block.tagName === 'ul' || block.tagName === 'ol') return childrenNamed(block, 'li');
  const rows = childrenNamed(block, 'table').flatMap((table) => childrenNamed(table, 'tbody'));
  return rows.length > 0 ? rows.flatMap((body) => childrenNamed(body, 'tr')) : [block];
}

function childrenNamed(parent: Element, tagName: string): Element[] {
  return parent.children.filter(isElement).filter((child) => child.tagName === tagName);
}
