// What a slide shows that lies in other files: figures with their data, images, code; and the QR code. They take time to
// read, so they are drawn before the slide itself: node of the Markdown tree → its HTML.

import path from 'node:path';
import type { ElementContent } from 'hast';
import type { Image, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Citation } from './citations.ts';
import { readRegion } from './code-region.ts';
import type { Context } from './context.ts';
import type { NarrowFigure, Place, Problem } from './deck.ts';
import { drawFigure } from './figures.ts';
import { element } from './html.ts';
import { measureImage } from './image.ts';
import { placeOf } from './place.ts';
import { suggest } from './problem.ts';
import { drawQr } from './qr.ts';
import { isInside } from './read.ts';
import { SAID } from './spoken.ts';
import type { Table } from './table.ts';
import { readTable } from './table.ts';

export interface Embed {
  nodes: ElementContent[];
  /** Sources of the data. */
  citations: Citation[];
  problems: Problem[];
  /** Of a live figure. */
  states?: number;
  /** Of a figure that has a drawing for a column on a phone. */
  narrow?: NarrowFigure | null;
}

export async function drawEmbeds(
  blocks: readonly RootContent[],
  file: string,
  context: Context,
): Promise<Map<Node, Embed>> {
  const found: (Image | LeafDirective)[] = [];
  const root: Root = { type: 'root', children: [...blocks] };
  visit(root, (node) => {
    if (node.type === 'image' || node.type === 'leafDirective') found.push(node);
  });
  const embeds = new Map<Node, Embed>();
  for (const node of found) {
    const place = placeOf(node, file);
    if (node.type === 'image') embeds.set(node, await drawImage(node, place, context));
    else if (node.name === 'figure') embeds.set(node, await drawFigureOf(node, place, context));
    else if (node.name === 'qr')
      embeds.set(node, { nodes: drawQr(context.talk.url), citations: [], problems: [] });
    else if (node.name === 'code') embeds.set(node, await drawCode(node, place, context));
  }
  return embeds;
}

async function drawImage({ url, alt, title }: Image, place: Place, context: Context): Promise<Embed> {
  const problems: Problem[] = [];
  if ((alt ?? '').trim() === '') {
    const hint = `Say in one sentence what it shows: ![…](${url}).`;
    problems.push({ place, message: `The image ${url} has no alternative text.`, hint });
  }
  const file = decode(url);
  if (/^[a-z][\w+.-]*:|^\/|^#|^$/i.test(file) || !isInside(context.folder, file)) {
    const hint = 'Put it in the folder images/ of the talk, and write ![…](images/name.svg).';
    problems.push({ place, message: `The image "${url}" is not in the folder of the talk.`, hint });
    return { nodes: [], citations: [], problems };
  }
  const absolute = path.join(context.folder.path, file);
  context.note(absolute);
  const size = await measureImage(absolute, place);
  const properties = { src: url, alt, width: size.width || null, height: size.height || null, title };
  return { nodes: [element('img', properties)], citations: [], problems: [...problems, ...size.problems] };
}

async function drawFigureOf(node: LeafDirective, place: Place, context: Context): Promise<Embed> {
  const { name = '', data = '', alt = '', step, ...others } = attributesOf(node);
  const { rows, sources, problems } = await readData(data, place, context);
  const citations = sources.map((source) => ({ ...source, locator: '' }));
  if (alt.trim() === '') {
    const hint = 'Say in one sentence what it shows: alt="…".';
    problems.push({ place, message: 'The figure has no alternative text.', hint });
  }
  const module = context.figures.get(name);
  if (module === undefined) {
    if (name !== '') {
      const hint = suggest(name, context.figures.keys(), 'figures');
      problems.push({ place, message: `There is no figure "${name}".`, hint });
    }
    return { nodes: [], citations, problems };
  }
  context.note(module);
  // The figure would only repeat the complaint.
  if (problems.length > 0) return { nodes: [], citations, problems };
  const props = { rows, options: others };
  const drawn = await drawFigure({ name, path: module, alt, props, place }, context.load);
  const [first] = drawn.nodes;
  if (first?.type === 'element') {
    if (step !== undefined) first.properties['dataStep'] = step;
    if (drawn.states > 0) {
      context.noteLive(name, module);
      // For the browser, which draws it again. What the talk says is sent once for all figures.
      first.properties['dataGiven'] = JSON.stringify(data === SAID ? { options: others } : props);
      if (data === SAID) first.properties['dataSaid'] = '';
    }
  }
  return {
    nodes: drawn.nodes,
    citations,
    problems: drawn.problems,
    states: drawn.states,
    narrow: drawn.narrow,
  };
}

async function readData(data: string, place: Place, context: Context): Promise<Table> {
  if (data === '') return { rows: [], sources: [], problems: [] };
  if (data === SAID) return { rows: [...context.said], sources: [], problems: [] };
  const { source, problem } = await readNamed(`data/${data}`, place, context, 'data file');
  if (source === null) return { rows: [], sources: [], problems: problem ? [problem] : [] };
  return readTable(source);
}

async function drawCode(node: LeafDirective, place: Place, context: Context): Promise<Embed> {
  const { file = '', region = '', lines = '', label = '' } = attributesOf(node);
  if (file === '') return { nodes: [], citations: [], problems: [] };
  const { source, problem } = await readNamed(`code/${file}`, place, context, 'code file');
  if (source === null) return { nodes: [], citations: [], problems: problem ? [problem] : [] };
  const { text, language, problems } = readRegion(source, region, place);
  if (problems.length > 0) return { nodes: [], citations: [], problems };
  const code = { text, language, lines, label: label || `Code from ${file}`, place };
  const rendered = context.renderCode(code);
  return { nodes: rendered.nodes, citations: [], problems: rendered.problems };
}

async function readNamed(file: string, place: Place, context: Context, kind: string) {
  const folder = file.split('/', 1)[0] ?? '';
  if (path.posix.normalize(file).startsWith(`${folder}/`)) {
    const found = await context.read(file);
    if (found.source !== null || found.problem !== null) return found;
  }
  const hint = `Put it in the folder ${folder}/ of the talk, or correct its name.`;
  const problem: Problem = { place, message: `There is no ${kind} ${file}.`, hint };
  return { source: null, problem };
}

function attributesOf(node: LeafDirective): Record<string, string> {
  return Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']));
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
