// The live figures on stage: those of the slide on screen and of its neighbours are alive, and show the step, and
// what was changed by hand, as the stage says. In: the stage. Out: resolves when the slide on screen has settled.

import type { Awake } from '../live/wake.ts';
import type { Stage } from './stage.ts';

export async function keepFigures(stage: Stage): Promise<void> {
  /** Once alive, a figure changes in the same task as its slide. */
  const alive = new WeakMap<HTMLElement, Awake>();
  stage.onChange(() => void update());
  addEventListener('beforeprint', () => all((figure) => alive.get(figure)?.showPrinted()));
  addEventListener('afterprint', () => all(show));
  await update();

  async function update(): Promise<void> {
    const slides = stage.slides();
    const here = slides.indexOf(stage.current());
    await live(slides[here]);
    // Behind the one that is seen.
    for (const near of [slides[here + 1], slides[here - 1]]) void live(near);
  }
  async function live(slide: HTMLElement | undefined): Promise<void> {
    for (const figure of slide?.querySelectorAll<HTMLElement>('[data-live]') ?? []) {
      if (!alive.has(figure)) await wakeUp(figure);
      show(figure);
    }
  }
  async function wakeUp(figure: HTMLElement): Promise<void> {
    const { wake } = await import('../live/wake.ts');
    const awake = await wake(figure, { root: './', onPlay: stage.play });
    if (awake) alive.set(figure, awake);
  }
  /** By now the stage may stand elsewhere: then as one comes to it, from before or from behind. */
  function show(figure: HTMLElement): void {
    const { step, play = {} } = stage.position();
    const current = stage.current();
    if (current.contains(figure)) alive.get(figure)?.show(step, play);
    else alive.get(figure)?.show(isBefore(figure, current) ? Infinity : 0, {});
  }
}

function all(act: (figure: HTMLElement) => void): void {
  document.querySelectorAll<HTMLElement>('.slides [data-live="awake"]').forEach(act);
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
