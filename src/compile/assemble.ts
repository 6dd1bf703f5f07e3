// Drafts of all sections → the finished slides, in one pass from the first to the last: page labels, numbers
// of entries, strips, and the references spread over as many slides as they need.

import type { Bibliography } from './bibliography.ts';
import type { Draft } from './draft.ts';
import type { Entry, LedgerWords, Reference, Section, Slide, Talk, VerdictKey, Visibility } from './deck.ts';
import { drawSection } from './frame.ts';
import type { FrontMatter } from './front-matter.ts';
import { text } from './html.ts';
import { layoutOf } from './layouts.ts';
import type { Memory } from './memory.ts';
import { pagesOf } from './references.ts';
import type { ReferencePage } from './references.ts';

export interface DraftSection {
  id: string;
  file: string;
  front: FrontMatter;
  hasOpener: boolean;
  drafts: Draft[];
}

interface Assembled {
  sections: Section[];
  entries: Entry[];
  references: Reference[];
}

const PREFIX: Readonly<Record<Visibility, string>> = { main: '', backup: 'B', appendix: 'A' };

export function assemble(
  drafted: readonly DraftSection[],
  talk: Talk,
  bibliography: Bibliography,
  { slides: kept }: Pick<Memory, 'slides'>,
): Assembled {
  const references = [...bibliography.references.values()]
    .map(({ reference }) => ({ ...reference, slides: [...reference.slides] }))
    .sort((a, b) => a.number - b.number);
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  const entries: Entry[] = [];
  const made: VerdictKey[] = [];
  const total = linesOf(drafted, talk.ledger);
  const printed: Record<Visibility, number> = { main: 0, backup: 0, appendix: 0 };

  const sections = drafted.map(({ id, file, front, hasOpener, drafts }, index): Section => {
    const section = { id, number: index + 1, title: front.title, hasOpener };
    const slides: Slide[] = [];
    for (const { own, draft, page } of drafts.flatMap((draft) => spread(draft, references))) {
      const { visibility } = draft.settings;
      printed[visibility] += 1;
      const folio = `${PREFIX[visibility]}${printed[visibility]}`;
      for (const { entry } of draft.entries) {
        entries.push({ ...entry, number: entries.length + 1, slide: draft.id });
        made.push(entry.verdict);
      }
      for (const { key } of draft.sources) byKey.get(key)?.slides.push(draft.id);
      const strip = { made, here: draft.entries.length, total };
      const draw = (): Slide => {
        const frame = { section, folio, words: talk.ledger, bibliography, strip, entries, page };
        return toSlide(draft, id, folio, drawSection(draft, frame));
      };
      const isAccount = strip.here > 0 || layoutOf(draft.settings.layout).adds === 'ledger';
      slides.push(again(kept, own, draft.id, [section, folio, strip, isAccount && entries], draw));
    }
    const main = slides.filter(({ visibility }) => visibility === 'main');
    const seconds = front.seconds ?? main.reduce((sum, slide) => sum + slide.seconds, 0);
    const place = { file, line: 1, column: 1 };
    return { id, number: index + 1, title: front.title, claim: front.claim, seconds, place, slides };
  });
  return { sections, entries, references };
}

/** The lines ruled in advance, or as many as there are entries. */
function linesOf(drafted: readonly DraftSection[], words: LedgerWords | null): number {
  const entries = drafted
    .flatMap(({ drafts }) => drafts)
    .reduce((sum, draft) => sum + draft.entries.length, 0);
  return Math.max(words?.rows ?? 0, entries);
}

/** A draft stands for the facts of the talk and the bibliography as well; `added` is the rest. */
function again(kept: Memory['slides'], draft: Draft, id: string, added: unknown[], draw: () => Slide): Slide {
  const key = JSON.stringify(added);
  const own = kept.get(draft) ?? new Map<string, { key: string; slide: Slide }>();
  kept.set(draft, own);
  const last = own.get(id);
  if (last?.key === key) return last.slide;
  const slide = draw();
  own.set(id, { key, slide });
  return slide;
}

/** One slide, or a slide for each page of the references. What is said is said on the first. */
function spread(
  draft: Draft,
  references: readonly Reference[],
): { own: Draft; draft: Draft; page: ReferencePage | null }[] {
  if (layoutOf(draft.settings.layout).adds !== 'references') return [{ own: draft, draft, page: null }];
  const pages = pagesOf(references);
  return pages.map((page, index) => {
    const label = pages.length > 1 ? ` (${index + 1}/${pages.length})` : '';
    const named = { ...draft, headline: draft.headline + label, heading: [...draft.heading, text(label)] };
    if (index === 0) return { own: draft, draft: named, page };
    const id = `${draft.id}-${index + 1}`;
    const rest = {
      seconds: 0,
      words: 0,
      script: draft.script.map(() => ''),
      cues: [],
      sources: [],
      entries: [],
    };
    return { own: draft, draft: { ...named, ...rest, id }, page };
  });
}

function toSlide(draft: Draft, section: string, folio: string, html: string): Slide {
  const { id, place, headline, settings, seconds, steps, script, words, cues, sources, narrow } = draft;
  const { layout, visibility, priority } = settings;
  return {
    id,
    section,
    place,
    headline,
    layout,
    visibility,
    priority,
    seconds,
    folio,
    steps,
    html,
    narrow,
    script,
    words,
    cues,
    sources: sources.map(({ key }) => key),
  };
}
