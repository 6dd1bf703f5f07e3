// What a part of a slide says, for those who hear the talk. In: a part that comes with a step, or a drawing of which only
// some parts have come. Out: words; '' where there are none.

import { STATE } from '#contract';

export function wordsOf(part: Element): string {
  if (part instanceof HTMLElement) return part.childNodes.length > 0 ? part.innerText : codeState(part);
  const label = part.getAttribute('data-says') ?? part.querySelector('title')?.textContent;
  return label ?? [...part.querySelectorAll('text')].map((line) => line.textContent).join(' ');
}

/** Null if nothing is still to come: then the author has said what the drawing shows. */
export function wordsSoFar(drawing: Element): string | null {
  if (!drawing.querySelector('.fragment:not(.visible)')) return null;
  const words = [...drawing.querySelectorAll('text, [data-says].visible')].filter((part) => {
    const over = part.parentElement?.closest('.fragment');
    return !over || (over.classList.contains('visible') && !over.hasAttribute('data-says'));
  });
  if (words.length === 0) return 'A drawing, only just begun';
  return `So far: ${words.map((part) => part.getAttribute('data-says') ?? part.textContent).join(', ')}`;
}

/** A step of a code block is an empty mark: the lines it points at are what is new. */
function codeState(mark: HTMLElement): string {
  const block = mark.closest('figure')?.querySelector(`pre[${STATE}]`);
  const state = block?.getAttribute(STATE) ?? '';
  const numbers = [...(block?.querySelectorAll('.line') ?? [])].flatMap((line, i) =>
    (line.getAttribute('data-on') ?? '').split(' ').includes(state) ? [i + 1] : [],
  );
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `Code, line ${first}` : `Code, lines ${first} to ${last}`;
}
