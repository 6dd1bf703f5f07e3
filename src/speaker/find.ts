// Find, under /: words on slides, in the script and the sources, of the talk and of what stands behind it. Only here: the
// room sees nothing of it until Enter. In: the talk, and what shows a slide for an answer. Out: a dialog, with a true picture
// of the slide that is chosen, at the step at which the words are in view. Its index is the site's own, without cues.

import type { Position } from '../link/message.ts';
import { makeChoice } from '../page/choice.ts';
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
  const choice = makeChoice({ id: 'found', field: 'Words to find', list: 'Slides found', onChosen: preview });
  const { field, list } = choice;
  const count = element('p', { id: 'find-count', class: 'count', role: 'status' });
  const frame = element('div', { class: 'still', inert: '' });
  const name = element('p', { class: 'name' });
  const button = element('button', { type: 'button' }, element('kbd', {}, 'Enter'), 'Show it to the room');
  const back = element('p', { class: 'back' }, element('kbd', {}, 'R'), ' goes back to where the talk was.');
  const side = element('div', { class: 'preview' }, frame, name, button, back);
  const heading = element('h2', {}, 'Find');
  const dialog = makeDialog('find', 'Find a slide', heading, field, count, list, side);
  const picture = createPicture(frame, 'found-');
  const search = searchOf('../');
  let hits: readonly Hit[] = [];
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
    choice.fill(hits.map(line));
    write(count, text);
  }
  function preview(): void {
    const place = placeOf(hits[choice.chosen()]);
    const slide = place && slides.get(place.slide);
    side.classList.toggle('empty', !slide);
    picture.show(slide?.element ?? null, place ?? undefined);
    write(name, slide && place ? nameOf(slide, place.step) : '');
  }
  function go(): void {
    const place = placeOf(hits[choice.chosen()]);
    if (!place) return;
    dialog.close();
    show(place);
  }

  field.setAttribute('aria-describedby', count.id);
  field.addEventListener('input', () => (updated = update()));
  button.addEventListener('click', go);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === field) void updated.then(go);
    // The clicker goes on with the talk: what was looked for is no longer wanted.
    else if (event.key === 'PageDown' || event.key === 'PageUp') dialog.close();
    else if (!choice.takes(event)) return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (choice.clicked(event) !== null) field.focus();
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

function line({ slide, passage, marks }: Hit, at: number): HTMLElement {
  const [field, step, text] = passage;
  const isHeadline = field === 'headline';
  // Found by its id or page, of which the headline has nothing to mark.
  const isName = isHeadline && marks.length === 0;
  const where = isName ? 'Name' : isHeadline || step === 0 ? NAMES[field] : `${NAMES[field]}, step ${step}`;
  const words = isName ? [slide.id] : isHeadline ? [] : excerpt(text, marks);
  const headline = isHeadline ? excerpt(text, marks, text.length) : [slide.headline || slide.id];
  return element(
    'li',
    { id: `found-${at}` },
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
