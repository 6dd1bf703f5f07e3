// The page as the browser gives it to a screen reader: its accessibility tree, in reading order, without what says nothing
// of itself. In: a page. Out: nodes, and the same as lines:
//
//   region "A thread pool is a row of counters."
//     heading 3 "A thread pool is a row of counters."
//     slider "Load" = 0.5

import type { Page } from '@playwright/test';

export interface Heard {
  role: string;
  name: string;
  /** Of a control, as it is read out. */
  value: string;
  /** Of a heading. */
  level: string;
  /** What is read out besides the name. */
  description: string;
  children: Heard[];
  /** Comes from a box of its own, so words do not run on. */
  isApart?: boolean;
}

interface Value {
  value?: unknown;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  value?: Value;
  description?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
}

/** Heard is only what is inside. */
const INLINE = new Set(['strong', 'emphasis', 'superscript', 'subscript', 'code', 'rowgroup', 'LabelText']);
const SILENT = new Set(['generic', 'none', 'paragraph', 'sectionheader', 'sectionfooter']);
/** One thing to those who hear it. */
const WHOLE = new Set(['image', 'math', 'slider', 'combobox', 'textbox', 'checkbox', 'searchbox']);
const ROLES: Record<string, string> = { MathMLMath: 'math', StaticText: 'text', RootWebArea: 'page' };

/** Opens the way to the tree once; each call of what it returns reads it as it is then. */
export async function listen(page: Page): Promise<() => Promise<Heard>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const known = new Map<string, Node>(nodes.map((node) => [node.nodeId, node]));
    const [root] = nodes;
    const heard = root ? hear(root, known)[0] : undefined;
    if (!heard) throw new Error('The page has no accessibility tree.');
    return heard;
  };
}

export function inLines(heard: Heard, depth = 0): string {
  const { role, name, value, level, description, children } = heard;
  const words = [
    role,
    level,
    name && `"${name}"`,
    value && `= ${value}`,
    description && `(${description})`,
  ].filter(Boolean);
  return [
    `${'  '.repeat(depth)}${words.join(' ')}`,
    ...children.map((child) => inLines(child, depth + 1)),
  ].join('\n');
}

export function* each(heard: Heard): Generator<Heard> {
  yield heard;
  for (const child of heard.children) yield* each(child);
}

export function find(heard: Heard, role: string): Heard[] {
  return [...each(heard)].filter((one) => one.role === role);
}

/** What is read out of it, one after the other. */
function text(heard: Heard): string {
  return heard.children.length > 0 && heard.role !== 'text'
    ? heard.children.map(text).join(' ')
    : [heard.name, heard.value].filter(Boolean).join(' ');
}

function hear(node: Node, known: ReadonlyMap<string, Node>): Heard[] {
  const raw = wordsOf(node.role);
  if (raw === 'LineBreak') return [textNode(' ')];
  if (raw === 'StaticText' && !node.ignored) return [textNode(wordsOf(node.name))];
  const role = ROLES[raw] ?? raw;
  const kids = (node.childIds ?? []).flatMap((id) => known.get(id) ?? []);
  const children = join(kids.flatMap((kid) => hear(kid, known)));
  const name = wordsOf(node.name).trim();
  if (node.ignored || INLINE.has(role)) return children;
  if (SILENT.has(role) && name === '') return children.map((child) => ({ ...child, isApart: true }));
  const own: Heard = {
    role,
    name: role === 'math' ? children.map(text).join('') : name,
    value: property(node, 'valuetext') || property(node, 'checked') || wordsOf(node.value),
    level: role === 'heading' ? property(node, 'level') : '',
    description: wordsOf(node.description),
    children: WHOLE.has(role) ? [] : children.filter(isHeard),
  };
  // Its words are its name.
  if (own.children.every((child) => child.role === 'text') && same(own.children.map(text).join(' '), name))
    own.children = [];
  return [own];
}

function textNode(name: string): Heard {
  return { role: 'text', name, value: '', level: '', description: '', children: [] };
}

function isHeard({ role, name }: Heard): boolean {
  return role !== 'text' || name.trim() !== '';
}

/** Words beside each other are one. */
function join(children: readonly Heard[]): Heard[] {
  const joined: Heard[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.role === 'text' && child.role === 'text' && !last.isApart && !child.isApart)
      joined[joined.length - 1] = textNode(last.name + child.name);
    else joined.push(child);
  }
  return joined;
}

function same(one: string, other: string): boolean {
  return one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}

function property(node: Node, name: string): string {
  return wordsOf(node.properties?.find((one) => one.name === name)?.value);
}

function wordsOf(value: Value | undefined): string {
  return value?.value === undefined ? '' : String(value.value);
}
