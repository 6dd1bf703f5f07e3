// What follows the place: the pictures of now and next, their names, the script and the count of slides. In: the talk, what
// to do when somebody plays with a figure of the picture. Out: shows a place.

import type { Play, Position } from '../link/message.ts';
import { byId, write } from './parts.ts';
import { createPicture } from './picture.ts';
import { createScriptPane } from './script-pane.ts';
import type { Talk } from './talk.ts';

interface NowAndNext {
  /** `after`: where the next press leads, null at the end. */
  show(here: Position, after: Position | null, isBlank: boolean): void;
  /** Pixels of the script's text. */
  resize(size: number): void;
}

export function createNowAndNext({ slides, hasCues }: Talk, onPlay: (play: Play) => void): NowAndNext {
  const main = slides.filter((slide) => slide.main);
  const now = createPicture(byId('now'), 'now-', { strip: byId('try'), onPlay });
  const next = createPicture(byId('next'), 'next-');
  const script = createScriptPane(hasCues);
  const blank = document.querySelector('[data-action="blank"]');
  return {
    show(here, after, isBlank) {
      const slide = slides.find(({ id }) => id === here.slide);
      if (!slide) return;
      const following = after && slides.find(({ id }) => id === after.slide);
      now.show(slide.element, here);
      next.show(following?.element ?? null, after ?? undefined);
      script.show(slide, here.step);
      const goesOn = following?.main !== false || !slide.main;
      write(byId('now-name'), `On screen: ${slide.id}`);
      write(byId('next-name'), nextName(here, after, goesOn));
      write(byId('place'), count(main.indexOf(slide) + 1, main.length, slide.folio, slide.steps, here.step));
      byId('now').classList.toggle('blank', isBlank);
      blank?.setAttribute('aria-pressed', String(isBlank));
    },
    resize: script.resize,
  };
}

function nextName(here: Position, after: Position | null, goesOn: boolean): string {
  if (!after) return 'Next: nothing, this is the end';
  if (after.slide === here.slide) return `Next step: ${after.step}`;
  return goesOn ? `Next slide: ${after.slide}` : `The talk ends here. Behind it: ${after.slide}`;
}

/** Slides outside the plan have no number in it: they are named by their page label. */
function count(number: number, all: number, folio: string, steps: number, step: number): string {
  const slide = number > 0 ? `${number} of ${all}` : `${folio}, not in the plan`;
  return steps > 0 ? `${slide}, step ${step} of ${steps}` : slide;
}
