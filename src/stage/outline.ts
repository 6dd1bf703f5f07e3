// What the sections of the page say about themselves. In: a section. Out: its headline, its page label, its
// share of time.

export function headline(slide: Element): string {
  const id = slide.getAttribute('aria-labelledby');
  const heading = id ? slide.querySelector(`#${CSS.escape(id)}`) : null;
  return heading?.textContent.trim() ?? '';
}

export function folio(slide: Element): string {
  return slide.getAttribute('data-folio') ?? '';
}

/** Planned seconds; slides outside the talk proper have none. */
export function seconds(slide: Element): number {
  return slide.getAttribute('data-visibility') === 'main' ? Number(slide.getAttribute('data-seconds')) : 0;
}
