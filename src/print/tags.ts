// Chromium's structure tree made into what ISO 32000-1, 14.8.4, knows. In: the tree and the content that
// is mere decoration. Out: a tree without NonStruct, in which every figure has its text and every list
// item its body.
//
//   NonStruct(NonStruct("text"))              →  P("text")           in a Sect
//   LI(Lbl, "text", L)                        →  LI(Lbl, LBody("text", L))
//   Figure Alt="formula: x^2" (…)             →  Formula Alt="x^2" (…)
//   Figure(Figure Alt="A line that rises")    →  Div(Figure Alt=…)

import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { Content, Element, Kid } from './structure.ts';

/** How the print's preparation begins the alternative text of a formula; Chromium has no tag for one. */
export const FORMULA = 'formula: ';

/** Types that Chromium writes and PDF 1.7 does not know, with the ones to read them as (14.8.4). */
export const ROLES: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Aside: 'Sect',
  FENote: 'Note',
};

const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside', 'LBody']);
const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Quote', 'Note', 'FENote', 'Reference']);
/** Here a path is the content itself: a drawing, a fraction bar, a list's bullet. */
const DRAWN = new Set(['Figure', 'Formula', 'Lbl']);

export function tidy(root: Element, isDecoration: (content: Content) => boolean): void {
  dropDecoration(root, isDecoration, false);
  root.kids = root.kids.flatMap(flatten);
  nameSlides(root);
  nameFigures(root, false);
  wrapBodies(root);
  wrapText(root);
}

/** Decoration becomes an artifact, so it has no place in the tree; what is left empty goes too. */
function dropDecoration(element: Element, isDecoration: (content: Content) => boolean, drawn: boolean): void {
  const inside = drawn || DRAWN.has(element.type);
  element.kids = element.kids.filter((kid) => {
    if (kid.kind === 'content') return inside || !isDecoration(kid);
    if (kid.kind === 'annotation') return true;
    dropDecoration(kid, isDecoration, inside);
    return kid.kids.length > 0 || CELLS.has(kid.type);
  });
}

/** An empty cell still counts in its row. */
const CELLS = new Set(['TD', 'TH']);

/** NonStruct says of itself that only its kids matter (14.8.4.2). */
function flatten(kid: Kid): Kid[] {
  if (kid.kind !== 'element') return [kid];
  kid.kids = kid.kids.flatMap(flatten);
  return kid.type === 'NonStruct' ? kid.kids : [kid];
}

/** The slides were printed with the role of an article, the one that Chromium gives a tag of its own. */
function nameSlides(element: Element): void {
  for (const kid of element.kids) {
    if (kid.kind !== 'element') continue;
    if (kid.type === 'Art') kid.type = 'Sect';
    nameSlides(kid);
  }
}

function nameFigures(element: Element, inFigure: boolean): void {
  element.kids = element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [kid];
    const alt = kid.type === 'Figure' ? altOf(kid) : null;
    nameFigures(kid, inFigure || alt !== null);
    if (kid.type !== 'Figure') return [kid];
    if (alt === null && inFigure) return kid.kids;
    if (alt === null) kid.type = 'Div';
    else if (alt.startsWith(FORMULA)) {
      kid.type = 'Formula';
      kid.entries.set('Alt', PDFHexString.fromText(alt.slice(FORMULA.length)));
    }
    return [kid];
  });
}

function altOf(element: Element): string | null {
  const alt = element.entries.get('Alt');
  return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : null;
}

function wrapBodies(element: Element): void {
  for (const kid of element.kids) if (kid.kind === 'element') wrapBodies(kid);
  if (element.type !== 'LI') return;
  const isLabel = (kid: Kid) => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
  const rest = element.kids.filter((kid) => !isLabel(kid));
  element.kids = element.kids.filter(isLabel);
  if (rest.length) element.kids.push(make('LBody', rest));
}

/** Groups hold blocks only, so loose text and what runs along in it becomes a paragraph. */
function wrapText(element: Element): void {
  for (const kid of element.kids) if (kid.kind === 'element') wrapText(kid);
  if (!GROUPS.has(element.type)) return;
  const blocks: Kid[] = [];
  let line: Element | null = null;
  for (const kid of element.kids) {
    const inline = kid.kind !== 'element' || INLINE.has(kid.type);
    if (!inline) {
      line = null;
      blocks.push(kid);
    } else if (line) line.kids.push(kid);
    else blocks.push((line = make('P', [kid])));
  }
  element.kids = blocks;
}

function make(type: string, kids: Kid[]): Element {
  return { kind: 'element', type, entries: new Map(), kids };
}
