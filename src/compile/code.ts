// In: code, the name of its language, and the lines to mark view by view ("1-3|5|all").
// Out: <figure class="code"> with one <span class="line"> per line, its words in classes
// (t-keyword, t-comment, t-string …) and no inline style. A view after the first is a step of the slide.

import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import type { HighlighterCore, ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { languages, plainLanguages } from './code-languages.ts';
import { readLineViews } from './code-lines.ts';
import type { Place, Problem } from './deck.ts';
import { element, text } from './html.ts';
import { nearest } from './problem.ts';
import type { Rendered } from './rendered.ts';

export interface Code {
  text: string;
  language: string;
  lines: string;
  label: string;
  place: Place;
}

export type RenderCode = (code: Code) => Rendered;

let renderer: Promise<RenderCode> | undefined;

/** All code of a process shares one renderer: it keeps the grammars that were used. */
export function createCodeRenderer(): Promise<RenderCode> {
  renderer ??= start();
  return renderer;
}

async function start(): Promise<RenderCode> {
  const highlighter = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--' })],
    engine: createJavaScriptRegexEngine(),
  });
  return (code) => renderCode(code, highlighter);
}

/** No limit in time: on a busy machine it would leave lines uncoloured. Nobody reads a line of 1,000 characters. */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000 };

/** Name or alias → grammar, together with those it embeds. */
const grammars = new Map(
  languages.flatMap((files) =>
    files.slice(-1).flatMap(({ name, aliases = [] }) => [name, ...aliases].map((word) => [word, files])),
  ),
);

function renderCode(code: Code, highlighter: HighlighterCore): Rendered {
  const known = [...grammars.keys(), ...plainLanguages];
  const asked = code.language.toLowerCase() || 'text';
  const problems = known.includes(asked) ? [] : [unknownLanguage(code, known)];
  const lang = problems.length > 0 ? 'text' : asked;
  // All grammars at once would take most of a second.
  const grammar = grammars.get(lang);
  if (grammar && !highlighter.getLoadedLanguages().includes(lang)) highlighter.loadLanguageSync(grammar);
  const text = code.text.replace(/\r\n?/g, '\n').replace(/\s+$/, '');
  const tokens = highlighter.codeToTokensBase(text, { lang, theme: 'classes', ...limits });
  const { views, problems: wrongLines } = readLineViews(code.lines, tokens.length, code.place);
  return { nodes: [figure(code, tokens, views)], problems: [...problems, ...wrongLines] };
}

function unknownLanguage(code: Code, known: string[]): Problem {
  const guess = nearest(code.language, known);
  return {
    place: code.place,
    message: `Code in "${code.language}" cannot be coloured: the language is not known.`,
    hint: guess
      ? `Did you mean "${guess}"? For code without colours write "text".`
      : 'For code without colours write "text".',
  };
}

function figure(code: Code, tokens: ThemedToken[][], views: Set<number>[]): Element {
  const hasStates = views.length > 0;
  const label = code.label || (code.language ? `Code in ${code.language}` : 'Code');
  const properties = {
    className: ['code-block'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: label,
    dataStates: hasStates ? String(views.length) : null,
    dataState: hasStates ? String(views.length - 1) : null,
  };
  const lines = tokens.map((line, index) => lineOf(line, index + 1, views, index + 1 < tokens.length));
  const pre = element('pre', properties, [element('code', {}, lines)]);
  const steps = views.slice(1).map(() => element('span', { dataStep: '', ariaHidden: 'true' }));
  return element('figure', { className: ['code'] }, [pre, ...steps]);
}

/** The line feed stands inside the line, so that lines can be blocks and still copy as text. */
function lineOf(tokens: ThemedToken[], number: number, views: Set<number>[], more: boolean): Element {
  const on = views.flatMap((view, state) => (view.has(number) ? [String(state)] : []));
  const words: ElementContent[] = joined(tokens).map(({ content, kind }) =>
    kind ? element('span', { className: [kind] }, [text(content)]) : text(content),
  );
  if (more) words.push(text('\n'));
  return element('span', { className: ['line'], dataOn: on.length > 0 ? on.join(' ') : null }, words);
}

/** Neighbours of one kind become one span. */
function joined(tokens: ThemedToken[]): { content: string; kind: string }[] {
  const result: { content: string; kind: string }[] = [];
  for (const { content, color } of tokens) {
    const kind = kindOf(content, color);
    const last = result.at(-1);
    if (last && last.kind === kind) last.content += content;
    else result.push({ content, kind });
  }
  return result;
}

/** `var(--token-keyword)` → `t-keyword`; plain text has no class, nor has a keyword of signs alone ("=>"). */
function kindOf(content: string, color: string | undefined): string {
  const name = /--token-([a-z-]+)/.exec(color ?? '')?.[1];
  return name === undefined || (name === 'keyword' && !/\p{L}/u.test(content)) ? '' : `t-${name}`;
}
