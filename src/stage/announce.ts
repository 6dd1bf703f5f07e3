// What a screen reader hears, and the window's title. In: changes on the stage. Out: the headline once for
// each slide, then at each step only what it added.

import { STATE } from '#contract';
import { element } from '../page/element.ts';
import { headline } from './outline.ts';
import type { Stage } from './stage.ts';

export function announce(stage: Stage): void {
  const region = element('div', { class: 'announcer', 'aria-live': 'polite' });
  document.body.append(region);
  const talk = document.title;
  let slide = '';
  let step = 0;
  let waiting = false;

  function report(): void {
    waiting = false;
    const now = stage.position();
    const current = stage.current();
    if (now.slide !== slide) {
      document.title = title(headline(current), talk);
      // A jump has put the focus on the slide, and that reads its name.
      region.textContent = document.activeElement === current ? '' : headline(current);
    } else if (now.step !== step) {
      region.textContent = added(current, step, now.step);
    }
    ({ slide, step } = now);
  }
  // Reveal sends several events for one press.
  function soon(): void {
    if (!waiting) queueMicrotask(report);
    waiting = true;
  }

  soon();
  stage.onChange(soon);
}

function title(name: string, talk: string): string {
  return name === '' || name === talk ? talk : `${name} – ${talk}`;
}

function added(slide: HTMLElement, from: number, to: number): string {
  const parts = [...slide.querySelectorAll('.fragment')].filter((part) => {
    const index = Number(part.getAttribute('data-fragment-index'));
    return index >= from && index < to;
  });
  const texts = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .map(text);
  return texts.filter((said, i) => said !== '' && texts.indexOf(said) === i).join(' ');
}

function text(part: Element): string {
  if (part instanceof HTMLElement) return part.childNodes.length > 0 ? part.innerText : codeState(part);
  const label = part.getAttribute('data-says') ?? part.querySelector('title')?.textContent;
  return label ?? [...part.querySelectorAll('text')].map((line) => line.textContent).join(' ');
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
