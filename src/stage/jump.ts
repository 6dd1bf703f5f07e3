// The jump dialog: type a page number, an id or words of a headline; Enter goes, Esc leaves. The stage stands
// still meanwhile. In: the stage. Out: a dialog that fills itself each time it is opened.

import { visit } from './address.ts';
import { makeChoice } from '../page/choice.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { findSlides, type SlideName } from './find-slides.ts';
import { slideName } from './outline.ts';
import type { Stage } from './stage.ts';

export function makeJump(stage: Stage): { open(): void } {
  const choice = makeChoice({
    id: 'jump-list',
    field: 'Number, id or words of the headline',
    list: 'Slides',
  });
  const { field, list } = choice;
  const dialog = makeDialog('jump', 'Jump to a slide', element('h2', {}, 'Jump to'), field, list);
  let found: SlideName[] = [];

  function update(): void {
    found = findSlides(field.value, stage.slides().map(slideName));
    const here = found.findIndex(({ id }) => id === stage.current().id);
    choice.fill(found.map(option), field.value === '' ? here : 0);
    if (found.length === 0) list.append(element('li', { class: 'none' }, 'No slide has this.'));
  }
  function go(at: number): void {
    const to = found[at];
    if (!to) return;
    dialog.close();
    visit({ slide: to.id, step: 0 });
  }

  field.addEventListener('input', update);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === field) go(choice.chosen());
    else if (!choice.takes(event)) return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => go(choice.clicked(event) ?? -1));

  return {
    open() {
      field.value = '';
      update();
      dialog.showModal();
      field.focus();
    },
  };
}

function option({ id, folio, headline }: SlideName): HTMLElement {
  return element(
    'li',
    { id: `jump-${id}` },
    element('span', { class: 'page' }, folio),
    ` ${headline} `,
    element('span', { class: 'slide-id' }, id),
  );
}
