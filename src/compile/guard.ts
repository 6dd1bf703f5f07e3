// Text that no author writes but that would keep the Markdown parser busy for minutes is refused before
// it is parsed: its time grows with the square of nesting, of a line's and of a block's length.

import type { Problem, Source } from './deck.ts';
import { isBreakLine } from './unclosed.ts';

const LONGEST_LINE = 5_000;
const LONGEST_SLIDE = 50_000;
const DEEPEST = 20;

export function guard({ file, text }: Source): Problem[] {
  const problem = (line: number, message: string, hint: string): Problem[] => [
    { place: { file, line, column: 1 }, message, hint },
  ];
  let open = 0;
  let size = 0;
  let marks = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (content.length > LONGEST_LINE) {
      return problem(line, `The line has ${content.length} characters.`, 'Break it into several lines.');
    }
    if (isBreakLine(content)) open = size = marks = 0;
    size += content.length + 1;
    marks += countMarks(content);
    if (size > LONGEST_SLIDE || marks > 5_000) {
      return problem(
        line,
        'The slide is too long to be read.',
        'Separate slides with --- on a line of its own.',
      );
    }
    if (/^\s*:{3,}\s*$/.test(content)) open = Math.max(0, open - 1);
    else if (/^\s*:{3,}/.test(content)) open += 1;
    if (open > DEEPEST || depth(content) > DEEPEST) {
      return problem(
        line,
        `More than ${DEEPEST} levels are nested here.`,
        'Close directives with :::, and use fewer levels.',
      );
    }
  }
  return [];
}

/** Quotation and list marks at the start of a line. */
function depth(line: string): number {
  const prefix = /^(?:\s*(?:>|[-+*]|\d{1,9}[.)])(?=\s|>|$))*/.exec(line)?.[0] ?? '';
  return (prefix.match(/>|[-+*]|\d+/g) ?? []).length;
}

function countMarks(line: string): number {
  return (line.match(/[*_[\]~`<]/g) ?? []).length;
}
