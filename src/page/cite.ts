// The dialog with a slide's address and how to cite it, each with a button that copies it. In: the way to the site's root.
// Out: the dialog, which fills itself with the slide that it is opened for.

import { copyText } from './copy.ts';
import { makeDialog } from './dialog.ts';
import { element } from './element.ts';
import { quotationOf, type Quotation, type Quoted } from './quotation.ts';
import { talkFacts } from './talk-facts.ts';

const ROWS: readonly [keyof Quotation, label: string, lines: number][] = [
  ['link', 'This slide, as it is now', 1],
  ['post', 'For posts, with the slide’s title', 1],
  ['read', 'The slide with what is said', 1],
  ['sentence', 'Citation', 4],
  ['bibtex', 'BibTeX', 8],
];

export function makeCite(root: string): { open(slide: Quoted): void } {
  const rows = element('div', { class: 'rows' });
  const status = element('p', { role: 'status' });
  const dialog = makeDialog(
    'cite',
    'Link and citation',
    element('h2', {}, 'Link and citation'),
    rows,
    status,
  );
  return {
    open(slide) {
      const quotation = quotationOf(talkFacts(root), slide);
      rows.replaceChildren(...ROWS.map(([key, label, lines]) => row(label, quotation[key], lines, status)));
      status.textContent = '';
      dialog.showModal();
      rows.querySelector('button')?.focus();
    },
  };
}

function row(label: string, text: string, lines: number, status: HTMLElement): HTMLElement {
  const field = element('textarea', { readonly: '', rows: String(lines), 'aria-label': label });
  field.value = text;
  const button = element('button', { type: 'button', 'aria-label': `Copy: ${label}` }, 'Copy');
  button.addEventListener('click', () => {
    void copyText(text).then((done) => {
      status.textContent = done
        ? `Copied: ${label}.`
        : 'This browser does not copy here; it is selected now.';
      if (!done) field.select();
    });
  });
  return element('div', { class: 'row' }, element('span', {}, label), field, button);
}
