// The settings of a slide: what may stand in braces at the end of its headline.
//   ## A model that judges is one more annotator. {#judge layout=entry seconds=50 priority=1}
// They are read with the grammar of directives. A new setting is one line in the table.

import type { Heading } from 'mdast';
import type { Place, Problem, Visibility } from './deck.ts';
import { defaultLayout, layouts } from './layouts.ts';
import type { Directive } from './markdown.ts';
import { marksOf, readMarkdown } from './markdown.ts';
import { nearest, suggest } from './problem.ts';
import { ID } from './slug.ts';

export interface Settings {
  /** '' if not given. */
  id: string;
  layout: string;
  /** null if not given. */
  seconds: number | null;
  tone: 'paper' | 'stripe' | 'dark';
  visibility: Visibility;
  priority: 1 | 2 | 3;
}

export const defaultSettings: Settings = {
  id: '',
  layout: defaultLayout,
  seconds: null,
  tone: 'paper',
  visibility: 'main',
  priority: 2,
};

interface Setting<T> {
  /** undefined: this is not a value of the setting. */
  read(text: string): T | undefined;
  hint(text: string): string;
}

const table: { readonly [K in keyof Settings]: Setting<Settings[K]> } = {
  id: {
    read: (text) => (ID.test(text) ? text : undefined),
    hint: () => 'Write lower-case letters, digits and hyphens, like #two-months.',
  },
  layout: {
    read: (text) => (Object.hasOwn(layouts, text) ? text : undefined),
    hint: (text) => suggest(text, Object.keys(layouts), 'layouts'),
  },
  seconds: {
    read: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 900 ? Number(text) : undefined),
    hint: () => 'Write whole seconds, 0 to 900.',
  },
  tone: oneOf(['paper', 'stripe', 'dark'], 'tones'),
  visibility: oneOf(['main', 'backup', 'appendix'], 'visibilities'),
  priority: {
    read: (text) => ([1, 2, 3] as const).find((value) => String(value) === text),
    hint: () => 'Write 1 (never cut), 2 or 3 (cut first).',
  },
};

const KEYS = Object.keys(table) as (keyof Settings)[];

/** Takes the braces off the headline. */
export function takeSettings(
  heading: Heading,
  lines: readonly string[],
  file: string,
): { settings: Settings; problems: Problem[] } {
  const none = { settings: defaultSettings, problems: [] };
  const line = heading.position?.start.line ?? 1;
  const raw = /(?<!\\)\{[^{}]*\}(?=\s*#*\s*$)/.exec(lines[line - 1] ?? '');
  const last = heading.children.at(-1);
  const braces = last?.type === 'text' ? /\s*\{[^{}]*\}\s*$/.exec(last.value) : null;
  if (raw === null || last?.type !== 'text' || braces === null) return none;

  last.value = last.value.slice(0, braces.index);
  if (last.value === '') heading.children.pop();
  const place = { file, line, column: raw.index + 1 };
  const directive = readMarkdown('::h' + raw[0]).children[0];
  if (directive?.type !== 'leafDirective') {
    const hint = 'Write {#id key=value}, or \\{ for a brace that is to be read.';
    return { ...none, problems: [{ place, message: `The settings ${raw[0]} cannot be read.`, hint }] };
  }
  return readSettings(directive, place);
}

function readSettings(directive: Directive, place: Place): { settings: Settings; problems: Problem[] } {
  const settings = { ...defaultSettings };
  const problems: Problem[] = [];
  const marks = marksOf(directive);
  for (const [key, text] of Object.entries(directive.attributes ?? {})) {
    // The directive was read as "::h{…}": its column 4 is the column of the brace.
    const column = place.column + (marks.attributes[key]?.start.column ?? 4) - 4;
    const at = { ...place, column };
    if (marks.repeated.includes(key)) {
      problems.push({
        place: at,
        message: `The setting "${key}" is given twice.`,
        hint: 'Keep one of them.',
      });
    } else if (!isKey(key)) {
      problems.push({ place: at, message: `There is no setting "${key}".`, hint: hintForKey(key) });
      assume(settings, nearest(key, KEYS) ?? '', text ?? '');
    } else if (!assign(settings, key, text ?? '')) {
      const message =
        key === 'layout' ? `There is no layout "${text}".` : `The setting "${key}" is "${text}".`;
      problems.push({ place: at, message, hint: table[key].hint(text ?? '') });
      assume(settings, key, text ?? '');
    }
  }
  return { settings, problems };
}

function hintForKey(key: string): string {
  if (Object.hasOwn(layouts, key)) return `Did you mean layout=${key}?`;
  if (key === 'class') return 'Looks belong to the layouts; choose one with layout=.';
  return suggest(key, KEYS, 'settings');
}

/** The slide is checked as it was probably meant, so that one slip makes one problem. */
function assume(settings: Settings, key: string, text: string): void {
  if (!isKey(key) || assign(settings, key, text)) return;
  const words = key === 'layout' ? Object.keys(layouts) : ['main', 'backup', 'appendix'];
  if (key === 'layout' || key === 'visibility') assign(settings, key, nearest(text, words) ?? '');
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(table, key);
}

function assign<K extends keyof Settings>(settings: Settings, key: K, text: string): boolean {
  const value = table[key].read(text);
  if (value === undefined) return false;
  settings[key] = value;
  return true;
}

function oneOf<T extends string>(values: readonly T[], kinds: string): Setting<T> {
  return {
    read: (text) => values.find((value) => value === text),
    hint: (text) => suggest(text, values, kinds),
  };
}
