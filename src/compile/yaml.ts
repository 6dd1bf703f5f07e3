// YAML text and a schema → a checked value, and a problem at its own line for each thing that is wrong.
// The text of each check in a schema is the hint: v.string('Write text.') → `"title" is 7. Write text.`
// `placeOf` says where the value of a key stands.

import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Place, Problem } from './deck.ts';
import { nearest, suggest } from './problem.ts';

interface YamlText {
  text: string;
  /** Where the text begins. */
  place: Place;
}

type Path = readonly (string | number)[];

interface YamlRead<T> {
  value: T | null;
  problems: Problem[];
  placeOf: (path: Path) => Place;
}

export function readYaml<S extends v.GenericSchema>(
  { text, place }: YamlText,
  schema: S,
): YamlRead<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { ...place, line: place.line + line - 1, column: col };
  };
  const placeOf = (path: Path, isUnknown = false): Place => {
    const node = nodeAt(document, path, isUnknown);
    return node?.range ? placeAt(node.range[0]) : place;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      place: placeAt(error.pos[0]),
      message: `This is not valid YAML: ${(error.message.split(/ at line |\n/, 1)[0] ?? '').replace(/[.:]$/, '')}.`,
      hint:
        error.code === 'BLOCK_AS_IMPLICIT_KEY'
          ? 'A text with a colon in it needs quotes: "One: two".'
          : 'Check quotes, colons and indentation.',
    }));
    return { value: null, problems, placeOf };
  }

  let input: unknown;
  try {
    input = document.toJS({ maxAliasCount: 0 });
  } catch {
    const message = 'The YAML uses an alias (*name).';
    return { value: null, problems: [{ place, message, hint: 'Write the value out.' }], placeOf };
  }

  const result = v.safeParse(schema, input ?? {});
  if (result.success) return { value: result.output, problems: [], placeOf };
  // A key with a slip in it is there, under another name: it is not missing as well.
  const meant = result.issues.filter(isUnknownKey).map((issue) => {
    const path = pathOf(issue);
    const parent = path.slice(0, -1);
    return [...parent, nearest(String(path.at(-1)), keysAt(schema, parent)) ?? ''].join('.');
  });
  const issues = result.issues.filter(
    (issue) => !isMissing(issue) || !meant.includes(pathOf(issue).join('.')),
  );
  const problems = issues.map((issue) => {
    const path = pathOf(issue);
    return { place: placeOf(path, isUnknownKey(issue)), ...explain(issue, path, schema) };
  });
  return { value: null, problems, placeOf };
}

function explain(issue: v.BaseIssue<unknown>, path: Path, schema: v.GenericSchema) {
  const key = String(path.at(-1) ?? '');
  const name = path.join('.');
  if (isUnknownKey(issue)) {
    const known = keysAt(schema, path.slice(0, -1));
    return { message: `There is no key "${name}".`, hint: suggest(key, known, 'keys') };
  }
  if (isMissing(issue)) {
    return { message: `The key "${name}" is missing.`, hint: `Add a line "${key}: …".` };
  }
  const subject = name === '' ? 'The file' : `"${name}"`;
  return { message: `${subject} is ${describe(issue.input)}.`, hint: issue.message };
}

function describe(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  return JSON.stringify(value);
}

/** The value, or where there is none its key, or of a missing key the map around it. */
function nodeAt(document: Document, path: Path, isUnknown: boolean): Node | null {
  const value = document.getIn(path, true);
  if (isNode(value) && !isUnknown && !(isScalar(value) && value.value === null)) return value;
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return isNode(parent) ? parent : null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : parent;
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.received === 'undefined';
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** What a map may hold at this path of the schema. */
function keysAt(schema: v.GenericSchema, path: Path): string[] {
  let current: unknown = schema;
  for (const key of [...path, null]) {
    while (typeof current === 'object' && current !== null && 'wrapped' in current) current = current.wrapped;
    if (typeof current !== 'object' || current === null || !('entries' in current)) return [];
    const entries = current.entries as Record<string, unknown>;
    if (key === null) return Object.keys(entries);
    current = entries[key];
  }
  return [];
}
