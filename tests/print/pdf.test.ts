// The PDFs that `npm run pdf` writes, read back. The talk beside this file has one slide for each thing that a
// print can lose; it is printed once.

import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults } from './faults.ts';
import {
  annotations,
  destinations,
  fonts,
  labels,
  lookup,
  outline,
  type Pdf,
  readPdf,
  string,
  tags,
  textOf,
  xmp,
} from './read-pdf.ts';

const SLIDES = [
  'cover',
  'words',
  'steps',
  'quotation',
  'things',
  'table',
  'formula',
  'picture',
  'code',
  'entry',
  'dark',
  'reader',
  'ledger',
  'references',
];

let out: string;
let slides: Pdf;
let notes: Pdf;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'paper-'));
  const command = join(import.meta.dirname, '../../src/commands/pdf.mjs');
  const talk = join(import.meta.dirname, 'talk');
  const env = { ...process.env, SLIDES: talk, TALK_DIST: out, SOURCE_DATE_EPOCH: '1718020800' };
  await promisify(execFile)(process.execPath, [command], { env });
  [slides, notes] = await Promise.all([
    readPdf(join(out, 'paper.pdf')),
    readPdf(join(out, 'paper-notes.pdf')),
  ]);
}, 60_000);

afterAll(() => rm(out, { recursive: true, force: true }));

test('two files are written, and nothing half done is left', async () => {
  expect((await readdir(out)).sort()).toEqual(['paper-notes.pdf', 'paper.pdf']);
});

test.each(['slides', 'notes'])('%s: sound as a tagged document', (name) => {
  expect(faults(name === 'slides' ? slides : notes)).toEqual([]);
});

describe('pages', () => {
  test('one of 16:9 for each slide, none blank', () => {
    const sizes = slides.document.getPages().map((page) => page.getSize());
    expect(sizes).toEqual(SLIDES.map(() => ({ width: 960, height: 540 })));
    for (const { tagged } of slides.pages) expect([...tagged.values()].join('').trim()).not.toBe('');
  });

  test('in the final state: each step, the last lines of code', () => {
    expect(textOf(slide('steps'))).toContain('Third, with a way out');
    expect(textOf(slide('entry'))).toContain('Print the last state.');
    expect(textOf(slide('code'))).toContain('const sheets = 20;');
  });

  test('have the folios as labels', () => {
    expect(labels(slides.document)).toEqual([...'123456789', '10', 'B1', 'B2', 'A1', 'A2']);
  });

  test('are light, except a slide that is dark on stage', () => {
    expect(brightness('steps')).toBeGreaterThan(0.85);
    expect(brightness('dark')).toBeLessThan(0.15);
  });
});

