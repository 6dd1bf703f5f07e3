// The drawings for a column on a phone: the deck is sent without them, for a stage has no use for them, and the reading
// edition has them. In: the deck's figures on a narrow screen. Out: each has its narrow drawing beside it, which
// flow.css then shows; without a network they stay as they are.

import { loadPage } from '../page/load-page.ts';

export async function takeNarrowDrawings(root: HTMLElement): Promise<void> {
  const edition = await loadPage('read/').catch(() => null);
  if (!edition) return;
  for (const figure of root.querySelectorAll<HTMLElement>('.figure:not([data-live])')) {
    const article = edition.getElementById(figure.closest('section')?.id ?? '');
    const same = [...(article?.querySelectorAll('.figure') ?? [])].find((other) => isSame(other, figure));
    const drawing = same?.querySelector(':scope > .narrow');
    if (drawing) figure.append(document.importNode(drawing, true));
  }
}

function isSame(one: Element, other: Element): boolean {
  return label(one) === label(other);
}

function label(figure: Element): string | null | undefined {
  return figure.querySelector('svg')?.getAttribute('aria-label');
}
