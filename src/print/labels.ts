// Page labels (ISO 32000-1, 12.4.2), so that a viewer's page field says what the slide's folio says.
//
//   1 2 3 B1 B2 A1  →  0: 1…  3: B1…  5: A1…

import { type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';

export function writeLabels(document: PDFDocument, folios: string[]): void {
  const { context, catalog } = document;
  const numbers = labelRanges(folios).flatMap(({ page, prefix, start }) => {
    const label = context.obj(start === null ? {} : { S: 'D', St: start });
    if (prefix) label.set(PDFName.of('P'), PDFHexString.fromText(prefix));
    return [PDFNumber.of(page), label];
  });
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers }));
}

interface LabelRange {
  /** First page of the range, from 0. */
  page: number;
  prefix: string;
  /** First number, null if the label is the prefix alone. */
  start: number | null;
}

export function labelRanges(folios: string[]): LabelRange[] {
  const ranges: LabelRange[] = [];
  let next: string | null = null;
  folios.forEach((folio, page) => {
    const [, prefix = folio, digits] = /^(.*?)([1-9]\d*)$/.exec(folio) ?? [];
    const start = digits === undefined ? null : Number(digits);
    if (folio !== next) ranges.push({ page, prefix, start });
    next = start === null ? null : `${prefix}${start + 1}`;
  });
  return ranges;
}
