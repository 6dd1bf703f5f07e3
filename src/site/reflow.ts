// A slide's finished <section>, made fit for the reading edition: its own heading moved to the level that the
// page needs, its id left to the <article> around it, and what only belongs on a screen (running head, folio,
// strip, marks of steps) taken away. What stood at its foot comes out apart, for the sources. A figure gets its narrow
// drawing beside the wide one; the style sheet shows the one that the column has room for.
//   '<section id="a" …><h2 id="h-a">Claim</h2>…<footer class="foot">…' → { slide, remark, notes }

import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { Element, ElementContent, Parents, Root } from 'hast';
import type { NarrowFigure } from '../compile/deck.ts';

export interface Reflowed {
  /** The `<section>` without its id. */
  slide: string;
  /** Text of each citation at the slide's foot, as it stands there. */
  cited: string[];
  /** What the author added after the citations: "Ties excluded." */
  remark: string;
  /** Footnotes, as HTML. */
  notes: string;
}

export function reflow(html: string, level: number, narrow: readonly NarrowFigure[] = []): Reflowed {
  const root = fromHtml(html, { fragment: true });
  const foot = takeFoot(root);
  dropScreenParts(root);
  setHeading(root, level);
  addNarrow(root, narrow);
  const section = root.children.find((node): node is Element => node.type === 'element');
  if (section) {
    delete section.properties['id'];
    delete section.properties['ariaLabelledBy'];
  }
  return { slide: toHtml(root), ...foot };
}

/** Whole words of the slide's heading are kept; the first heading decides which element it is. */
function setHeading(root: Root, level: number): void {
  visit(root, 'element', (node) => {
    if (!/^h[1-3]$/.test(node.tagName)) return;
    node.tagName = `h${level}`;
    return EXIT;
  });
}

function addNarrow(root: Root, narrow: readonly NarrowFigure[]): void {
  visit(root, { tagName: 'svg' }, (svg: Element, index, parent) => {
    if (index === undefined || parent?.type !== 'element' || parent.tagName !== 'figure') return undefined;
    const found = narrow.find(
      ({ name, alt }) => name === parent.properties['dataFigure'] && alt === svg.properties['ariaLabel'],
    );
    if (!found) return SKIP;
    const { children } = fromHtml(found.svg, { fragment: true });
    parent.children.splice(index + 1, 0, ...children.filter((node) => node.type === 'element'));
    return [SKIP, index + 1 + children.length];
  });
}

function dropScreenParts(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (parent && index !== undefined && (hasClass(node, 'run') || isStepMark(node))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    node.properties['className'] = classes(node).filter((name) => name !== 'fragment');
    delete node.properties['dataFragmentIndex'];
    if (classes(node).length === 0) delete node.properties['className'];
    return undefined;
  });
}

function takeFoot(root: Root): Omit<Reflowed, 'slide'> {
  const found: { foot: Element; parent: Parents; index: number }[] = [];
  visit(root, 'element', (node, index, parent) => {
    if (hasClass(node, 'foot') && parent && index !== undefined) found.push({ foot: node, parent, index });
  });
  const last = found.at(-1);
  if (!last) return { cited: [], remark: '', notes: '' };
  last.parent.children.splice(last.index, 1);
  const source = last.foot.children.find((node): node is Element => hasClass(node, 'src'));
  const notes = last.foot.children.filter((node) => hasClass(node, 'footnotes'));
  return {
    cited: (source?.children ?? []).filter((node) => isElement(node, 'cite')).map((node) => toString(node)),
    remark: remark(source?.children ?? []),
    notes: toHtml(notes),
  };
}

/** After the last citation, without the full stop or semicolon that closes it. */
function remark(nodes: ElementContent[]): string {
  const last = nodes.findLastIndex((node) => isElement(node, 'cite'));
  return toHtml(nodes.slice(last + 1))
    .replace(/^[\s.;,]+/, '')
    .trim();
}

function isStepMark(node: Element): boolean {
  return hasClass(node, 'fragment') && node.tagName === 'span' && node.children.length === 0;
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function hasClass(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && classes(node).includes(name);
}

function classes(node: Element): string[] {
  const value = node.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}
