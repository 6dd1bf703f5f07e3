// Markdown tree → HTML tree, for one slide. What has its own module (code, mathematics, figures, citations)
// is put in by the handlers below; everything else is mdast-util-to-hast's. Along the way it is noted what
// the slide cites and where it links to.

import type { ElementContent } from 'hast';
import type { Code, FootnoteReference, Image, Link, Paragraph, RootContent, Table, Text } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { InlineMath, Math } from 'mdast-util-math';
import { toHast } from 'mdast-util-to-hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import type { Citation } from './citations.ts';
import { cite, isKnown } from './cite.ts';
import type { Context } from './context.ts';
import type { Place, Problem } from './deck.ts';
import type { Embed } from './embeds.ts';
import { element, isBlank, isContent, outward, text } from './html.ts';
import { renderMath } from './math.ts';
import { drawParagraph, drawTable } from './paragraphs.ts';
import { placeOf, placeWithin } from './place.ts';
import { markSteps } from './steps.ts';

/** Filled while a slide is drawn. */
export interface Notes {
  shown: Citation[];
  said: Citation[];
  /** Ids of slides that it links to. */
  links: { id: string; place: Place }[];
  /** Identifiers of its footnotes, in order. */
  footnotes: string[];
  problems: Problem[];
  /** Something that may have steps could not be drawn. */
  stepsAreUncertain: boolean;
}

/** On the slide a citation leaves no trace in its place; in the script it is a number. */
export type Voice = 'shown' | 'said';

export type DrawBlocks = (nodes: readonly RootContent[], voice: Voice) => ElementContent[];

/** What the handlers of a slide draw with. */
export interface Pen {
  file: string;
  /** Of the file. */
  lines: readonly string[];
  context: Context;
  embeds: ReadonlyMap<Node, Embed>;
  notes: Notes;
}

export function createDrawing(
  file: string,
  lines: readonly string[],
  context: Context,
  embeds: ReadonlyMap<Node, Embed>,
): { draw: DrawBlocks; notes: Notes } {
  const notes: Notes = {
    shown: [],
    said: [],
    links: [],
    footnotes: [],
    problems: [],
    stepsAreUncertain: false,
  };
  const pen = { file, lines, context, embeds, notes };
  const handlers = { shown: handlersFor('shown', pen), said: handlersFor('said', pen) };
  const draw: DrawBlocks = (nodes, voice) => {
    const tree = toHast({ type: 'root', children: [...nodes] }, { handlers: handlers[voice] });
    const children = tree.type === 'root' ? tree.children.filter(isContent) : [];
    return children.filter((node) => !isBlank(node));
  };
  return { draw, notes };
}

function handlersFor(voice: Voice, pen: Pen): Handlers {
  return {
    text: (_state: State, node: Text) => cite(node, voice, pen),
    image: (_state: State, node: Image) => embed(node, voice, pen),
    leafDirective: (_state: State, node: LeafDirective) => embed(node, voice, pen),
    containerDirective: (state: State, node: ContainerDirective) =>
      node.name === 'steps' ? markSteps(state.all(node)) : undefined,
    code: (_state: State, node: Code) => drawFence(node, pen),
    math: (_state: State, node: Math) => drawMath(node, true, pen),
    inlineMath: (_state: State, node: InlineMath) => drawMath(node, false, pen),
    paragraph: (state: State, node: Paragraph) =>
      drawParagraph(state, node, (formula) => drawMath(formula, true, pen)),
    link: (state: State, node: Link) => {
      noteLink(node, pen);
      return element('a', { ...outward(node.url), title: node.title }, state.all(node));
    },
    table: (state: State, node: Table) => element('div', { className: ['table'] }, [drawTable(state, node)]),
    footnoteReference: (_state: State, node: FootnoteReference) => referToNote(node, voice, pen),
    heading: () => undefined,
    html: () => undefined,
    yaml: () => undefined,
  };
}

function embed(node: Image | LeafDirective, voice: Voice, { context, embeds, notes }: Pen): ElementContent[] {
  const found = embeds.get(node);
  if (found === undefined) return [];
  notes.problems.push(...found.problems);
  if (found.problems.length > 0) notes.stepsAreUncertain = true;
  for (const citation of found.citations) {
    notes[voice].push(citation);
    isKnown(citation, context, notes);
  }
  return found.nodes;
}

function referToNote(node: FootnoteReference, voice: Voice, { file, notes }: Pen): ElementContent[] {
  if (voice === 'said') {
    const hint = 'Say it, or put it on the slide.';
    const message = `The script has the footnote [^${node.label ?? node.identifier}].`;
    notes.problems.push({ place: placeOf(node, file), message, hint });
    return [];
  }
  if (!notes.footnotes.includes(node.identifier)) notes.footnotes.push(node.identifier);
  const number = notes.footnotes.indexOf(node.identifier) + 1;
  return [element('sup', { className: ['note'] }, [text(String(number))])];
}

function drawFence(node: Code, { file, context, notes }: Pen): ElementContent[] {
  const place = placeOf(node, file);
  const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  const [, language = '', lines = '', rest = ''] = /^([^\s{]*)\s*(?:\{([^{}]*)\})?\s*(.*)$/.exec(info) ?? [];
  const { nodes, problems } = context.renderCode({ text: node.value, language, lines, label: '', place });
  if (rest !== '') {
    const message = `"${rest}" after the language of the code is not read.`;
    problems.push({ place, message, hint: 'Write line ranges in braces: ```ts {1-3|5|all}.' });
  }
  notes.problems.push(...problems);
  if (problems.length > 0) notes.stepsAreUncertain = true;
  return nodes;
}

function drawMath(
  node: Math | InlineMath,
  isDisplayed: boolean,
  { file, lines, notes }: Pen,
): ElementContent[] {
  const { nodes, problems } = renderMath(node.value, isDisplayed, placeOfMath(node, lines, file));
  notes.problems.push(...problems);
  return nodes;
}

/** The place of the first character of the TeX, which the parser does not give. */
function placeOfMath(node: Math | InlineMath, lines: readonly string[], file: string): Place {
  const start = placeOf(node, file);
  const raw = lines
    .slice(start.line - 1, node.position?.end.line)
    .join('\n')
    .slice(start.column - 1);
  const mark = /^\$+[^\S\n]*\n?/.exec(raw)?.[0] ?? '';
  return placeWithin(start, raw, mark.length);
}

function noteLink(node: Link, { file, notes }: Pen): void {
  const { url } = node;
  const place = placeOf(node, file);
  const id = /^#([^/]*)$/.exec(url)?.[1];
  if (id !== undefined) notes.links.push({ id, place });
  else if (!/^(https?:\/\/|mailto:)./.test(url)) {
    const hint = 'Write https://… for a page, #id for a slide.';
    notes.problems.push({ place, message: `The link to "${url}" goes nowhere.`, hint });
  }
}
