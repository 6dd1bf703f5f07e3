// The live figures on stage: those of the slide on screen and of its neighbours are alive, and show the step, and
// what was changed by hand, as the stage says. In: the stage. Out: resolves when the slide on screen has settled.

import type { Stage } from './stage.ts';

export async function keepFigures(stage: Stage): Promise<void> {
  stage.onChange(() => void update());
  addEventListener('beforeprint', () => void printed());
  addEventListener('afterprint', () => void update());
  await update();

  async function update(): Promise<void> {
    const slides = stage.slides();
    const here = slides.indexOf(stage.current());
    await show(slides[here]);
    // Behind the one that is seen.
    for (const near of [slides[here + 1], slides[here - 1]]) void show(near);
  }
  async function show(slide: HTMLElement | undefined): Promise<void> {
    for (const figure of figuresOf(slide)) {
      const { wake } = await import('../live/wake.ts');
      const awake = await wake(figure, { root: './', onPlay: stage.play });
      // By now the stage may stand elsewhere.
      const { slide: id, step, play } = stage.position();
      if (id === slide?.id) awake?.show(step, play ?? {});
      else awake?.show(isBefore(slide, stage.current()) ? Infinity : 0, {});
    }
  }
  async function printed(): Promise<void> {
    const { wake } = await import('../live/wake.ts');
    for (const figure of document.querySelectorAll<HTMLElement>('.slides [data-live="awake"]'))
      void wake(figure, { root: './', onPlay: stage.play }).then((awake) => awake?.showPrinted());
  }
}

function figuresOf(slide: HTMLElement | undefined): NodeListOf<HTMLElement> | [] {
  return slide?.querySelectorAll<HTMLElement>('[data-live]') ?? [];
}

function isBefore(slide: HTMLElement | undefined, other: HTMLElement): boolean {
  return (
    slide !== undefined && (slide.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
