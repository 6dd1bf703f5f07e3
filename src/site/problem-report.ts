// Problems as an author reads them: lines for the terminal, and the error overlay of the dev server with the
// first problem's place and frame and the list of all of them.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ErrorPayload } from 'vite';
import type { Problem } from '../compile/deck.ts';
import { formatProblem, quantity } from '../compile/problem.ts';

export function problemLines(problems: Problem[]): string {
  return [...problems.map(formatProblem), quantity(problems.length, 'problem')].join('\n');
}

export function overlay(problems: Problem[]): ErrorPayload['err'] {
  const [first] = problems;
  const blocks = problems.map((problem) =>
    [formatProblem(problem), frame(problem)].filter(Boolean).join('\n'),
  );
  return {
    message: blocks.join('\n\n'),
    stack: '',
    plugin: 'talk',
    // Absolute, so that a click opens the file in an editor.
    ...(first ? { loc: { ...first.place, file: resolve(first.place.file) } } : {}),
  };
}

/** As many characters of a line as the overlay shows without breaking it, which would displace the mark. */
const WIDTH = 84;

/** The line before, the line itself with a mark under the column, the line after. */
export function frame({ place }: Problem): string {
  const lines = read(place.file).split('\n');
  const shown = [place.line - 1, place.line, place.line + 1].filter((line) => lines[line - 1] !== undefined);
  if (lines[place.line - 1] === undefined) return '';
  const from = Math.max(0, place.column - WIDTH + 10);
  return shown
    .flatMap((line) => {
      const text = `${String(line).padStart(5)} | ${lines[line - 1]?.slice(from, from + WIDTH) ?? ''}`;
      return line === place.line ? [text, `      | ${' '.repeat(place.column - 1 - from)}^`] : [text];
    })
    .join('\n');
}

function read(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    return '';
  }
}
