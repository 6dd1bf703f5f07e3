// The box that says whether letters, digits and signs are keys. In: what is to be known where it stands. Out: box and words.

import { element } from './element.ts';
import { followLetters, switchLetters } from './letters.ts';

export function lettersBox(note: string): HTMLElement {
  const box = element('input', { type: 'checkbox', 'aria-describedby': 'letters-note' });
  box.addEventListener('change', () => switchLetters(box.checked));
  followLetters((on) => (box.checked = on));
  return element(
    'div',
    { class: 'letters' },
    element('label', {}, box, ' Letters, digits and signs are keys'),
    element('p', { id: 'letters-note' }, note),
  );
}
