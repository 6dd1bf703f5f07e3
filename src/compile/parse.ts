// One section file → its front matter and slides as Markdown trees; nothing is HTML yet. Slides are cut
// at top-level breaks (---); each begins with its headline, whose braces hold the settings. A function of
// the file's text alone.

import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { releaseBreaks } from './breaks.ts';
import { checkDirectives } from './check-directives.ts';
import type { Place, Problem, Source } from './deck.ts';
import { takeFootnotes } from './footnotes.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { guard } from './guard.ts';
import { layoutOf } from './layouts.ts';
import { resolveLinks } from './links.ts';
import { placeOf } from './place.ts';
import type { Settings } from './settings.ts';
import { defaultSettings, takeSettings } from './settings.ts';
import { checkSlips, dropComments } from './slips.ts';
import { readClosedMarkdown } from './unclosed.ts';

export interface ParsedSlide {
  /** Of the headline. */
  place: Place;
  heading: Heading;
  settings: Settings;
  /** All that follows the headline. */
  blocks: RootContent[];
  /** Directives are unknown, or not closed where they should be, so what belongs to what is not certain. */
  isTangled: boolean;
  /** Some are guessed, so that what the layout asks for may be asked in vain. */
  settingsAreWrong: boolean;
}

export interface ParsedSection {
  file: string;
  front: FrontMatter;
  slides: ParsedSlide[];
  /** Its slides then stand one heading level lower. */
  hasOpener: boolean;
  /** By identifier; they belong to the file, not to a slide. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  problems: Problem[];
}

export function parseSection(source: Source): ParsedSection {
  const { file } = source;
  const secondsPlace = { file, line: 1, column: 1 };
  const front: FrontMatter = { title: '', claim: '', seconds: null, secondsPlace };
  const refused = guard(source);
  if (refused.length > 0)
    return { file, front, slides: [], hasOpener: false, footnotes: new Map(), problems: refused };

  const { root, text, problems } = readClosedMarkdown(source.text, file);
  const lines = text.split('\n');
  root.children = dropComments(root.children);
  problems.push(...releaseBreaks(root, lines, file));
  resolveLinks(root);
  const { footnotes, problems: unused } = takeFootnotes(root, file);
  problems.push(...unused);

  const matter = takeFrontMatter(root, lines, file);
  problems.push(...matter.problems);
  const slides = cut(root, file, problems).flatMap((blocks) => parseSlide(blocks, lines, file, problems));
  if (root.children.length === 0) {
    const place = { file, line: 1, column: 1 };
    const hint = 'Write a slide: a headline ("# …") and what belongs to it.';
    problems.push({ place, message: 'The section has no slides.', hint });
  }
  const hasOpener = slides.some(({ settings }) => layoutOf(settings.layout).adds === 'forward');
  return { file, front: matter.front ?? front, slides, hasOpener, footnotes, problems };
}

function takeFrontMatter(root: Root, lines: readonly string[], file: string) {
  const first = root.children[0];
  if (first?.type === 'yaml') {
    root.children.shift();
    return readFrontMatter(first.value, { file, line: 2, column: 1 });
  }
  const place = { file, line: 1, column: 1 };
  const open = /^---\s*$/.test(lines[0] ?? '');
  // What was meant as front matter is no slide.
  const headline = root.children.findIndex(({ type }) => type === 'heading');
  if (open && headline > 0) root.children.splice(0, headline);
  const message = open ? 'Nothing closes the front matter.' : 'The section has no front matter.';
  const hint = open
    ? 'End it with --- on a line of its own.'
    : 'Begin the file with a line ---, a line "title: …" and another line ---.';
  return { front: null, problems: [{ place, message, hint }] };
}

/** The blocks of each slide. An empty one is a problem, unless the whole section is empty. */
function cut(root: Root, file: string, problems: Problem[]): RootContent[][] {
  const slides: RootContent[][] = [[]];
  const breaks: RootContent[] = [];
  for (const node of root.children) {
    if (node.type === 'thematicBreak') {
      slides.push([]);
      breaks.push(node);
    } else slides.at(-1)?.push(node);
  }
  for (const [index, blocks] of slides.entries()) {
    const mark = breaks[Math.min(index, breaks.length - 1)];
    if (blocks.length > 0 || mark === undefined) continue;
    const message = 'This slide break has no slide on one of its sides.';
    problems.push({ place: placeOf(mark, file), message, hint: 'Remove it; breaks only separate slides.' });
  }
  return slides.filter((blocks) => blocks.length > 0);
}

function parseSlide(
  blocks: RootContent[],
  lines: readonly string[],
  file: string,
  problems: Problem[],
): ParsedSlide[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const heading = blocks.find((node) => node.type === 'heading');
  if (heading === undefined) {
    const hint = 'Begin the slide with a line "## …".';
    problems.push({ place: placeOf(first, file), message: 'The slide has no headline.', hint });
  } else if (first !== heading) {
    const hint = 'Move it below the headline, or separate it with ---.';
    problems.push({ place: placeOf(first, file), message: 'Something stands before the headline.', hint });
  }

  const rest = blocks.filter((node) => node !== heading);
  visit({ type: 'root', children: rest }, 'heading', (second) => {
    if (heading === undefined) return;
    const message = `The slide has a second headline; the first is in line ${heading.position?.start.line ?? 1}.`;
    const hint = 'Separate two slides with ---, or make it bold text.';
    problems.push({ place: placeOf(second, file), message, hint });
  });

  const taken = heading ? takeSettings(heading, lines, file) : { settings: defaultSettings, problems: [] };
  const misplaced = checkDirectives(rest, taken.settings.layout, lines, file);
  problems.push(...taken.problems, ...misplaced.problems);
  const all = heading ? [heading, ...rest] : rest;
  problems.push(...checkSlips(all, lines, file, misplaced.colonsAreWrong));
  if (heading === undefined) return [];
  const isTangled = misplaced.colonsAreWrong || misplaced.someAreUnknown;
  const settingsAreWrong = taken.problems.length > 0;
  const { settings } = taken;
  return [{ place: placeOf(heading, file), heading, settings, blocks: rest, isTangled, settingsAreWrong }];
}
