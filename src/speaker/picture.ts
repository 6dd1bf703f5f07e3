// One frame that shows a slide at a step, scaled to whatever size the layout gives it.
//   const now = createPicture(byId('now'), 'now-');  now.show(slide.element, 2);  now.show(null, 0);

import { still } from './still.ts';

/** Width of the canvas that slides are drawn for. */
const CANVAS = 1280;

interface Picture {
  /** null empties the frame. */
  show(section: Element | null, step: number): void;
}

export function createPicture(frame: HTMLElement, prefix: string): Picture {
  new ResizeObserver(() => {
    frame.style.setProperty('--scale', String(frame.clientWidth / CANVAS));
  }).observe(frame);
  return {
    show(section, step) {
      frame.replaceChildren(...(section ? [still(section, step, prefix)] : []));
    },
  };
}