describe('tags', () => {
  test('begin with the document and its slides, one a page, in their order', () => {
    expect(slides.root.type).toBe('Document');
    const sections = sectionsOf(slides);
    expect(sections.map(({ type, page }) => `${type} ${page}`)).toEqual(
      SLIDES.map((_, page) => `Sect ${page}`),
    );
  });

  test('a headline for each slide, h1 to h3, those included that are not seen', () => {
    const heads = sectionsOf(slides).map((section) => [...tags(section, /^H[1-3]$/)]);
    expect(heads.map((found) => found.length)).toEqual(SLIDES.map(() => 1));
    const types = heads.flat().map(({ type }) => type);
    expect(types.slice(0, 6)).toEqual(['H1', 'H2', 'H3', 'H3', 'H2', 'H3']);
    expect(textOf(heads[3]![0]!)).toBe('Somebody said it.');
  });

  test('text in reading order, words apart where lines end', () => {
    const text = textOf(slide('steps'));
    const order = [
      'Every step is on the page.',
      'First, with weight and voice',
      'Second, with',
      'Third',
      'Nothing was measured.',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(
      'in a line so long that it has to go on in the next, where its last words stand apart',
    );
    expect(textOf(notesOf('cover'))).toMatch(/Welcome\./);
  });

  test('lists: items with a body', () => {
    const items = [...tags(slide('steps'), /^LI$/)];
    expect(items.length).toBeGreaterThanOrEqual(3);
    for (const item of items) expect(types(item)).toContain('LBody');
    for (const item of items) expect(types(item)).not.toContain('Link');
    const labels = [...tags(slide('references'), /^Lbl$/)].map((label) => textOf(label).trim());
    expect(labels).toEqual(['1.']);
  });

  test('tables: header cells say what they head', () => {
    expect([...tags(slide('table'), /^TH$/)].map((cell) => `${textOf(cell).trim()} ${cell.scope}`)).toEqual([
      'Year Column',
      'Sheets Column',
    ]);
    expect([...tags(slide('table'), /^TR$/)].length).toBe(3);
  });

  test('figures: each has its text', () => {
    const figures = [...tags(slides.root, /^Figure$/)];
    for (const figure of figures) expect(figure.alt).toBeTruthy();
    expect(figures.map(({ alt }) => alt)).toContain('A line that rises from left to right.');
  });

  test('formulas are formulas', () => {
    expect([...tags(slide('formula'), /^Formula$/)].map(({ alt }) => alt)).toEqual([
      'p_i',
      'H = -\\sum_i p_i \\log p_i',
    ]);
  });

  test('code is code, a quotation a quotation', () => {
    expect([...tags(slide('code'), /^Code$/)].map(textOf).join('')).toMatch(/print\(ink\);\s*$/);
    expect([...tags(slide('quotation'), /^BlockQuote$/)].length).toBe(1);
  });

  test('decoration is no content', () => {
    expect(textOf(slide('words'))).not.toMatch(/^\s*1/);
    expect(textOf(slide('words'))).toContain('Words keep their order.');
  });
});

describe('links', () => {
  test.each(['slides', 'notes'])('%s: inner ones lead to a page', (name) => {
    const { document } = name === 'slides' ? slides : notes;
    const places = destinations(document);
    const inner = annotations(document).flatMap((link) => link.lookup(PDFName.of('Dest')) ?? []);
    expect(inner.map(string)).toContain('table');
    for (const destination of inner) expect(places.has(string(destination))).toBe(true);
  });

  test('outer ones have their address', () => {
    const uris = annotations(slides.document).flatMap((link) => {
      const action = link.lookup(PDFName.of('A'));
      return action instanceof PDFDict ? [`${action}`] : [];
    });
    expect(uris.join()).toContain('(https://example.org/out)');
    expect(uris.join()).toContain('(https://example.org/page)');
  });

  test('each slide can be named in the address of the PDF', () => {
    const places = destinations(slides.document);
    expect(SLIDES.map((id) => places.get(id))).toEqual(SLIDES.map((_, page) => page));
  });
});

describe('bookmarks', () => {
  test('sections, and the slides folded in them', () => {
    const sections = outline(slides.document);
    expect(sections.map(({ title, page, open }) => ({ title, page, open }))).toEqual([
      { title: 'Words', page: 0, open: false },
      { title: 'Things', page: 4, open: false },
      { title: 'Reserve', page: 10, open: false },
    ]);
    expect(sections[0]!.children.map(({ title, page }) => `${page} ${title}`)).toEqual([
      '0 What paper keeps & shows',
      '1 Words keep their order.',
      '2 Every step is on the page.',
      '3 Somebody said it.',
    ]);
  });
});

describe('a fault is found', () => {
  const plant = async (damage: (document: PDFDocument) => void) => {
    const document = await PDFDocument.load(slides.bytes, { updateMetadata: false });
    damage(document);
    return faults(await readPdf(Buffer.from(await document.save())));
  };
  const dicts = (document: PDFDocument, type: string) =>
    document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && `${object.get(PDFName.of('S'))}` === type ? [object] : [],
      );

  test.each([
    ['/Figure', 'Alt', 'Figure has no alternative text'],
    ['/TH', 'A', 'TH has no scope'],
    ['/Link', 'K', 'a link is not tagged'],
  ])('%s without its %s', async (type, key, fault) => {
    expect(await plant((document) => dicts(document, type)[0]!.delete(PDFName.of(key)))).toContain(fault);
  });

  test.each([
    ['/LBody', 'NonStruct', 'LI holds NonStruct'],
    ['/H2', 'H1', 'H3 comes after H1'],
    ['/P', 'Paragraph', 'Paragraph is no type of PDF 1.7'],
  ])('%s as %s', async (type, other, fault) => {
    const damage = (document: PDFDocument) =>
      dicts(document, type).forEach((dict) => dict.set(PDFName.of('S'), PDFName.of(other)));
    expect(await plant(damage)).toContain(fault);
  });

  test('links without words, a page without tags, a document without XMP', async () => {
    const found = await plant((document) => {
      for (const link of annotations(document)) link.delete(PDFName.of('Contents'));
      document.catalog.delete(PDFName.of('Metadata'));
      document.getPage(5).node.delete(PDFName.of('StructParents'));
    });
    expect(found).toContain('a link does not say where it leads');
    expect(found).toContain('There is no title');
    expect(found.join()).toMatch(/page 6: content \d+ does not know its P/);
  });
});

