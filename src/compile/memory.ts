// What a compile leaves for the next one, so that a save costs a section and not the talk. A section is parsed again if
// its text is another, and drafted again if anything is that it was drawn with: facts of the talk, bibliography, files and
// figures that it names, or, where a figure computes with it, what the talk says. One with problems is never kept.
// Who has no memory gives none; all is made anew then.

import { statSync } from 'node:fs';
import type { Row } from '../figures/figure.ts';
import type { Context } from './context.ts';
import type { Slide, Source } from './deck.ts';
import type { Draft } from './draft.ts';
import { parseSection, type ParsedSection } from './parse.ts';
import { tableOfSaid } from './spoken.ts';

export interface ReadSection {
  id: string;
  source: Source;
  parsed: ParsedSection;
}

export interface Memory {
  sections: Map<string, { text: string; parsed: ParsedSection }>;
  said: WeakMap<ParsedSection, { id: string; rows: Row[] }>;
  drafts: WeakMap<ParsedSection, { id: string; drafts: Draft[]; uses: Uses }>;
  /** What figures were drawn from that compute with what the talk says. */
  told: Row[] | null;
  /** By id; `key` is all that the deck adds to the draft. The same slide is the same object. */
  slides: WeakMap<Draft, Map<string, { key: string; slide: Slide }>>;
}

/** What a section was drawn with, besides its own text. */
interface Uses {
  facts: string;
  bibliography: Context['bibliography'];
  files: Map<string, string | null>;
  stamps: Map<string, string>;
  modules: Map<string, unknown>;
  live: Map<string, string>;
  /** Null: nothing has looked at it. */
  said: string | null;
}

export function createMemory(): Memory {
  return {
    sections: new Map(),
    said: new WeakMap(),
    drafts: new WeakMap(),
    told: null,
    slides: new WeakMap(),
  };
}

export function parseAgain(memory: Memory, source: Source): ParsedSection {
  const kept = memory.sections.get(source.path);
  if (kept?.text === source.text && kept.parsed.file === source.file) return kept.parsed;
  const parsed = parseSection(source);
  memory.sections.set(source.path, { text: source.text, parsed });
  return parsed;
}

export function saidAgain(memory: Memory, sections: readonly ReadSection[]): Row[] {
  return sections.flatMap((section) => {
    const kept = memory.said.get(section.parsed);
    if (kept?.id === section.id) return kept.rows;
    const rows = tableOfSaid([section]);
    memory.said.set(section.parsed, { id: section.id, rows });
    return rows;
  });
}

/**
 * What figures are drawn from. In haste it is what it was, so that a save of a script need not wait for those that
 * compute with all of it; they are then behind.
 */
export function toldAgain(memory: Memory, said: Row[], inHaste: boolean): { told: Row[]; isBehind: boolean } {
  const { told } = memory;
  const isSame = JSON.stringify(told) === JSON.stringify(said);
  if (inHaste && told && !isSame) return { told, isBehind: true };
  memory.told = said;
  return { told: said, isBehind: false };
}

export async function draftAgain(
  memory: Memory,
  { id, parsed }: ReadSection,
  context: Context,
  draft: (context: Context) => Promise<Draft[]>,
): Promise<Draft[]> {
  const kept = memory.drafts.get(parsed);
  if (kept?.id === id && (await isStill(kept.uses, context))) {
    for (const path of kept.uses.stamps.keys()) context.note(path);
    for (const [name, path] of kept.uses.live) context.noteLive(name, path);
    return kept.drafts;
  }
  const { uses, watched } = watch(context);
  const drafts = await draft(watched);
  if (drafts.every(({ problems }) => problems.length === 0)) memory.drafts.set(parsed, { id, drafts, uses });
  else memory.drafts.delete(parsed);
  return drafts;
}

function watch(context: Context): { uses: Uses; watched: Context } {
  const { bibliography } = context;
  const uses: Uses = {
    facts: factsOf(context),
    bibliography,
    files: new Map(),
    stamps: new Map(),
    modules: new Map(),
    live: new Map(),
    said: null,
  };
  const watched: Context = {
    ...context,
    async read(name) {
      const found = await context.read(name);
      uses.files.set(name, found.source?.text ?? null);
      return found;
    },
    note(path) {
      uses.stamps.set(path, stampOf(path));
      context.note(path);
    },
    async load(path) {
      const module = await context.load(path);
      uses.modules.set(path, module);
      return module;
    },
    noteLive(name, path) {
      uses.live.set(name, path);
      context.noteLive(name, path);
    },
    get said() {
      uses.said ??= JSON.stringify(context.said);
      return context.said;
    },
  };
  return { uses, watched };
}

async function isStill(uses: Uses, context: Context): Promise<boolean> {
  if (uses.facts !== factsOf(context) || uses.bibliography !== context.bibliography) return false;
  if (uses.said !== null && uses.said !== JSON.stringify(context.said)) return false;
  for (const [path, stamp] of uses.stamps) if (stampOf(path) !== stamp) return false;
  for (const [name, text] of uses.files) {
    if (((await context.read(name)).source?.text ?? null) !== text) return false;
  }
  for (const [path, module] of uses.modules) {
    if ((await context.load(path).catch(() => null)) !== module) return false;
  }
  return true;
}

function factsOf({ talk, folder, listsReferences, figures }: Context): string {
  return JSON.stringify([talk, folder.path, listsReferences, [...figures]]);
}

function stampOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.mtimeMs}-${file.size}` : 'gone';
}
