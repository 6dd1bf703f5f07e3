// Markdown tree → HTML tree, for one slide. What has its own module (code, mathematics, figures, citations)
// is put in by the handlers below; everything else is mdast-util-to-hast's. Along the way it is noted what
// the slide cites and where it links to.

import type { ElementContent } from 'hast';
import type { Code, FootnoteReference, Image, Link, Paragraph, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { InlineMath, Math } from 'mdast-util-math';
import { toHast } from 'mdast-util-to-hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import type { Citation } from './citations.ts';
import { readCitations } from './citations.ts';
import type { Context } from './context.ts';
import type { Place, Problem } from './deck.ts';
import type { Embed } from './embeds.ts';
import { element, isBlank, isContent, outward, text } from './html.ts';
import { renderMath } from './math.ts';
import { drawParagraph, drawTable } from './paragraphs.ts';
import { placeOf, placeWithin } from './place.ts';
import { nearest } from './problem.ts';
import { MARK } from './script.ts';
import type { Rendered } from './rendered.ts';
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
type Voice = 'shown' | 'said';

export type DrawBlocks = (nodes: readonly RootContent[], voice: Voice) => ElementContent[];

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
  const take = ({ nodes, problems }: Rendered): ElementContent[] => {
    notes.problems.push(...problems);
    return nodes;
  };

  const cite = (node: Text, voice: Voice): ElementContent[] => {
    const { parts, problems } = readCitations(node.value, placeOf(node, file));
    notes.problems.push(...problems);
    if (voice === 'shown' && MARK.test(node.value)) {
      const place = placeWithin(placeOf(node, file), node.value, node.value.search(MARK));
      const hint = 'Put it into :::script; on the slide write :::steps or {step}.';
      notes.problems.push({ place, message: 'A [click] mark stands on the slide itself.', hint });
    }
    return parts.flatMap((part, index) => {
      if (typeof part === 'string') {
        const isBeforeCitation = index < parts.length - 1;
        return [text(isBeforeCitation ? part.trimEnd() : part)];
      }
      notes[voice].push(...part);
      const known = part.filter((citation) => isKnown(citation, context, notes));
      return voice === 'shown' ? [] : known.flatMap((citation, n) => refer(citation, n, context));
    });
  };

  const embed = (node: Image | LeafDirective, voice: Voice): ElementContent[] => {
    const found = embeds.get(node);
    if (found === undefined) return [];
    notes.problems.push(...found.problems);
    if (found.problems.length > 0) notes.stepsAreUncertain = true;
    for (const citation of found.citations) {
      notes[voice].push(citation);
      isKnown(citation, context, notes);
    }
    return found.nodes;
  };

  const handlersFor = (voice: Voice): Handlers => ({
    text: (_state: State, node: Text) => cite(node, voice),
    image: (_state: State, node: Image) => embed(node, voice),
    leafDirective: (_state: State, node: LeafDirective) => embed(node, voice),
    containerDirective: (state: State, node: ContainerDirective) =>
      node.name === 'steps' ? markSteps(state.all(node)) : undefined,
    code: (_state: State, node: Code) => {
      const rendered = drawFence(node, placeOf(node, file), context);
      if (rendered.problems.length > 0) notes.stepsAreUncertain = true;
      return take(rendered);
    },
    math: (_state: State, node: Math) => take(renderMath(node.value, true, placeOfMath(node, lines, file))),
    inlineMath: (_state: State, node: InlineMath) =>
      take(renderMath(node.value, false, placeOfMath(node, lines, file))),
    paragraph: (state: State, node: Paragraph) =>
      drawParagraph(state, node, (formula) =>
        take(renderMath(formula.value, true, placeOfMath(formula, lines, file))),
      ),
    link: (state: State, node: Link) => {
      noteLink(node, placeOf(node, file), notes);
      return element('a', { ...outward(node.url), title: node.title }, state.all(node));
    },
    table: (state: State, node) => element('div', { className: ['table'] }, [drawTable(state, node)]),
    footnoteReference: (_state: State, node: FootnoteReference) => {
      if (voice === 'said') {
        const hint = 'Say it, or put it on the slide.';
        const message = `The script has the footnote [^${node.label ?? node.identifier}].`;
        notes.problems.push({ place: placeOf(node, file), message, hint });
        return [];
      }
      if (!notes.footnotes.includes(node.identifier)) notes.footnotes.push(node.identifier);
      const number = notes.footnotes.indexOf(node.identifier) + 1;
      return element('sup', { className: ['note'] }, [text(String(number))]);
    },
    heading: () => undefined,
    html: () => undefined,
    yaml: () => undefined,
  });

  const handlers = { shown: handlersFor('shown'), said: handlersFor('said') };
  const draw: DrawBlocks = (nodes, voice) => {
    const tree = toHast({ type: 'root', children: [...nodes] }, { handlers: handlers[voice] });
    const children = tree.type === 'root' ? tree.children.filter(isContent) : [];
    return children.filter((node) => !isBlank(node));
  };
  return { draw, notes };
}

function isKnown({ key, place }: Citation, context: Context, notes: Notes): boolean {
  const { references } = context.bibliography;
  if (references.has(key)) return true;
  const match = nearest(key, references.keys());
  const hint = match === null ? 'Add it to references.bib, or correct the key.' : `Did you mean "${match}"?`;
  notes.problems.push({ place, message: `references.bib has no entry "${key}".`, hint });
  return false;
}

function refer({ key }: Citation, index: number, context: Context): ElementContent[] {
  const number = context.bibliography.references.get(key)?.reference.number ?? 0;
  const link = context.listsReferences
    ? element('a', { className: ['ref'], href: `#ref-${key}` }, [text(String(number))])
    : element('span', { className: ['ref'] }, [text(String(number))]);
  return index === 0 ? [link] : [text(', '), link];
}

function drawFence(node: Code, place: Place, context: Context): Rendered {
  const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  const [, language = '', lines = '', rest = ''] = /^([^\s{]*)\s*(?:\{([^{}]*)\})?\s*(.*)$/.exec(info) ?? [];
  const rendered = context.renderCode({ text: node.value, language, lines, label: '', place });
  if (rest === '') return rendered;
  const message = `"${rest}" after the language of the code is not read.`;
  const hint = 'Write line ranges in braces: ```ts {1-3|5|all}.';
  return { nodes: rendered.nodes, problems: [...rendered.problems, { place, message, hint }] };
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

function noteLink({ url }: Link, place: Place, notes: Notes): void {
  const id = /^#([^/]*)$/.exec(url)?.[1];
  if (id !== undefined) notes.links.push({ id, place });
  else if (!/^(https?:\/\/|mailto:)./.test(url)) {
    const hint = 'Write https://… for a page, #id for a slide.';
    notes.problems.push({ place, message: `The link to "${url}" goes nowhere.`, hint });
  }
}
