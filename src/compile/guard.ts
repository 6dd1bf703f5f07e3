// Text that no author writes but that would keep the Markdown parser busy for minutes is refused before
// it is parsed: its time grows with the square of nesting, of a slide's length and of some marks.

import type { Problem, Source } from './deck.ts';
import { isBreakLine } from './unclosed.ts';

const LONGEST_LINE = 5_000;
const DEEPEST = 20;
/** In one slide. */
const MOST = { characters: 50_000, lines: 1_000, marks: 5_000 };
/** In one section: slide breaks that are none, because a line of text stands right above them. */
const MOST_UNDERLINES = 100;

export function guard({ file, text }: Source): Problem[] {
  const problem = (line: number, message: string, hint: string): Problem[] => [
    { place: { file, line, column: 1 }, message, hint },
  ];
  let open = 0;
  let slide = { characters: 0, lines: 0, marks: 0 };
  let underlines = 0;
  let above = '';
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (content.length > LONGEST_LINE) {
      return problem(line, `The line has ${content.length} characters.`, 'Break it into several lines.');
    }
    if (isBreakLine(content)) {
      open = 0;
      slide = { characters: 0, lines: 0, marks: 0 };
      underlines += /^\s*($|:::|```|~~~|\$\$)/.test(above) ? 0 : 1;
    }
    if (underlines > MOST_UNDERLINES) {
      return problem(
        line,
        'There is text right above too many slide breaks.',
        'Leave an empty line before each.',
      );
    }
    slide.characters += content.length + 1;
    slide.lines += 1;
    slide.marks += countMarks(content);
    if (slide.characters > MOST.characters || slide.lines > MOST.lines || slide.marks > MOST.marks) {
      return problem(
        line,
        'The slide is too long to be read.',
        'Separate slides with --- on a line of its own.',
      );
    }
    if (/^\s*:{3,}\s*$/.test(content)) open = Math.max(0, open - 1);
    else if (/^\s*:{3,}/.test(content)) open += 1;
    if (open > DEEPEST || depth(content) > DEEPEST) {
      const hint = 'Close directives with :::, and use fewer levels.';
      return problem(line, `More than ${DEEPEST} levels are nested here.`, hint);
    }
    above = content;
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
