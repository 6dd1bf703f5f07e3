// The directives of a slide against the table in directives.ts: known, closed, in the right place, with the
// right attributes.

import type { RootContent } from 'mdast';
import { isReleased } from './breaks.ts';
import type { Problem } from './deck.ts';
import type { Kind, Parent } from './directives.ts';
import { directiveNames, inside, kindOf } from './directives.ts';
import { layoutOf, layoutsWith } from './layouts.ts';
import type { Directive } from './markdown.ts';
import { marksOf } from './markdown.ts';
import { placeOf } from './place.ts';
import { nearest, suggest } from './problem.ts';

/**
 * `colonsAreWrong`: a closing mark that is left over is a consequence, not a problem of its own.
 * `someAreUnknown`: so what seems to be missing may be there under a wrong name.
 */
export function checkDirectives(
  blocks: readonly RootContent[],
  layout: string,
  lines: readonly string[],
  file: string,
): { problems: Problem[]; colonsAreWrong: boolean; someAreUnknown: boolean } {
  const problems: Problem[] = [];
  let colonsAreWrong = false;
  let someAreUnknown = false;
  const report = (node: Directive, message: string, hint: string, column = 0) => {
    const place = placeOf(node, file);
    problems.push({ place: column > 0 ? { ...place, column } : place, message, hint });
  };

  const check = (node: Directive, parent: Parent, outer: Directive | null) => {
    const kind = kindOf(node.name, parent, layout);
    const mark = ':'.repeat(colons(node)) + node.name;
    if (kind === null) {
      someAreUnknown = true;
      return report(node, ...explainUnknown(node.name, mark, layout));
    }
    if (kind.form === 'leaf' && node.type !== 'leafDirective') {
      return report(
        node,
        `${mark} holds nothing.`,
        `Write ::${node.name}{…} with two colons, and no closing mark.`,
      );
    }
    if (kind.form === 'container' && node.type === 'leafDirective') {
      return report(node, `${mark} needs a text.`, `Write :::${node.name}, the text, and ::: to close it.`);
    }
    if (outer !== null && node.type === 'containerDirective' && colons(node) >= colons(outer)) {
      colonsAreWrong = true;
      const line = outer.position?.start.line ?? 1;
      return report(
        node,
        `${mark} begins inside :::${outer.name} (line ${line}), which has no more colons than it.`,
        kind.parents.includes(parent)
          ? `Close :::${outer.name} first, or, to hold ${mark}, open and close it with ${':'.repeat(colons(node) + 1)}.`
          : `Close :::${outer.name} first, with ${':'.repeat(colons(outer))} on a line of its own.`,
      );
    }
    if (!kind.parents.includes(parent))
      report(node, `${mark} cannot stand ${where(parent, outer)}.`, whereTo(kind));
    if (node.type === 'containerDirective' && marksOf(node).closing === null && !isReleased(node)) {
      colonsAreWrong = true;
      report(
        node,
        `Nothing closes ${mark}.`,
        `Close it with ${':'.repeat(colons(node))} on a line of its own.`,
      );
    }
    const first = node.children[0];
    if (node.type === 'leafDirective' ? first !== undefined : isLabel(first)) {
      report(node, `${mark} takes no label in brackets.`, 'Remove [ ] and what is in them.');
    }
    for (const [key, message, hint] of checkAttributes(node, kind, mark)) {
      report(node, message, hint, marksOf(node).attributes[key]?.start.column ?? 0);
    }
  };

  const walk = (nodes: readonly RootContent[], parent: Parent, outer: Directive | null) => {
    for (const node of nodes) {
      if (node.type === 'containerDirective' || node.type === 'leafDirective') {
        check(node, parent, outer);
        if (node.type === 'containerDirective') walk(node.children, inside(node.name, layout, parent), node);
      } else if ('children' in node) {
        walk(node.children, parent === 'directive' ? parent : 'list or quotation', outer);
      }
    }
  };

  const colons = (node: Directive) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return /^:*/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0].length ?? 3;
  };

  walk(blocks, 'slide', null);
  return { problems, colonsAreWrong, someAreUnknown };
}

function explainUnknown(name: string, mark: string, layout: string): [string, string] {
  const owners = layoutsWith(name);
  const own = layoutOf(layout).regions;
  if (owners.length > 0) {
    const hint =
      own.length > 0 ? suggest(name, own, 'regions') : `It belongs to layout=${owners.join(', layout=')}.`;
    return [`The layout "${layout}" has no region "${name}".`, hint];
  }
  const match = nearest(name, own) ?? nearest(name, directiveNames());
  const hint = match === null ? suggest(name, directiveNames(), 'directives') : `Did you mean "${match}"?`;
  return [`There is no directive ${mark}.`, hint];
}

function where(parent: Parent, outer: Directive | null): string {
  if (outer !== null && parent !== 'list or quotation') return `inside :::${outer.name}`;
  return parent === 'list or quotation' ? 'in a list or a quotation' : 'here';
}

function whereTo({ parents }: Kind): string {
  return parents.includes('entry')
    ? 'Put it inside ::::entry.'
    : 'Put it on the slide itself, at the start of a line.';
}

function isLabel(node: RootContent | undefined): boolean {
  return (node?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

function checkAttributes(
  node: Directive,
  kind: Kind,
  mark: string,
): [key: string, message: string, hint: string][] {
  const given = node.attributes ?? {};
  const known = kind.attributes;
  const unknown = Object.keys(given).filter((key) => known !== null && !known.includes(key));
  const empty = kind.required.filter((key) => (given[key] ?? '').trim() === '' && !(key in given));
  return [
    ...unknown.map((key): [string, string, string] => [
      key,
      `${mark} has no attribute "${key}".`,
      known?.length === 0 ? 'It takes none.' : suggest(key, known ?? [], 'attributes'),
    ]),
    ...empty.map((key): [string, string, string] => [
      key,
      `${mark} needs the attribute "${key}".`,
      `Write ${mark}{${key}=…}.`,
    ]),
    ...wrongStep(given['step'], known !== null && !known.includes('step')).map(
      (message): [string, string, string] => ['step', message, 'Write {step}, or its number: {step=2}.'],
    ),
    ...marksOf(node).repeated.map((key): [string, string, string] => [
      key,
      `${mark} has the attribute "${key}" twice.`,
      'Keep one of them.',
    ]),
  ];
}

function wrongStep(step: string | null | undefined, isReported: boolean): string[] {
  const isRight = step === undefined || step === null || /^([1-9]|1\d|20)?$/.test(step);
  return isRight || isReported ? [] : [`The step is "${step}".`];
}
