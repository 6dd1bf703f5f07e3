// One frame that shows a slide at a step, scaled to whatever size the layout gives it. Its live figures live, and can
// be given controls outside of the picture, which itself is only looked at.
//   const now = createPicture(byId('now'), 'now-');  now.show(slide.element, { slide: 'judge', step: 2 });  now.show(null);

import type { Play, Position } from '../link/message.ts';
import type { Awake } from '../live/wake.ts';
import { still } from './still.ts';

/** Width of the canvas that slides are drawn for. */
const CANVAS = 1280;

interface Picture {
  /** null empties the frame. */
  show(section: Element | null, position?: Position): void;
}

interface Controls {
  strip: HTMLElement;
  onPlay(play: Play): void;
}

export function createPicture(frame: HTMLElement, prefix: string, controls?: Controls): Picture {
  let shown: { section: Element | null; step: number } = { section: null, step: 0 };
  let figures: Promise<Awake | null>[] = [];
  new ResizeObserver(() => {
    frame.style.setProperty('--scale', String(frame.clientWidth / CANVAS));
  }).observe(frame);

  function replace(section: Element | null, step: number): void {
    shown = { section, step };
    const copy = section && still(section, step, prefix);
    frame.replaceChildren(...(copy ? [copy] : []));
    controls?.strip.replaceChildren();
    // A strip of its own for each: what one figure has put into it is gone with it.
    figures = [...(copy?.querySelectorAll<HTMLElement>('[data-live]') ?? [])].map((figure) => {
      const strip = controls && document.createElement('div');
      if (strip) controls.strip.append(strip);
      return wakeFigure(figure, strip, controls?.onPlay);
    });
  }
  return {
    show(section, { step, play = {} } = { slide: '', step: 0 }) {
      if (section !== shown.section || step !== shown.step) replace(section, step);
      for (const figure of figures) void figure.then((awake) => awake?.show(step, play));
    },
  };
}

async function wakeFigure(
  element: HTMLElement,
  strip: HTMLElement | undefined,
  onPlay: Controls['onPlay'] = () => undefined,
): Promise<Awake | null> {
  const { wake } = await import('../live/wake.ts');
  return wake(element, { root: '../', onPlay, strip });
}
