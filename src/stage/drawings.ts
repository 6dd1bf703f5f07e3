// The names of the drawings on stage, for those who hear them: as long as parts are still to come, a drawing says what it
// shows so far; whole, what its author wrote. (Live figures name themselves: src/live/wake.ts.) In: the stage.

import type { Stage } from './stage.ts';
import { wordsSoFar } from './words.ts';

export function nameDrawings(stage: Stage): void {
  const whole = new WeakMap<Element, string>();

  function name(drawing: Element, soFar: string | null): void {
    const label = drawing.getAttribute('aria-label') ?? '';
    if (!whole.has(drawing)) whole.set(drawing, label);
    const now = soFar ?? whole.get(drawing) ?? '';
    if (now !== label) drawing.setAttribute('aria-label', now);
  }
  function update(): void {
    for (const drawing of drawings(stage.current())) name(drawing, wordsSoFar(drawing));
  }

  update();
  stage.onChange(update);
  addEventListener('beforeprint', () => {
    for (const slide of stage.slides()) for (const drawing of drawings(slide)) name(drawing, null);
  });
  addEventListener('afterprint', update);
}

function drawings(slide: Element): NodeListOf<Element> {
  return slide.querySelectorAll('.figure:not([data-live]) > .fig');
}
