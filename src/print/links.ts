// Links say where they lead: each annotation gets the anchor's text as its Contents (ISO 14289-1, 7.18.5).
// In: the tree and the page's anchors in order. The n-th link to an address is its n-th anchor.

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Element, elements } from './structure.ts';

export interface Anchor {
  /** "https://example.org/x", or "#id" within the document. */
  target: string;
  text: string;
}

export function describeLinks(document: PDFDocument, root: Element, anchors: Anchor[]): void {
  const texts = new Map<string, string[]>();
  for (const { target, text } of anchors) texts.set(target, [...(texts.get(target) ?? []), text]);
  for (const element of elements(root)) {
    const annotations = element.kids.filter((kid) => kid.kind === 'annotation');
    const dicts = annotations.map((kid) => document.context.lookup(kid.ref, PDFDict));
    const target = dicts[0] && targetOf(dicts[0]);
    if (!target) continue;
    const text = texts.get(target)?.shift() || target;
    for (const dict of dicts) dict.set(PDFName.of('Contents'), PDFHexString.fromText(text));
  }
}

function targetOf(annotation: PDFDict): string | null {
  const destination = annotation.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFName) return `#${destination.decodeText()}`;
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : null;
}
