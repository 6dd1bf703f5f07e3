// HTML as a tree, in as few words as possible: element('p', { className: ['src'] }, [text('Ties
// excluded.')]).

import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

export function element(
  tagName: string,
  properties: { [name: string]: Properties[string] | null },
  children: ElementContent[] = [],
): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return { type: 'element', tagName, properties: Object.fromEntries(given), children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Each element on a line of its own: the built page can be read and compared. */
export function lines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => [text('\n'), node]).concat(nodes.length > 0 ? [text('\n')] : []);
}

export function serialise(nodes: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: [...nodes] }, { closeEmptyElements: true });
}

/** The content of the paragraphs, as one line. */
export function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const content = isElement(node) && node.tagName === 'p' ? node.children : [node];
    return index === 0 ? content : [text(' '), ...content];
  });
}

export function isContent(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment';
}

export function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Another site opens beside the talk, so that a click on stage does not lose the deck. */
export function outward(href: string): { target: string | null; rel: string | null; href: string } {
  const isOutside = /^https?:/.test(href);
  // In this order the same words stand in a row on many links, and pack better.
  return { target: isOutside ? '_blank' : null, rel: isOutside ? 'noopener' : null, href };
}
