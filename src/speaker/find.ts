// Find, under /: words on slides, in the script and the sources, of the talk and of what stands behind it. Only here: the
// room sees nothing of it until Enter. In: the talk, and what shows a slide for an answer. Out: a dialog, with a true picture
// of the slide that is chosen, at the step at which the words are in view. Its index is the site's own, without cues.

import type { Position } from '../link/message.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { excerpt } from '../search/excerpt.ts';
import type { Found, Hit } from '../search/find.ts';
import { inWords, NOT_LOADED } from '../search/in-words.ts';
import { searchOf } from '../search/load.ts';
import type { Field } from '../search-options.ts';
import { write } from './parts.ts';
import { createPicture } from './picture.ts';
import type { Slide, Talk } from './talk.ts';

/** More than anyone reads. */
const MOST = 40;
const NAMES: Record<Field, string> = {
  headline: 'Headline',
  slide: 'Slide',
  script: 'Script',
  sources: 'Sources',
};
const NONE: Found = { count: 0, hits: [] };
const HINT = 'Words of headlines, slides, script or sources. The room sees nothing of it until Enter.';

export function createFind(talk: Talk, show: (place: Position) => void): { open(): void } {
  const slides = new Map(talk.slides.map((slide) => [slide.id, slide]));
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'found',
    'aria-label': 'Words to find',
    'aria-describedby': 'find-count',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const count = element('p', { id: 'find-count', class: 'count', role: 'status' });
  const list = element('ul', { id: 'found', role: 'listbox', 'aria-label': 'Slides found' });
  const frame = element('div', { class: 'still', inert: '' });
  const name = element('p', { class: 'name' });
  const button = element('button', { type: 'button' }, element('kbd', {}, 'Enter'), 'Show it to the room');
  const back = element('p', { class: 'back' }, element('kbd', {}, 'R'), ' goes back to where the talk was.');
  const preview = element('div', { class: 'preview' }, frame, name, button, back);
  const heading = element('h2', {}, 'Find');
  const dialog = makeDialog('find', 'Find a slide', heading, field, count, list, preview);
  const picture = createPicture(frame, 'found-');
  const search = searchOf('../');
  let hits: readonly Hit[] = [];
  let chosen = 0;
  /** The index may still be on its way. */
  let updated = Promise.resolve();

  async function update(): Promise<void> {
    const query = field.value.trim();
    if (query === '') return fill(NONE, HINT);
    const found = await search(query, MOST).catch(() => null);
    if (query !== field.value.trim()) return;
    if (found) fill(found, inWords(found));
    else fill(NONE, NOT_LOADED);
  }
  function fill(found: Found, text: string): void {
    hits = found.hits;
    chosen = 0;
    list.replaceChildren(...hits.map(option));
    write(count, text);
    mark();
  }
  function mark(): void {
    field.removeAttribute('aria-activedescendant');
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(at === chosen));
      if (at !== chosen) continue;
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    }
    const place = placeOf(hits[chosen]);
    const slide = place && slides.get(place.slide);
    preview.classList.toggle('empty', !slide);
    picture.show(slide?.element ?? null, place ?? undefined);
    write(name, slide && place ? nameOf(slide, place.step) : '');
  }
  function go(): void {
    const place = placeOf(hits[chosen]);
    if (!place) return;
    dialog.close();
    show(place);
  }

  field.addEventListener('input', () => (updated = update()));
  button.addEventListener('click', go);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) chosen = Math.max(0, Math.min(hits.length - 1, chosen + by));
    else if (event.key === 'Enter' && event.target === field) return take(event, () => void updated.then(go));
    // The clicker goes on with the talk: what was looked for is no longer wanted.
    else if (event.key === 'PageDown' || event.key === 'PageUp') return take(event, () => dialog.close());
    else return;
    take(event, mark);
  });
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role="option"]') : null;
    if (!item) return;
    chosen = [...list.children].indexOf(item);
    mark();
    field.focus();
  });
  list.addEventListener('dblclick', go);
  // Figures of the picture rest while it is not looked at.
  dialog.addEventListener('close', () => picture.show(null));
  // Once the page stands: it has to be here when the network has gone.
  setTimeout(() => void search('', 0).catch(() => undefined));

  return {
    open() {
      dialog.showModal();
      updated = update();
      field.focus();
      field.select();
    },
  };
}

function take(event: Event, act: () => void): void {
  event.preventDefault();
  act();
}

function option({ slide, passage, marks }: Hit, at: number): HTMLElement {
  const [field, step, text] = passage;
  const isHeadline = field === 'headline';
  // Found by its id or page, of which the headline has nothing to mark.
  const isName = isHeadline && marks.length === 0;
  const where = isName ? 'Name' : isHeadline || step === 0 ? NAMES[field] : `${NAMES[field]}, step ${step}`;
  const words = isName ? [slide.id] : isHeadline ? [] : excerpt(text, marks);
  const headline = isHeadline ? excerpt(text, marks, text.length) : [slide.headline || slide.id];
  return element(
    'li',
    { id: `found-${at}`, role: 'option' },
    element('span', { class: 'page' }, slide.folio),
    element('b', {}, ...headline),
    element('span', {}, element('span', { class: 'where' }, where), ' ', ...words),
  );
}

function placeOf(hit: Hit | undefined): Position | null {
  return hit ? { slide: hit.slide.id, step: hit.passage[1] } : null;
}

function nameOf({ id, main, backup }: Slide, step: number): string {
  const kind = main ? [] : [backup ? 'backup' : 'appendix'];
  return [id, ...(step > 0 ? [`step ${step}`] : []), ...kind].join(', ');
}
