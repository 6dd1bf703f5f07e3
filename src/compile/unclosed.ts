// An unclosed ``` fence, $$ or <!-- takes in the rest of its section, slide breaks and all, without a word.
// Here it is found, reported, and blanked out up to the next slide break, so that the slides behind it
// are still checked.

import type { Node, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from './deck.ts';
import { readMarkdown } from './markdown.ts';
import { placeOf } from './place.ts';

/** Each round reads the section anew, so the rounds are counted. */
const MOST_ROUNDS = 10;

export function readClosedMarkdown(
  text: string,
  file: string,
): { root: Root; text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let current = text;
  for (;;) {
    const root = readMarkdown(current);
    const lines = current.split('\n');
    const found = findUnclosed(root, lines);
    if (found === null) return { root, text: current, problems };
    problems.push(problemOf(found, file));
    if (problems.length === MOST_ROUNDS) return { root, text: current, problems };
    current = blank(found.node, lines);
  }
}

export function isBreakLine(line: string): boolean {
  return /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line);
}

interface Unclosed {
  node: Node;
  mark: string;
}

function findUnclosed(root: Root, lines: readonly string[]): Unclosed | null {
  let found: Unclosed | null = null;
  visit(root, (node: Root | Parents['children'][number]) => {
    if (found !== null || !node.position) return;
    if (node.type === 'html' && /<!--(?!>|->)(?![\s\S]*-->)/.test(node.value)) found = { node, mark: '<!--' };
    if (node.type !== 'code' && node.type !== 'math') return;
    const { start, end } = node.position;
    const mark = /^(`{3,}|~{3,}|\${2,})/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[1];
    const last = (lines[end.line - 1] ?? '')
      .slice(0, end.column - 1)
      .replace(/^[>\s]+/, '')
      .trim();
    const closed = end.line > start.line && mark !== undefined && last.startsWith(mark) && isRun(last);
    if (mark !== undefined && !closed) found = { node, mark };
  });
  return found;
}

function isRun(text: string): boolean {
  return text === (text[0] ?? '').repeat(text.length);
}

function problemOf({ node, mark }: Unclosed, file: string): Problem {
  const [what, end] =
    mark === '<!--' ? ['comment', '-->'] : mark.startsWith('$') ? ['formula', mark] : ['code', mark];
  return {
    place: placeOf(node, file),
    message: `Nothing closes the ${what} that begins with ${mark}.`,
    hint: mark === '<!--' ? `Close it with ${end}.` : `Close it with ${end} on a line of its own.`,
  };
}

/** Keeps every line in its place, and what seems to belong to the slide itself: its next directive. */
function blank({ position }: Node, lines: readonly string[]): string {
  const from = (position?.start.line ?? 1) - 1;
  const end = position === undefined ? lines.length : position.end.line - (position.end.column === 1 ? 1 : 0);
  const belongsToSlide = (line: string) => isBreakLine(line) || /^:{3,}/.test(line);
  const next = lines.findIndex((line, index) => index > from && index < end && belongsToSlide(line));
  const to = next === -1 ? Math.max(end, from + 1) : next;
  return lines.map((line, index) => (index >= from && index < to ? '' : line)).join('\n');
}
