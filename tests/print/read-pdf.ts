// Reads a PDF the way the tests ask: its tags as nested text, its links, bookmarks, labels and fonts. Follows
// the file, not the code that wrote it.

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { type PageText, readPageText } from './read-text.ts';

export interface Tag {
  type: string;
  alt: string | null;
  scope: string | null;
  /** What is directly in it, links included. */
  kids: (Tag | string)[];
  /** Index of the page on which it begins. */
  page: number;
  /** Annotations that it owns. */
  annotations: PDFDict[];
  /** Marked content that it owns. */
  contents: { page: number; mcid: number }[];
  dict: PDFDict;
}

export interface Pdf {
  document: PDFDocument;
  bytes: Buffer;
  pages: PageText[];
  root: Tag;
}

/** From a file or from what was printed just now. */
export async function readPdf(from: string | Buffer): Promise<Pdf> {
  const bytes = typeof from === 'string' ? await readFile(from) : from;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map((page) => readPageText(page.node));
  return { document, bytes, pages, root: readTags(document, pages) };
}

export function* tags(tag: Tag, type?: RegExp): Generator<Tag> {
  if (!type || type.test(tag.type)) yield tag;
  for (const kid of tag.kids) if (typeof kid !== 'string') yield* tags(kid, type);
}

export function textOf(tag: Tag): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('');
}

/** "Sect(H3(A table has heads.) Table(TR(TH(Year) …" */
export function print(tag: Tag): string {
  const kids = tag.kids.map((kid) => (typeof kid === 'string' ? kid.trim() : print(kid)));
  return `${tag.type}${tag.alt === null ? '' : `[${tag.alt}]`}(${kids.filter(Boolean).join(' ')})`;
}

export function lookup(document: PDFDocument, path: string): PDFObject | undefined {
  return path
    .split(' ')
    .reduce<PDFObject | undefined>(
      (object, name) => (object instanceof PDFDict ? object.lookup(PDFName.of(name)) : undefined),
      document.catalog,
    );
}

export function string(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  if (object instanceof PDFName) return object.decodeText();
  throw new Error(`Not a string: ${object}`);
}

export function annotations(document: PDFDocument): PDFDict[] {
  return document
    .getPages()
    .flatMap((page) => page.node.Annots()?.asArray() ?? [])
    .map((ref) => document.context.lookup(ref, PDFDict));
}

/** Name → index of the page. */
export function destinations(document: PDFDocument): Map<string, number> {
  const names = lookup(document, 'Names Dests Names');
  const found = new Map<string, number>();
  if (!(names instanceof PDFArray)) return found;
  for (let i = 0; i < names.size(); i += 2) {
    found.set(string(names.lookup(i)), pageIndex(document, names.lookup(i + 1, PDFArray).get(0)));
  }
  return found;
}

export interface Item {
  title: string;
  page: number;
  open: boolean;
  children: Item[];
}

export function outline(document: PDFDocument): Item[] {
  const root = lookup(document, 'Outlines');
  return root instanceof PDFDict ? items(document, root) : [];
}

