// compile('slides', { load }) → the whole talk, checked and drawn. The steps, from file to deck:
//
//   read.ts    folder → Source         talk.yaml, NN-name.md, references.bib
//   parse.ts   Source → ParsedSection  Markdown trees, cut into slides
//   draft.ts   ParsedSlide → Draft     HTML, as far as a slide can be drawn on its own
//   assemble   Draft → Slide           page labels, entries, strips, references
//
// Mistakes are collected on the way and answered all at once.

import path from 'node:path';
import { assemble } from './assemble.ts';
import type { DraftSection } from './assemble.ts';
import type { Bibliography } from './bibliography.ts';
import { readBibliography } from './bibliography.ts';
import { checkDeck } from './checks.ts';
import { createCodeRenderer } from './code.ts';
import type { Context } from './context.ts';
import type { Compiled, Place, Problem, Talk } from './deck.ts';
import { draftSlide } from './draft.ts';
import type { LoadFigure } from './figures.ts';
import { findFigures } from './find-figures.ts';
import { layoutOf } from './layouts.ts';
import { drawDefinitions } from './marks.ts';
import {
  createMemory,
  draftAgain,
  parseAgain,
  saidAgain,
  toldAgain,
  type Memory,
  type ReadSection,
} from './memory.ts';
import type { ParsedSection } from './parse.ts';
import { readPermalinks } from './permalinks.ts';
import { sortProblems } from './problem.ts';
import type { Folder } from './read.ts';
import { fileName, openFolder } from './read.ts';
import { readRehearsals } from './rehearsals.ts';
import { remember } from './remember.ts';
import { findSections } from './sections.ts';
import { readTalk, unknownTalk } from './talk.ts';
import { checkTiming } from './timing.ts';

export interface CompileOptions {
  load: LoadFigure;
  /** Takes the place of talk.yaml's, where whoever publishes knows better. */
  url?: string;
  /** Of a compile before this one, of the same folder. */
  memory?: Memory;
  /** Figures that compute with what the talk says may show what it said before. */
  inHaste?: boolean;
}

export async function compile(folder: string, options: CompileOptions): Promise<Compiled> {
  return compileFolder(openFolder(folder), options);
}

/** The same for a folder that need not be on disk. */
export async function compileFolder(
  folder: Folder,
  { load, url, memory = createMemory(), inHaste = false }: CompileOptions,
): Promise<Compiled> {
  const problems: Problem[] = [];
  const files = new Set<string>([folder.path]);
  const cache = new Map<string, ReturnType<Folder['read']>>();
  const read = (name: string) => {
    files.add(path.join(folder.path, name));
    const found = cache.get(name) ?? folder.read(name);
    cache.set(name, found);
    return found;
  };

  const { talk: own, spokenPlace } = await openTalk(folder, read, problems);
  const talk = own && url ? { ...own, url } : own;
  const bibliography = await openBibliography(read, problems);
  const found = findSections(await folder.list(), folder);
  problems.push(...found.problems);
  const sections: ReadSection[] = [];
  for (const { id, name } of found.sections) {
    const { source, problem } = await read(name);
    if (problem !== null) problems.push(problem);
    if (source !== null) sections.push({ id, source, parsed: parseAgain(memory, source) });
  }

  const live = new Map<string, string>();
  const said = saidAgain(memory, sections);
  const { told, isBehind } = toldAgain(memory, said, inHaste);
  const context: Context = {
    talk: talk ?? unknownTalk,
    folder,
    read,
    note: (file) => files.add(file),
    bibliography,
    listsReferences: sections.some(({ parsed }) => parsed.slides.some(listsReferences)),
    renderCode: await createCodeRenderer(),
    figures: await findFigures(folder.path),
    load,
    noteLive: (name, path) => live.set(name, path),
    said: told,
  };
  const drafted: DraftSection[] = [];
  for (const section of sections) {
    const { id, source, parsed } = section;
    drafted.push({
      id,
      file: source.file,
      front: parsed.front,
      hasOpener: parsed.hasOpener,
      drafts: await draftAgain(memory, section, context, (watched) => draftSection(section, watched)),
    });
  }
  problems.push(...sections.flatMap(({ parsed }) => parsed.problems));
  problems.push(...drafted.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.problems)));
  problems.push(...checkDeck(drafted, bibliography));
  if (talk !== null) problems.push(...checkTiming(drafted, talk, spokenPlace));
  const ids = new Set(drafted.flatMap(({ drafts }) => drafts.map(({ id }) => id)));
  const runs = await readRehearsals(folder, read, ids);
  problems.push(...runs.problems);
  // A section that is half read may hide slides.
  const isWhole = found.sections.length === sections.length && sections.every(isRead);
  const links = await readPermalinks(read, isWhole ? ids : null);
  problems.push(...links.problems);

  const answer = { problems: sortProblems(problems), files: [...files].sort(), isBehind };
  if (talk === null || problems.length > 0) return { ...answer, deck: null };
  const assembled = assemble(drafted, talk, bibliography, memory);
  const { rehearsals } = runs;
  const { permalinks } = links;
  return {
    ...answer,
    deck: { talk, ...assembled, marks: drawDefinitions(), live, said, rehearsals, permalinks },
  };
}

function isRead({ parsed }: { parsed: ParsedSection }): boolean {
  return parsed.problems.length === 0;
}

async function draftSection({ id, source, parsed }: ReadSection, context: Context) {
  const lines = source.text.split('\n');
  const drafts: DraftSection['drafts'] = [];
  for (const [index, slide] of parsed.slides.entries()) {
    drafts.push(await draftSlide(slide, { section: parsed, index, sectionId: id, lines }, context));
  }
  return drafts;
}

async function openTalk(
  folder: Folder,
  read: Folder['read'],
  problems: Problem[],
): Promise<{ talk: Talk | null; spokenPlace: Place }> {
  const { source, problem } = await read('talk.yaml');
  const place = { file: fileName(folder.name, 'talk.yaml'), line: 1, column: 1 };
  if (problem !== null) problems.push(problem);
  if (source === null && problem === null) {
    const hint = 'Write it with the keys title, speaker and slot; slides/README.md shows one.';
    problems.push({ place, message: 'There is no talk.yaml.', hint });
  }
  if (source === null) return { talk: null, spokenPlace: place };
  const answer = readTalk(source);
  problems.push(...answer.problems);
  return answer;
}

/** A bibliography takes longer to read than a section, and seldom changes between two saves. */
const readOnce = remember(readBibliography);

const noBibliography: Bibliography = { references: new Map(), problems: [] };

async function openBibliography(read: Folder['read'], problems: Problem[]): Promise<Bibliography> {
  const { source, problem } = await read('references.bib');
  if (problem !== null) problems.push(problem);
  if (source === null) return noBibliography;
  const bibliography = readOnce(source);
  problems.push(...bibliography.problems);
  return bibliography;
}

function listsReferences({ settings }: ParsedSection['slides'][number]): boolean {
  return layoutOf(settings.layout).adds === 'references';
}
