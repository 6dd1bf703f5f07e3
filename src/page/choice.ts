// A field, and below it a list of which one line is chosen: arrows and clicks choose, the keyboard stays in the field.
// In: what both are called. Out: the two elements, and what fills the list.
//   const choice = makeChoice({ id: 'jump-list', field: 'Number or words', list: 'Slides' });  choice.fill(lines);

import { element } from './element.ts';

interface Choice {
  field: HTMLInputElement;
  list: HTMLElement;
  /** Index of the chosen line. */
  chosen(): number;
  /** Lines are `li` with an id each; `chosen` is the one to begin at. */
  fill(lines: readonly HTMLElement[], chosen?: number): void;
  /** Whether a key of the dialog around it was an arrow, and has chosen. */
  takes(event: KeyboardEvent): boolean;
  /** Index of the line that was clicked; null beside the lines. */
  clicked(event: Event): number | null;
}

interface ChoiceOptions {
  /** Of the list. */
  id: string;
  field: string;
  list: string;
  /** Each time that a line is chosen, and when there is none any more. */
  onChosen?(): void;
}

export function makeChoice({ id, field: words, list: name, onChosen }: ChoiceOptions): Choice {
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': id,
    'aria-label': words,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('ul', { id, role: 'listbox', 'aria-label': name });
  let chosen = 0;

  const options = (): Element[] => [...list.querySelectorAll('[role="option"]')];
  function choose(at: number): void {
    chosen = Math.max(0, Math.min(options().length - 1, at));
    field.removeAttribute('aria-activedescendant');
    for (const [index, line] of options().entries()) {
      line.setAttribute('aria-selected', String(index === chosen));
      if (index !== chosen) continue;
      field.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    }
    onChosen?.();
  }
  return {
    field,
    list,
    chosen: () => chosen,
    fill(lines, at = 0) {
      for (const line of lines) line.setAttribute('role', 'option');
      list.replaceChildren(...lines);
      choose(at);
    },
    takes(event) {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by !== undefined) choose(chosen + by);
      return by !== undefined;
    },
    clicked({ target }) {
      const line = target instanceof Element ? target.closest('[role="option"]') : null;
      if (!line) return null;
      choose(options().indexOf(line));
      return chosen;
    },
  };
}
