// Live figures on a page that is read: each comes to life when it is near, and keeps its own state. In: the page, or the
// parts of it that have come later.

import type { Awake } from './wake.ts';

/** A screen ahead of the reader. */
const NEAR = '100% 0px';

export function wakeWhenNear(root: string, parts: readonly ParentNode[] = [document]): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        near.unobserve(target);
        void live(target, root);
      }
    },
    { rootMargin: NEAR },
  );
  for (const part of parts) for (const figure of part.querySelectorAll('[data-live]')) near.observe(figure);
}

async function live(element: HTMLElement, root: string): Promise<void> {
  const { wake } = await import('./wake.ts');
  const awake: Awake | null = await wake(element, { root, onPlay: (play) => awake?.showPrinted(play) });
}
