// The search: words typed, slides found, each with a link to itself and to its other edition. In: the way to the site's
// root, and how this page links to a slide. Out: a dialog that loads index and engine when it is first opened.

import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { excerpt } from './excerpt.ts';
import type { Hit } from './find.ts';
import { inWords, NOT_LOADED } from './in-words.ts';
import { searchOf } from './load.ts';

interface SearchPage {
  root: string;
  /** Address of a slide on this page, and on the other. */
  here(slide: string, step: number): string;
  there(slide: string, step: number): string;
  /** "Read", "Slide": what the other address leads to. */
  other: string;
  /** What stands below all that is found. */
  foot?: Node;
}

/** More than anyone reads. */
const MOST = 30;
const FIELDS = { headline: '', slide: '', script: 'Said: ', sources: 'Source: ' };

export function makeSearch(page: SearchPage): { open(): void } {
  const field = element('input', {
    type: 'search',
    'aria-label': 'Words of slides, script or sources',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const status = element('p', { class: 'count', role: 'status' });
  const list = element('ol', { class: 'hits' });
  const dialog = makeDialog(
    'search',
    'Search',
    element('h2', {}, 'Search'),
    field,
    status,
    list,
    ...(page.foot ? [page.foot] : []),
  );
  const find = searchOf(page.root);

  async function update(): Promise<void> {
    const query = field.value.trim();
    if (query === '') return show([], 'Words on slides, in what is said and in the sources.');
    const found = await find(query, MOST).catch(() => null);
    if (query !== field.value.trim()) return;
    if (found) show(found.hits, inWords(found));
    else show([], NOT_LOADED);
  }
  function show(hits: readonly Hit[], text: string): void {
    status.textContent = text;
    list.replaceChildren(...hits.map((hit) => item(hit, page)));
  }

  field.addEventListener('input', () => void update());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const links = [...list.querySelectorAll<HTMLElement>('a.hit')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === 'Enter' && event.target === field)
      // The index may still be on its way.
      void update().then(() => list.querySelector<HTMLElement>('a.hit')?.click());
    // Safari keeps this key for its field, also where there is nothing left to clear.
    else if (event.key === 'Escape' && field.value === '') dialog.close();
    else return;
    event.preventDefault();
  });
  return {
    open() {
      dialog.showModal();
      field.select();
      void update();
    },
  };
}

function item({ slide, passage, marks }: Hit, page: SearchPage): HTMLElement {
  const [field, step, text] = passage;
  const found = field === 'headline' ? [] : [FIELDS[field], ...excerpt(text, marks)];
  const headline = field === 'headline' ? excerpt(text, marks, 1000) : [slide.headline];
  return element(
    'li',
    {},
    element('span', { class: 'number' }, slide.folio),
    element('a', { class: 'hit', href: page.here(slide.id, step) }, ...headline),
    element(
      'a',
      { class: 'other', href: page.there(slide.id, step), 'aria-label': `${page.other}: ${slide.headline}` },
      page.other,
    ),
    ...(found.length > 0 ? [element('p', {}, ...found)] : []),
  );
}