describe('metadata', () => {
  test('title, author, subject, keywords, language and date', () => {
    const { document } = slides;
    expect(document.getTitle()).toBe('What paper keeps & shows');
    expect(document.getAuthor()).toBe('Ada Author');
    expect(document.getSubject()).toBe('One slide for each thing that a printed talk can lose.');
    expect(document.getKeywords()).toBe('tagged PDF, print');
    expect(document.getCreationDate()).toEqual(new Date(1718020800000));
    expect(string(lookup(document, 'Lang'))).toBe('en');
    expect(`${lookup(document, 'ViewerPreferences DisplayDocTitle')}`).toBe('true');
    expect(`${lookup(document, 'MarkInfo Marked')}`).toBe('true');
    for (const page of document.getPages()) expect(`${page.node.lookup(PDFName.of('Tabs'))}`).toBe('/S');
  });

  test('the same as XMP', () => {
    const packet = xmp(slides.document);
    expect(packet).toContain('What paper keeps &#38; shows');
    expect(packet).toContain('<rdf:li>Ada Author</rdf:li>');
    expect(packet).toContain('<rdf:li>tagged PDF</rdf:li><rdf:li>print</rdf:li>');
    expect(packet).toContain('<xmp:CreateDate>2024-06-10T12:00:00Z</xmp:CreateDate>');
  });
});

describe('fonts and size', () => {
  test.each(['slides', 'notes'])('%s: embedded as subsets, none of them Type 3', (name) => {
    const { document } = name === 'slides' ? slides : notes;
    const used = fonts(document);
    expect(used.length).toBeGreaterThan(3);
    for (const font of used) {
      expect(font.type).toMatch(/^(Type0|CIDFontType2|CIDFontType0)$/);
      expect(font.embedded).toBe(true);
      expect(font.name).toMatch(/^[A-Z]{6}\+(PublicSans|Besley|AtkinsonHyperlegibleMono|STIXTwoMath)/);
    }
  });

  test('small', () => {
    expect(slides.bytes.length).toBeLessThan(150_000);
    expect(notes.bytes.length).toBeLessThan(200_000);
  });
});

describe('slides with script', () => {
  test('A4 sheets, each slide on one of its own', () => {
    for (const page of notes.document.getPages()) {
      expect(Math.round(page.getWidth())).toBe(595);
      expect(Math.round(page.getHeight())).toBe(842);
    }
    expect(sectionsOf(notes).map(({ page }) => page)).toEqual(SLIDES.map((_, page) => page));
  });

  test('the slide, what is said with the presses, the sources', () => {
    const text = textOf(notesOf('steps')).replace(/\s+/g, ' ');
    const order = [
      'Every step is on the page.',
      'This is said first.',
      'Click 1',
      'This is said after one press.',
      'Click 2',
      'This after two.',
      'Click 3',
      'And this after three.',
      'The Page',
    ];
    const places = order.map((part) => text.lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('no cue', () => {
    expect(textOf(notes.root)).not.toContain('Private');
    expect(textOf(slides.root)).not.toContain('Welcome');
  });

  test('bookmarks lead to the sheets', () => {
    expect(outline(notes.document).map(({ page }) => page)).toEqual([0, 4, 10]);
  });
});

test('no object is left that nothing refers to', () => {
  const { document } = slides;
  const seen = new Set<PDFObject>();
  const walk = (object: PDFObject | undefined): void => {
    const value = object && document.context.lookup(object);
    if (!value || seen.has(value)) return;
    seen.add(value);
    if (value instanceof PDFArray) value.asArray().forEach(walk);
    else if (value instanceof PDFDict) value.values().forEach(walk);
    else if (value instanceof PDFStream) walk(value.dict);
  };
  walk(document.context.trailerInfo.Root);
  walk(document.context.trailerInfo.Info);
  const left = document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => !seen.has(object) && !/\/Type \/(ObjStm|XRef)\b/.test(`${object}`));
  expect(left.map(([ref]) => `${ref}`)).toEqual([]);
});

function sectionsOf(pdf: Pdf) {
  return pdf.root.kids.filter((kid) => typeof kid !== 'string');
}

function slide(id: string) {
  return sectionsOf(slides)[SLIDES.indexOf(id)]!;
}

function notesOf(id: string) {
  return sectionsOf(notes)[SLIDES.indexOf(id)]!;
}

/** Of the ground: the least channel of the last colour that fills the whole page. */
function brightness(id: string): number {
  const content = slides.pages[SLIDES.indexOf(id)]!.content;
  const fills = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg(?:(?!rg)[\s\S])*?\s1280 720 re\s+f\b/g)];
  return Math.min(...fills.at(-1)!.slice(1).map(Number));
}

function types(tag: Parameters<typeof textOf>[0]): string[] {
  return tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid.type]));
}
