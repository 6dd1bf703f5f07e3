// The jump dialog: type a page number, an id or words of a headline; Enter goes, Esc leaves. The stage stands
// still meanwhile. In: the stage. Out: a dialog that fills itself each time it is opened.

import { visit } from './address.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { findSlides, type SlideName } from './find-slides.ts';
import { slideName } from './outline.ts';
import type { Stage } from './stage.ts';

export function makeJump(stage: Stage): { open(): void } {
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'jump-list',
    'aria-label': 'Number, id or words of the headline',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('ul', { id: 'jump-list', role: 'listbox', 'aria-label': 'Slides' });
  const dialog = makeDialog('jump', 'Jump to a slide', element('h2', {}, 'Jump to'), field, list);
  let found: SlideName[] = [];
  let chosen = 0;

  function update(): void {
    found = findSlides(field.value, stage.slides().map(slideName));
    const here = found.findIndex(({ id }) => id === stage.current().id);
    chosen = field.value === '' ? Math.max(0, here) : 0;
    list.replaceChildren(...found.map(option));
    if (found.length === 0) list.append(element('li', { class: 'none' }, 'No slide has this.'));
    mark();
  }
  function mark(): void {
    field.removeAttribute('aria-activedescendant');
    for (const [i, item] of [...list.querySelectorAll('[role="option"]')].entries()) {
      item.setAttribute('aria-selected', String(i === chosen));
      if (i !== chosen) continue;
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    }
  }
  function go(to: SlideName | undefined): void {
    if (!to) return;
    dialog.close();
    visit({ slide: to.id, step: 0 });
  }

  field.addEventListener('input', update);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) chosen = Math.max(0, Math.min(found.length - 1, chosen + by));
    else if (event.key === 'Enter' && event.target === field) go(found[chosen]);
    else return;
    event.preventDefault();
    mark();
  });
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role="option"]') : null;
    go(found.find(({ id }) => item?.id === optionId(id)));
  });

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
    { id: optionId(id), role: 'option' },
    element('span', { class: 'page' }, folio),
    ` ${headline} `,
    element('span', { class: 'slide-id' }, id),
  );
}

function optionId(id: string): string {
  return `jump-${id}`;
}
