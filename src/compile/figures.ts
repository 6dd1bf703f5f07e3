// In: the module of a figure, its table and options. Out: <figure class="figure"> with the finished drawing, labelled for
// those who do not see it, and the one for a column on a phone. find-figures.ts knows where the modules are.

import { relative, sep } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { visit } from 'unist-util-visit';
import { NARROW } from '../figures/canvas.tsx';
import type { FigureProps } from '../figures/figure.ts';
import { LiveFigure, type LiveModule } from '../figures/live-figure.tsx';
import { prepared } from '../figures/play.ts';
import type { NarrowFigure, Place, Problem } from './deck.ts';
import { element, isContent, isElement, serialise } from './html.ts';
import type { Rendered } from './rendered.ts';

/**
 * Gives the module at a path; how is the caller's business (a bundle, a plain import in tests). Rejects with a
 * FigureError if it knows where the module is wrong.
 */
export type LoadFigure = (path: string) => Promise<FigureModule>;

type FigureModule = StillModule | LiveModule;

/** `narrow` is the same figure for a column on a phone; a live one is told its width. */
interface StillModule {
  default: (props: FigureProps) => VNode;
  narrow?: (props: FigureProps) => VNode;
  live?: undefined;
}

export interface Figure {
  name: string;
  path: string;
  alt: string;
  props: FigureProps;
  place: Place;
}

export interface DrawnFigure extends Rendered {
  /** How many states it has prepared, one a step; 0 if it is not live. */
  states: number;
  /** Null if it has no drawing for a column on a phone. */
  narrow: NarrowFigure | null;
}

/** What is wrong with a figure's module, and where. */
export class FigureError extends Error {
  /** Its file as an absolute path. */
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

export async function drawFigure(figure: Figure, load: LoadFigure): Promise<DrawnFigure> {
  try {
    const module = await load(figure.path);
    if (typeof module.default !== 'function') throw new Error('it has no "export default function"');
    const { live } = module;
    const html = live ? drawLive(module, figure.props) : renderToString(h(module.default, figure.props));
    const properties = { className: ['figure'], dataFigure: figure.name, dataLive: live ? '' : null };
    const wrapper = element('figure', properties, parse(html));
    const narrow = drawNarrow(module, figure);
    const wide = label(wrapper, figure);
    // What is wrong with both is said once.
    const problems = wide.length > 0 ? wide : narrow.problems;
    return { nodes: [wrapper], problems, states: live?.prepared.length ?? 0, narrow: narrow.figure };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const message = `The figure "${figure.name}" could not be drawn: ${reason.replace(/[.:]$/, '')}.`;
    const hint = 'Correct its module or the data it is given.';
    return {
      nodes: [],
      problems: [{ place: placeOfError(error, figure), message, hint }],
      states: 0,
      narrow: null,
    };
  }
}

function drawLive(module: LiveModule, given: FigureProps): string {
  return renderToString(h(LiveFigure, { module, given, ...printed(module, given) }));
}

function printed(module: LiveModule, given: FigureProps) {
  return { state: prepared(module.live, module.live.printed ?? 0), model: modelOf(module, given) };
}

/** Whole at once: who reads on a phone makes no presses. */
function drawNarrow(
  module: FigureModule,
  figure: Figure,
): { figure: NarrowFigure | null; problems: Problem[] } {
  const { name, alt, props } = figure;
  const html = module.live
    ? renderToString(h(module.default, { ...props, ...printed(module, props), width: NARROW }))
    : module.narrow && renderToString(h(module.narrow, props));
  if (!html) return { figure: null, problems: [] };
  const wrapper = element('figure', {}, parse(html));
  const problems = label(wrapper, figure);
  visit(wrapper, 'element', (part: Element) => {
    delete part.properties['dataStep'];
    delete part.properties['dataSays'];
  });
  const [svg] = wrapper.children.filter(isElement);
  if (svg) svg.properties['className'] = ['fig', 'narrow'];
  return { figure: { name, alt, svg: serialise(wrapper.children) }, problems };
}

function parse(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.filter(isContent);
}

/** Module → what it made of which rows: between two saves it is seldom another. */
const models = new WeakMap<LiveModule, { given: string; model: unknown }>();

function modelOf(module: LiveModule, props: FigureProps): unknown {
  const given = JSON.stringify(props);
  const kept = models.get(module);
  if (kept?.given === given) return kept.model;
  const model = finish(module, props);
  models.set(module, { given, model });
  return model;
}

function finish({ live }: LiveModule, props: FigureProps): unknown {
  const work = live.work?.(props);
  for (;;) {
    const { done, value } = work?.next() ?? { done: true, value: null };
    if (done) return value;
  }
}

/** In the module where that is known, else where the slide names the figure. */
function placeOfError(error: unknown, { path, place }: Figure): Place {
  const typed = (file: string): string => relative(process.cwd(), file).split(sep).join('/');
  if (error instanceof FigureError) return { ...error.place, file: typed(error.place.file) };
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const frame = frames.find((line) => line.includes(`${path}:`)) ?? '';
  const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame) ?? [];
  return line && column ? { file: typed(path), line: Number(line), column: Number(column) } : place;
}

function label(wrapper: Element, figure: Figure): Problem[] {
  const problems: Problem[] = [];
  let svg: Element | undefined;
  visit(wrapper, 'element', (part: Element) => {
    if (part.tagName === 'svg') svg ??= part;
    if (part.properties.style !== undefined) {
      delete part.properties.style;
      const message = `The figure "${figure.name}" sets an inline style on <${part.tagName}>.`;
      problems.push(problem(figure, message, 'Use a class; the page allows no inline style.'));
    }
  });
  if (!svg)
    return [
      ...problems,
      problem(figure, `The figure "${figure.name}" draws no <svg>.`, 'Begin with <Canvas>.'),
    ];
  svg.properties.role = 'img';
  svg.properties.ariaLabel = figure.alt;
  if (figure.alt.trim() !== '') return problems;
  const message = `The figure "${figure.name}" has no description.`;
  return [
    ...problems,
    problem(figure, message, 'Write alt="…": what it shows, for those who do not see it.'),
  ];
}

function problem({ place }: Figure, message: string, hint: string): Problem {
  return { place, message, hint };
}
