import { PDFHexString, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { Element, Kid } from '../../src/print/structure.ts';
import { FORMULA, tidy } from '../../src/print/tags.ts';

const page = PDFRef.of(1);

test('loose text in a slide becomes a paragraph', () => {
  expect(tidied(tag('Art', tag('NonStruct', tag('NonStruct', 1)), tag('H2', tag('NonStruct', 2)), 3))).toBe(
    'Document(Sect(P(1) H2(2) P(3)))',
  );
});

test('a list item has a body, a list inside it included', () => {
  expect(tidied(tag('L', tag('LI', tag('Lbl', 1), 2, tag('Strong', 3), tag('L', tag('LI', 4)))))).toBe(
    'Document(L(LI(Lbl(1) LBody(P(2 Strong(3)) L(LI(LBody(P(4))))))))',
  );
});

test('a formula is one, with its source as text', () => {
  const root = tag('Document', tag('P', 1, figure(`${FORMULA}x^2`, 2)));
  tidy(root, () => false);
  expect(print(root)).toBe('Document(P(1 Formula[x^2](2)))');
});

test('a frame round a figure is none itself, and a drawing inside one belongs to it', () => {
  expect(tidied(tag('Figure', figure('A line', 1), 2))).toBe('Document(Div(Figure[A line](1) P(2)))');
  expect(tidied(figure('3 of 4', tag('Figure', 1), tag('Figure', 2)))).toBe('Document(Figure[3 of 4](1 2))');
});

test('decoration leaves the tree, but not out of a drawing, and cells stay', () => {
  const decoration = (mcid: number) => mcid >= 10;
  expect(tidied(tag('Art', 10, tag('P', 1, 11), tag('P', 12)), decoration)).toBe('Document(Sect(P(1)))');
  expect(tidied(figure('A bar', 10), decoration)).toBe('Document(Figure[A bar](10))');
  expect(tidied(tag('Table', tag('TR', tag('TD', 10), tag('TD', 1))), decoration)).toBe(
    'Document(Table(TR(TD() TD(1))))',
  );
});

function tidied(kid: Element, decoration: (mcid: number) => boolean = () => false): string {
  const root = tag('Document', kid);
  tidy(root, ({ mcid }) => decoration(mcid));
  return print(root);
}

function tag(type: string, ...kids: (Element | number)[]): Element {
  const content = (mcid: number): Kid => ({ kind: 'content', page, mcid });
  const all = kids.map((kid) => (typeof kid === 'number' ? content(kid) : kid));
  return { kind: 'element', type, entries: new Map(), kids: all };
}

function figure(alt: string, ...kids: (Element | number)[]): Element {
  const element = tag('Figure', ...kids);
  element.entries.set('Alt', PDFHexString.fromText(alt));
  return element;
}

function print(kid: Kid): string {
  if (kid.kind === 'content') return String(kid.mcid);
  if (kid.kind === 'annotation') return 'link';
  const alt = kid.entries.get('Alt');
  const text = alt instanceof PDFHexString ? `[${alt.decodeText()}]` : '';
  return `${kid.type}${text}(${kid.kids.map(print).join(' ')})`;
}
