// What Markdown shows as plain text, or not at all, although the author meant something by it: a directive
// with a slip in it, a closing ::: too many, raw HTML, a footnote that is not there.

import type { Html, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from './deck.ts';
import { directiveNames } from './directives.ts';
import { placeOf } from './place.ts';
import { suggest } from './problem.ts';

export function checkSlips(
  blocks: RootContent[],
  lines: readonly string[],
  file: string,
  colonsAreWrong: boolean,
): Problem[] {
  const problems: Problem[] = [];
  // Closing marks that are left over because their opening was not understood.
  let pending = colonsAreWrong ? Infinity : 0;
  const root: Root = { type: 'root', children: blocks };
  visit(root, (node) => {
    if (node.type === 'html' && !node.value.startsWith('</')) problems.push(refuseHtml(node, file));
    if (node.type === 'thematicBreak') {
      const hint = 'Put it at the start of a line, outside of lists and quotations.';
      problems.push({ place: placeOf(node, file), message: 'This slide break separates nothing.', hint });
    }
    if (node.type !== 'text') return;
    for (const { place, text, rest, isLineStart } of linesOf(node, lines, file)) {
      if (!isLineStart || !looksLikeDirective(rest)) problems.push(...checkFootnote(text, place));
      else if (/^:+\s*$/.test(rest) && pending > 0) pending -= 1;
      else {
        problems.push({ place, ...explain(rest) });
        if (/^:{3,}\s*[a-z]/i.test(rest)) pending += 1;
      }
    }
  });
  return problems;
}

/** Comments are for the author alone. */
export function dropComments<T extends RootContent>(nodes: T[]): T[] {
  return nodes.filter((node) => {
    if (node.type === 'html') return withoutComments(node) !== '';
    if ('children' in node)
      node.children = dropComments(node.children as RootContent[]) as typeof node.children;
    return true;
  });
}

function withoutComments(node: Html): string {
  return node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
}

function refuseHtml(node: Html, file: string): Problem {
  const tag = /<\/?[a-z][\w-]*/i.exec(withoutComments(node))?.[0] ?? withoutComments(node).slice(0, 20);
  return {
    place: placeOf(node, file),
    message: `Raw HTML (${tag}>) is not read.`,
    hint: hintForTag(tag.replace(/[</]/g, '').toLowerCase()),
  };
}

function hintForTag(tag: string): string {
  if (tag === 'br') return 'End the line with a backslash.';
  if (['b', 'strong', 'u', 'mark'].includes(tag)) return 'Write **bold**.';
  if (['i', 'em', 'cite'].includes(tag)) return 'Write *italic*.';
  if (['sub', 'sup'].includes(tag)) return 'Write a formula, like $$x^2$$, or a footnote: [^1].';
  if (tag === 'a') return 'Write [text](https://…), or [text](#id) for a slide.';
  if (['ul', 'ol', 'li'].includes(tag)) return 'Write a Markdown list.';
  if (['img', 'picture', 'figure', 'video', 'svg', 'canvas'].includes(tag)) {
    return 'Write ![what it shows](images/name.svg), or ::figure{name=… alt="…"} on layout=figure.';
  }
  if (tag === 'table') return 'Write a Markdown table, on layout=table if it is the slide.';
  if (['pre', 'code'].includes(tag)) return 'Write a code fence (```), on layout=code if it is the slide.';
  if (tag === 'blockquote') return 'Write lines that begin with >, on layout=quotation.';
  if (['aside', 'details'].includes(tag)) return 'Write :::script for what is said, :::cue for yourself.';
  return 'Choose a layout instead: two columns are layout=split, a large number layout=number.';
}

/** The lines of a text as they stand in the file; `rest` is the raw line from where the text begins. */
function linesOf(node: Text, lines: readonly string[], file: string) {
  const start = placeOf(node, file);
  return node.value.split('\n').map((text, index) => {
    const raw = lines[start.line + index - 1] ?? '';
    const column = index === 0 ? start.column : raw.length - raw.trimStart().length + 1;
    const isLineStart = /^[\s>\-+*\d.)]*$/.test(raw.slice(0, column - 1));
    const place = { file, line: start.line + index, column };
    return { place, text, rest: raw.slice(column - 1), isLineStart };
  });
}

function checkFootnote(text: string, place: Place): Problem[] {
  const missing = /\[\^([^\]\s]+)\]/.exec(text);
  if (missing === null) return [];
  const message = `There is no footnote ${missing[0]}.`;
  const hint = `Write it below: "${missing[0]}: …", with an empty line before it.`;
  return [{ place: { ...place, column: place.column + missing.index }, message, hint }];
}

function looksLikeDirective(text: string): boolean {
  if (/^:{2,}/.test(text)) return true;
  const name = /^:([a-z]+)\s*(?:\{|$)/.exec(text)?.[1];
  return name !== undefined && directiveNames().includes(name);
}

function explain(text: string): Pick<Problem, 'message' | 'hint'> {
  const [, colons = '', space = '', name = '', rest = ''] = /^(:+)(\s*)([a-zA-Z-]*)(.*)$/.exec(text) ?? [];
  if (name === '') {
    const message = `This ${colons} closes nothing.`;
    return { message, hint: 'Remove it; a directive that holds others needs more colons than they have.' };
  }
  const message = `This line looks like a directive but is read as text: "${text.trim().slice(0, 40)}".`;
  const known = directiveNames();
  if (!known.includes(name)) return { message, hint: suggest(name, known, 'directives') };
  const mark = name === 'figure' || name === 'code' ? '::' : ':::';
  if (colons.length < mark.length)
    return { message, hint: `Write ${mark}${name}, with ${mark.length} colons.` };
  if (space !== '') return { message, hint: `Write ${mark}${name}, without the space.` };
  if (!rest.includes('{')) return { message, hint: `Put what follows ${mark}${name} on a line of its own.` };
  return {
    message,
    hint: 'Check its braces: {key=value key="two words"}, all on one line, and nothing behind.',
  };
}
