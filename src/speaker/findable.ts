// What Find reads of a talk: its headlines, the words on its slides, what is said, the sources. In: the talk as the page
// holds it. Out: passages for the index, with the step at which a word is in view.

import type { Field, Passage } from './search.ts';
import type { Slide, Talk } from './talk.ts';

/** Not of the slide itself, or for ears only. */
const LEFT_OUT = '.run, .strip, .folio, .entered, .numbers, .entry-number, title, desc, .head, .defs';
/** Where one text ends and the next begins. */
const BLOCK =
  'tspan, text, p, li, td, th, h1, h2, h3, h4, dt, dd, figcaption, blockquote, math, .line, .band > *, div, figure';

export function passagesOf({ slides }: Talk): Passage[] {
  return slides.flatMap((slide) => [
    { ...passage(slide, 'headline', 0, slide.headline), also: `${slide.id} ${slide.folio}` },
    ...onSlide(slide),
    ...slide.parts.map((part, step) => passage(slide, 'script', step, withoutNumbers(part))),
  ]);
}

function onSlide(slide: Slide): Passage[] {
  const texts: { block: Element; field: Field; step: number; text: string }[] = [];
  const walker = document.createTreeWalker(slide.element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || !textContent?.trim() || parent.closest(LEFT_OUT)) continue;
    const block = parent.closest(BLOCK) ?? slide.element;
    const last = texts.at(-1);
    const step = stepOf(parent);
    if (last?.block === block && last.step === step) last.text += textContent;
    else
      texts.push({
        block,
        step,
        text: textContent,
        field: parent.closest('.foot, .references') ? 'sources' : 'slide',
      });
  }
  return texts.map(({ field, step, text }) => passage(slide, field, step, text));
}

/** The press that shows it: the last of those around it. */
function stepOf(start: Element): number {
  let step = 0;
  for (let one = start.closest('.fragment'); one; one = one.parentElement?.closest('.fragment') ?? null)
    step = Math.max(step, Number(one.getAttribute('data-fragment-index')) + 1);
  return step;
}

/** What is said has small numbers that point at sources. */
function withoutNumbers(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const number of copy.querySelectorAll('.ref')) number.remove();
  return copy.textContent;
}

function passage({ id }: Slide, field: Field, step: number, text: string): Passage {
  return { slide: id, field, step, text: text.trim().replace(/\s+/g, ' ') };
}
