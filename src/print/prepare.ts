/// <reference lib="dom" />
// What only the print needs, done in the page before it is printed. Runs in the browser, by Playwright and
// not by a script of the page. Out: the page's links in order, for their descriptions.

import type { Anchor } from './links.ts';

export async function prepare(formula: string): Promise<Anchor[]> {
  // Chromium has no tag for a formula and reads MathML out letter by letter. As a picture it keeps together and
  // has an alternative text, by which it is known afterwards.
  for (const math of document.querySelectorAll('math')) {
    math.setAttribute('role', 'img');
    math.setAttribute('aria-label', formula + (math.getAttribute('data-tex') ?? math.textContent ?? ''));
  }
  // Nothing gets a tag inside aria-hidden, and a drawing gets one only if it is a picture itself.
  for (const drawing of document.querySelectorAll('[role="img"] svg')) {
    drawing.removeAttribute('aria-hidden');
    drawing.setAttribute('role', 'img');
  }
  for (const part of document.querySelectorAll('[role="img"] [aria-hidden]'))
    part.removeAttribute('aria-hidden');
  // Of the roles for a part of a document, Chromium has a tag for this one.
  for (const slide of document.querySelectorAll('.slides > section')) slide.setAttribute('role', 'article');
  // Text without a visible box is not painted, and what is not painted has no tag: the theme's print rules
  // (.unseen) paint it without colour.
  for (const element of document.querySelectorAll('body *')) {
    if (getComputedStyle(element).clipPath === 'inset(50%)') element.classList.add('unseen');
  }
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode().catch(() => undefined))]);
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((anchor) => {
    const own = anchor.getAttribute('href') ?? '';
    return { target: own.startsWith('#') ? own : anchor.href, text: (anchor.textContent ?? '').trim() };
  });
}
