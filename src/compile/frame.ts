// In: the draft of a slide and its place in the deck. Out: the finished <section>: running head, headline, body, foot with
// sources, strip of entries and folio.

import type { Element, ElementContent } from 'hast';
import type { Bibliography } from './bibliography.ts';
import type { Draft } from './draft.ts';
import type { Entry, LedgerWords } from './deck.ts';
import { element, lines, serialise, text } from './html.ts';
import { layoutOf } from './layouts.ts';
import { drawForward, drawLedger, entryName } from './ledger.ts';
import type { StripState } from './marks.ts';
import { drawBook, drawStrip } from './marks.ts';
import type { ReferencePage } from './references.ts';
import { drawReferences, drawSources } from './references.ts';

interface Frame {
  section: { id: string; number: number; title: string; hasOpener: boolean };
  folio: string;
  words: LedgerWords | null;
  bibliography: Bibliography;
  strip: StripState;
  /** All entries up to this slide, its own included. */
  entries: readonly Entry[];
  /** Page of the references, on their layout. */
  page: ReferencePage | null;
}

export function drawSection(draft: Draft, frame: Frame): string {
  const { id, settings } = draft;
  const { adds } = layoutOf(settings.layout);
  const hasFrame = adds !== 'book' && adds !== 'forward';
  const children: (Element | null)[] = [
    adds === 'forward' ? drawNumber(frame) : null,
    // Who hears the slide hears its headline first; where the rest stands is the style sheet's affair.
    drawHead(draft, frame),
    hasFrame ? drawRun(draft, frame) : null,
    adds === 'forward' ? element('p', { className: ['name'] }, [text(frame.section.title)]) : null,
    drawBody(draft, frame),
    adds === 'book' && frame.words ? drawBook(frame.strip.total, frame.words) : null,
    adds === 'forward' && frame.words ? drawForward(frame.strip, frame.words) : null,
    drawFoot(draft, frame, hasFrame),
  ];
  const properties = {
    id,
    className: ['slide'],
    dataLayout: settings.layout,
    dataSection: frame.section.id,
    dataSeconds: draft.seconds,
    dataSteps: draft.steps,
    dataVisibility: settings.visibility,
    // The middle one is meant where none is named.
    dataPriority: settings.priority === 2 ? null : settings.priority,
    dataTone: settings.tone,
    dataFolio: frame.folio,
    ariaLabelledBy: `h-${id}`,
  };
  return serialise([element('section', properties, lines(children.filter((child) => child !== null)))]);
}

function drawRun({ settings }: Draft, { section }: Frame): Element {
  const isNumbered = settings.visibility === 'main';
  const words = isNumbered ? `${section.number} ${section.title}` : section.title;
  return element('p', { className: ['run'] }, [
    element('span', { className: ['run-section'] }, [text(words)]),
  ]);
}

function drawNumber({ section }: Frame): Element {
  return element('div', { className: ['number'], ariaHidden: 'true' }, [text(String(section.number))]);
}

function drawHead(draft: Draft, { section, words, entries }: Frame): Element {
  const { level, adds } = layoutOf(draft.settings.layout);
  const heading = element(`h${level ?? (section.hasOpener ? 3 : 2)}`, { id: `h-${draft.id}` }, draft.heading);
  const own = adds === 'entry' ? entries.at(-1) : undefined;
  if (own === undefined || words === null) return element('header', { className: ['head'] }, [heading]);
  const label = entryName(words, own.number);
  const number = element('span', { className: ['entry-number'], role: 'img', ariaLabel: label }, [
    text(String(own.number)),
  ]);
  return element('header', { className: ['head'] }, [heading, text(' '), number]);
}

function drawBody(draft: Draft, { words, entries, strip, page }: Frame): Element | null {
  const { adds } = layoutOf(draft.settings.layout);
  const added: ElementContent[] =
    adds === 'ledger' && words !== null
      ? drawLedger(entries, strip.total, words)
      : adds === 'references' && page !== null
        ? [drawReferences(page)]
        : [];
  // What an author writes to a ledger stands below the account.
  const content = adds === 'ledger' ? [...added, ...draft.body] : [...draft.body, ...added];
  return content.length === 0 ? null : element('div', { className: ['body'] }, lines(content));
}

function drawFoot(draft: Draft, frame: Frame, hasFrame: boolean): Element | null {
  const sources = drawSources(draft.citations, draft.caveat, frame.bibliography);
  const children: ElementContent[] = [];
  if (sources.length > 0) children.push(element('p', { className: ['src'] }, sources));
  if (draft.footnotes.length > 0) children.push(element('ol', { className: ['footnotes'] }, draft.footnotes));
  if (hasFrame) {
    children.push(...drawEntered(draft, frame));
    children.push(element('span', { className: ['folio'] }, [text(frame.folio)]));
  }
  return children.length === 0 ? null : element('footer', { className: ['foot'] }, lines(children));
}

/** The strip stands on slides that make an entry; on other layouts the entry is named beside it. */
function drawEntered({ settings }: Draft, { words, strip, entries }: Frame): ElementContent[] {
  if (words === null || strip.here === 0) return [];
  const own = entries.slice(-strip.here);
  const [first] = own;
  const last = own.at(-1);
  if (layoutOf(settings.layout).adds === 'entry' || first === undefined || last === undefined) {
    return [drawStrip(strip, words)];
  }
  const name = entryName(words, first.number, last.number);
  const label = first === last ? `${name}: ${words.verdicts[first.verdict].label}` : name;
  return [element('span', { className: ['entered'] }, [text(label)]), drawStrip(strip, words)];
}
