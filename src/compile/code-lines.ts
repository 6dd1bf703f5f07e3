// In: the text behind a code fence, such as "1-3|5|all", and the number of lines.
// Out: one set of lines (from 1) per view, the first view first. "2,4-6" joins ranges, '' is no view at all.

import type { Place, Problem } from './deck.ts';
import { quantity } from './problem.ts';

/** As many as the theme has rules for: data-state="0" to "9". */
const mostViews = 10;

export function readLineViews(
  lines: string,
  count: number,
  place: Place,
): { views: Set<number>[]; problems: Problem[] } {
  if (lines.trim() === '') return { views: [], problems: [] };
  const problems: Problem[] = [];
  const report = (message: string, hint: string): void => void problems.push({ place, message, hint });
  const views = lines.split('|').map((view) => readView(view, count, report));
  if (views.length > mostViews) {
    report(
      `This code has ${views.length} views; the most is ${mostViews}.`,
      'Join some of them, or show the code on two slides.',
    );
  }
  return { views: problems.length > 0 ? [] : views, problems };
}

function readView(view: string, count: number, report: (message: string, hint: string) => void): Set<number> {
  if (view.trim() === 'all') return numbers(1, count);
  const chosen = new Set<number>();
  for (const part of view.split(',')) {
    const range = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part);
    if (!range) {
      report(
        `"${part.trim()}" is not a range of lines.`,
        'Write lines and ranges such as 1-3|5|all; | separates the views, a comma joins ranges.',
      );
      continue;
    }
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first > last) report(`The range ${first}-${last} runs backwards.`, `Write ${last}-${first}.`);
    else if (first < 1 || last > count) {
      const missing = first < 1 ? first : Math.max(first, count + 1);
      report(
        `There is no line ${missing} in this code.`,
        `It has ${quantity(count, 'line')}, counted from 1.`,
      );
    } else for (const line of numbers(first, last)) chosen.add(line);
  }
  return chosen;
}

function numbers(first: number, last: number): Set<number> {
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
