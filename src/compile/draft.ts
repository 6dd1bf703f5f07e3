// One slide, drawn as far as it can be on its own: body, notes at its foot, script, cues, steps, entries.
// What depends on the other slides (page label, number of an entry, the strip) is added by frame.ts.

import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { DrawBlocks, Notes } from './blocks.ts';
import { createDrawing } from './blocks.ts';
import type { Citation } from './citations.ts';
import { mergeCitations } from './citations.ts';
import type { Context } from './context.ts';
import type { NarrowFigure, Place, Problem } from './deck.ts';
import { drawEmbeds } from './embeds.ts';
import type { EntryContext, EntryDraft } from './entry.ts';
import { readEntry } from './entry.ts';
import { drawFootnotes, footnotesOf } from './footnotes.ts';
import type { HeadlinePlace } from './headline.ts';
import { readHeadline } from './headline.ts';
import { element, inline, text } from './html.ts';
import { layoutOf } from './layouts.ts';
import type { ParsedSlide } from './parse.ts';
import { isRegion, sortParts } from './parts.ts';
import { placeOf } from './place.ts';
import { quantity } from './problem.ts';
import { drawCues, drawScript } from './said.ts';
import type { Settings } from './settings.ts';
import { numberSteps } from './steps.ts';
import { roundedToFive, secondsToSay } from './timing.ts';

export interface Draft {
  id: string;
  place: Place;
  settings: Settings;
  headline: string;
  heading: ElementContent[];
  body: ElementContent[];
  caveat: ElementContent[];
  footnotes: ElementContent[];
  entries: EntryDraft[];
  script: string[];
  words: number;
  cues: string[];
  narrow: NarrowFigure[];
  seconds: number;
  steps: number;
  /** At the foot of the slide. */
  citations: Citation[];
  /** On the slide and in its script. */
  sources: Citation[];
  links: Notes['links'];
  problems: Problem[];
}

interface DraftPlace extends HeadlinePlace {
  /** Of the file. */
  lines: readonly string[];
}

const NAME_LEDGER = 'Add "ledger: {left: …, right: …}" to it.';

export async function draftSlide(slide: ParsedSlide, at: DraftPlace, context: Context): Promise<Draft> {
  const { section } = at;
  const { file, footnotes } = section;
  const { settings, place } = slide;
  const layout = layoutOf(settings.layout);
  const parts = sortParts(slide.blocks);
  const blocks = [slide.heading, ...slide.blocks];
  const embeds = await drawEmbeds([...blocks, ...footnotesOf(blocks, footnotes)], file, context);
  const { draw, notes } = createDrawing(file, at.lines, context, embeds);
  const problems: Problem[] = [];

  const { headline, problems: unnamed } = readHeadline(slide, at);
  problems.push(...unnamed);
  const heading = headline.own
    ? inline(draw([{ type: 'paragraph', children: slide.heading.children }], 'shown'))
    : [text(headline.text)];

  const body = drawBody(parts.body, settings.layout, draw);
  if (!slide.isTangled && !slide.settingsAreWrong)
    problems.push(...checkRegions(slide, layout.regions, parts.body));
  if (layout.adds === 'ledger' && context.talk.ledger === null) {
    problems.push({ place, message: 'talk.yaml names no ledger for this layout.', hint: NAME_LEDGER });
  }
  const entries = draftEntries(
    parts.entries,
    slide,
    { file, slide: headline.id, draw, level: section.hasOpener ? 4 : 3 },
    context,
    problems,
  );
  if (layout.adds === 'entry') body.push(...entries.slice(0, 1).map(({ picture }) => picture));

  const caveat = parts.caveats.flatMap(({ children }, index) => {
    const drawn = inline(draw(children, 'shown'));
    return index === 0 ? drawn : [text(' '), ...drawn];
  });
  const drawnNotes = drawFootnotes(notes, footnotes, draw);
  const { steps, missing } = numberSteps(body);
  if (missing !== null) {
    const hint = 'Number the steps from 1 without a gap.';
    problems.push({ place, message: `The slide has no step ${missing}, but a later one.`, hint });
  }
  const states = Math.max(0, ...[...embeds.values()].map((embed) => embed.states ?? 0));
  if (states > steps + 1) {
    const message = `A figure has ${quantity(states, 'prepared state')}, the slide ${quantity(steps, 'step')}: the last would never be seen.`;
    problems.push({
      place,
      message,
      hint: 'Wrap what comes with each state in <Step>, or prepare fewer states.',
    });
  }

  const isUncertain = slide.isTangled || notes.stepsAreUncertain;
  const script = drawScript(parts.scripts, { slide, steps, file, draw, isUncertain }, problems);

  const cues = parts.cues.flatMap(({ children }) => drawCues(children, draw));
  const derived = roundedToFive(secondsToSay(script.words, context.talk.wordsPerMinute));
  const seconds = settings.seconds ?? (settings.visibility === 'main' ? derived : 0);

  return {
    id: headline.id,
    place,
    settings,
    headline: headline.text,
    heading,
    body,
    caveat,
    footnotes: drawnNotes,
    entries,
    script: script.parts,
    words: script.words,
    cues,
    narrow: [...embeds.values()].flatMap((embed) => embed.narrow ?? []),
    seconds,
    steps,
    citations: mergeCitations(notes.shown),
    sources: mergeCitations([...notes.shown, ...notes.said]),
    links: notes.links,
    problems: [...problems, ...notes.problems],
  };
}

function drawBody(blocks: readonly RootContent[], layout: string, draw: DrawBlocks): ElementContent[] {
  return blocks.flatMap((block) => {
    if (!isRegion(block, layout)) return draw([block], 'shown');
    const step = block.attributes && 'step' in block.attributes ? (block.attributes['step'] ?? '') : null;
    const properties = { className: ['region'], dataRegion: block.name, dataStep: step };
    return [element('div', properties, draw(block.children, 'shown'))];
  });
}

function checkRegions(
  { place, settings }: ParsedSlide,
  regions: readonly string[],
  body: readonly RootContent[],
): Problem[] {
  const names = body.flatMap((block) => (isRegion(block, settings.layout) ? [block.name] : []));
  return regions.flatMap((name) => {
    const count = names.filter((other) => other === name).length;
    if (count === 1) return [];
    const message = `The layout "${settings.layout}" needs ${count === 0 ? 'a' : 'one'} region "${name}"${count === 0 ? '' : `; there are ${count}`}.`;
    return [{ place, message, hint: count === 0 ? `Write :::${name}, its content, and :::.` : 'Join them.' }];
  });
}

function draftEntries(
  nodes: readonly ContainerDirective[],
  { settings, settingsAreWrong, place }: ParsedSlide,
  at: Omit<EntryContext, 'words'>,
  { talk }: Context,
  problems: Problem[],
): EntryDraft[] {
  if (layoutOf(settings.layout).adds === 'entry' && nodes.length !== 1 && !settingsAreWrong) {
    const message = `The layout "entry" shows one entry; the slide has ${nodes.length === 0 ? 'none' : nodes.length}.`;
    problems.push({ place, message, hint: 'Write one ::::entry … ::::, or choose another layout.' });
  }
  const words = talk.ledger;
  return nodes.flatMap((node) => {
    if (words === null) {
      const message = 'talk.yaml names no ledger for this entry.';
      problems.push({ place: placeOf(node, at.file), message, hint: NAME_LEDGER });
      return [];
    }
    const entry = readEntry(node, { ...at, words });
    problems.push(...entry.problems);
    return [entry.draft];
  });
}
