// The slides as PDF, for whoever wants to take them along. In: the head of the page. Out: a notice with the link.

import { element } from '../page/element.ts';
import { showNotice } from './notice.ts';

/** Null in a build without a browser to print with. */
export function pdfAddress(): string | null {
  return document.querySelector('link[type="application/pdf"]')?.getAttribute('href') ?? null;
}

export function offerPdf(): void {
  const address = pdfAddress();
  if (!address) return showNotice('This build has no PDF.');
  const link = element('a', { href: address }, 'Slides as PDF');
  showNotice('Take the slides with you:', link);
  link.focus();
}