function items(document: PDFDocument, parent: PDFDict): Item[] {
  const found: Item[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    const count = item.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0;
    found.push({
      title: string(item.lookup(PDFName.of('Title'))),
      page: pageIndex(document, item.lookup(PDFName.of('Dest'), PDFArray).get(0)),
      open: count > 0,
      children: items(document, item),
    });
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

/** The label of each page (ISO 32000-1, 12.4.2). */
export function labels(document: PDFDocument): string[] {
  const numbers = lookup(document, 'PageLabels Nums');
  if (!(numbers instanceof PDFArray)) return [];
  const ranges: { from: number; prefix: string; start: number | null }[] = [];
  for (let i = 0; i < numbers.size(); i += 2) {
    const label = numbers.lookup(i + 1, PDFDict);
    const prefix = label.lookup(PDFName.of('P'));
    const start = label.has(PDFName.of('S'))
      ? (label.lookupMaybe(PDFName.of('St'), PDFNumber)?.asNumber() ?? 1)
      : null;
    ranges.push({
      from: numbers.lookup(i, PDFNumber).asNumber(),
      prefix: prefix ? string(prefix) : '',
      start,
    });
  }
  return document.getPages().map((_, page) => {
    const range = ranges.findLast(({ from }) => from <= page);
    if (!range) return '';
    return range.prefix + (range.start === null ? '' : range.start + page - range.from);
  });
}

export interface Font {
  name: string;
  type: string;
  embedded: boolean;
}

export function fonts(document: PDFDocument): Font[] {
  const found: Font[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const owner = descendants ? descendants.lookup(0, PDFDict) : object;
    const descriptor = owner.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const name = object.lookup(PDFName.of('BaseFont'));
    found.push({
      name: name ? string(name) : '',
      type: string(object.lookup(PDFName.of('Subtype'))),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key))),
    });
  }
  return found;
}

export function xmp(document: PDFDocument): string {
  const stream = lookup(document, 'Metadata');
  if (!(stream instanceof PDFRawStream)) return '';
  const packed = stream.dict.has(PDFName.of('Filter'));
  return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('utf8');
}

function readTags(document: PDFDocument, pages: PageText[]): Tag {
  const top = lookup(document, 'StructTreeRoot K');
  if (!(top instanceof PDFDict)) throw new Error('No tags.');
  return readTag(document, pages, top);
}

function readTag(document: PDFDocument, pages: PageText[], dict: PDFDict): Tag {
  const raw = dict.lookup(PDFName.of('K'));
  const list = raw instanceof PDFArray ? raw.asArray() : raw ? [raw] : [];
  const alt = dict.lookup(PDFName.of('Alt'));
  const tag: Tag = {
    type: string(dict.lookup(PDFName.of('S'))),
    alt: alt ? string(alt) : null,
    scope: scopeOf(document, dict),
    kids: [],
    page: -1,
    annotations: [],
    contents: [],
    dict,
  };
  const content = (page: PDFObject | undefined, mcid: number) => {
    const index = pageIndex(document, page);
    if (tag.page < 0) tag.page = index;
    const text = pages[index]?.tagged.get(mcid);
    if (text === undefined)
      throw new Error(`${tag.type} refers to content ${mcid}, which page ${index} lacks.`);
    tag.kids.push(text);
    tag.contents.push({ page: index, mcid });
  };
  for (const item of list.map((kid) => document.context.lookup(kid))) {
    if (item instanceof PDFNumber) content(dict.get(PDFName.of('Pg')), item.asNumber());
    else if (!(item instanceof PDFDict)) throw new Error(`Not a kid: ${item}`);
    else if (item.has(PDFName.of('MCID'))) {
      content(item.get(PDFName.of('Pg')), item.lookup(PDFName.of('MCID'), PDFNumber).asNumber());
    } else if (item.has(PDFName.of('Obj'))) tag.annotations.push(item.lookup(PDFName.of('Obj'), PDFDict));
    else {
      const kid = readTag(document, pages, item);
      if (tag.page < 0) tag.page = kid.page;
      tag.kids.push(kid);
    }
  }
  return tag;
}

function scopeOf(document: PDFDocument, dict: PDFDict): string | null {
  const attributes = dict.lookup(PDFName.of('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  for (const item of list.map((attribute) => document.context.lookup(attribute))) {
    const scope = item instanceof PDFDict ? item.lookup(PDFName.of('Scope')) : undefined;
    if (scope) return string(scope);
  }
  return null;
}

function pageIndex(document: PDFDocument, ref: PDFObject | undefined): number {
  const index = document.getPages().findIndex((page) => page.ref === ref);
  if (!(ref instanceof PDFRef) || index < 0) throw new Error(`Not a page: ${ref}`);
  return index;
}
