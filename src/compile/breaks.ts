// Slide breaks that Markdown took for something else. `---` right under a line of text makes that line a
// heading; behind an unclosed ::: it belongs to the directive. Both are reported and then put right in
// the tree, so that the slides behind them are checked too.

import type { Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Problem } from './deck.ts';
import { marksOf } from './markdown.ts';
import { placeOf } from './place.ts';

export function releaseBreaks(root: Root, lines: readonly string[], file: string): Problem[] {
  const problems: Problem[] = [];
  const children = root.children.flatMap((node) => releaseUnderline(node, lines, file, problems));
  root.children = releaseDirectives(children, file, problems);
  return problems;
}

function releaseUnderline(
  node: RootContent,
  lines: readonly string[],
  file: string,
  problems: Problem[],
): RootContent[] {
  if (node.type === 'containerDirective') {
    const children = node.children.flatMap((child) => releaseUnderline(child, lines, file, problems));
    return [{ ...node, children: children as ContainerDirective['children'] }];
  }
  if (node.type !== 'heading' || node.position === undefined) return [node];
  const { start, end } = node.position;
  const isUnderlined = !(lines[start.line - 1] ?? '').slice(start.column - 1).startsWith('#');
  if (!isUnderlined || node.depth !== 2) return [node];
  const mark = (lines[end.line - 1] ?? '').trim();
  problems.push({
    place: { file, line: end.line, column: 1 },
    message: `This ${mark} makes a heading of the line above it, so it does not separate slides.`,
    hint: 'Leave an empty line before it.',
  });
  const { children, position } = node;
  return [
    { type: 'paragraph', children, position },
    { type: 'thematicBreak', position: { start: { ...end, column: 1 }, end } },
  ];
}

function releaseDirectives(nodes: RootContent[], file: string, problems: Problem[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'containerDirective') return [node];
    const children = releaseDirectives(node.children, file, problems);
    const at = children.findIndex((child) => child.type === 'thematicBreak');
    const inside = at === -1 ? children : children.slice(0, at);
    const released = at === -1 ? [] : children.slice(at);
    if (at !== -1) {
      const line = children[at]?.position?.start.line ?? 1;
      const message = `Nothing closes :::${node.name} before the slide break in line ${line}.`;
      problems.push({ place: placeOf(node, file), message, hint: 'Close it with ::: on a line of its own.' });
      node.data = { ...node.data, ...{ released: true } };
      // Its closing mark was that of a directive it swallowed.
      if (marksOf(node).closing !== null) markReleased(released);
    }
    return [{ ...node, children: inside as ContainerDirective['children'] }, ...released];
  });
}

function markReleased(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'containerDirective' || marksOf(node).closing !== null) continue;
    node.data = { ...node.data, ...{ released: true } };
    return;
  }
}

/** True for a directive that is already reported as unclosed. */
export function isReleased(node: ContainerDirective): boolean {
  return (node.data as { released?: boolean } | undefined)?.released === true;
}
