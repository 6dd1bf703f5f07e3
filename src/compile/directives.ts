// Every directive: its form, where it may stand, its attributes. A new directive is one line in the table.
//   container   :::script … :::            leaf   ::figure{name=tokens-by-year alt="…"}
// Besides these, each region of the slide's layout is a container: `:::left` on layout=split.

import type { RootContent } from 'mdast';
import type { Problem } from './deck.ts';
import { isReleased } from './breaks.ts';
import { layoutOf, layouts, layoutsWith } from './layouts.ts';
import type { Directive } from './markdown.ts';
import { marksOf } from './markdown.ts';
import { placeOf } from './place.ts';
import { nearest, suggest } from './problem.ts';

type Parent = 'slide' | 'region' | 'steps' | 'entry' | 'list or quotation' | 'directive';

interface Kind {
  form: 'container' | 'leaf';
  parents: readonly Parent[];
  /** null: any. */
  attributes: readonly string[] | null;
  required: readonly string[];
}

const container: Kind = { form: 'container', parents: ['slide'], attributes: [], required: [] };
const part: Kind = { ...container, parents: ['entry'] };
const leaf: Kind = { ...container, form: 'leaf', parents: ['slide', 'region', 'steps', 'list or quotation'] };

const region: Kind = { ...container, attributes: ['step'] };

const directives: Readonly<Record<string, Kind>> = {
  script: container,
  cue: container,
  source: container,
  steps: { ...container, parents: ['slide', 'region'] },
  entry: { ...container, attributes: ['id', 'verdict'], required: ['verdict'] },
  left: { ...part, attributes: ['name'], required: ['name'] },
  right: { ...part, attributes: ['name'], required: ['name'] },
  carries: part,
  breaks: part,
  rule: part,
  figure: { ...leaf, attributes: null, required: ['name'] },
  code: { ...leaf, attributes: ['file', 'region', 'lines', 'label'], required: ['file'] },
};

export function directiveNames(): string[] {
  const regions = Object.values(layouts).flatMap((layout) => layout.regions);
  return [...new Set([...Object.keys(directives), ...regions])];
}

/** `colonsAreWrong`: a closing mark that is left over is a consequence, not a problem of its own. */
export function checkDirectives(
  blocks: readonly RootContent[],
  layout: string,
  lines: readonly string[],
  file: string,
): { problems: Problem[]; colonsAreWrong: boolean } {
  const problems: Problem[] = [];
  let colonsAreWrong = false;
  const report = (node: Directive, message: string, hint: string, column = 0) => {
    const place = placeOf(node, file);
    problems.push({ place: column > 0 ? { ...place, column } : place, message, hint });
  };

  const check = (node: Directive, parent: Parent, outer: Directive | null) => {
    const kind = kindOf(node, parent, layout);
    const mark = ':'.repeat(colons(node)) + node.name;
    if (kind === null) return report(node, ...explainUnknown(node.name, mark, layout));
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
  return { problems, colonsAreWrong };
}

/** The same name can be a side of an entry and a region of a layout. */
function kindOf(node: Directive, parent: Parent, layout: string): Kind | null {
  const kind = Object.hasOwn(directives, node.name) ? (directives[node.name] ?? null) : null;
  if (parent === 'entry' && kind?.parents.includes('entry')) return kind;
  if (layoutOf(layout).regions.includes(node.name)) return region;
  if (kind?.parents.includes('entry') && layoutsWith(node.name).length > 0) return null;
  return kind;
}

function inside(name: string, layout: string, parent: Parent): Parent {
  if (name === 'entry' || name === 'steps') return name;
  return parent === 'slide' && layoutOf(layout).regions.includes(name) ? 'region' : 'directive';
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
    ...marksOf(node).repeated.map((key): [string, string, string] => [
      key,
      `${mark} has the attribute "${key}" twice.`,
      'Keep one of them.',
    ]),
  ];
}
