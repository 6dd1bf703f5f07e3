// The smallest text of a talk, in pixels of the slides' canvas. In: the slides. Out: its size and where it stands. Each
// slide is laid out once, out of sight, a task each, so that the console stays quick; the stage has nothing to do with it.

import { element } from '../page/element.ts';
import { still } from './still.ts';
import type { Slide } from './talk.ts';

interface Smallest {
  size: number;
  slide: string;
}

export async function findSmallestText(slides: readonly Slide[]): Promise<Smallest | null> {
  const host = element('div', { class: 'still measure', inert: '', 'aria-hidden': 'true' });
  document.body.append(host);
  let smallest: Smallest | null = null;
  for (const slide of slides) {
    await new Promise((resolve) => setTimeout(resolve));
    host.replaceChildren(still(slide.element, slide.steps, 'measure-'));
    const size = smallestIn(host);
    if (size < (smallest?.size ?? Infinity)) smallest = { size, slide: slide.id };
  }
  host.remove();
  return smallest;
}

function smallestIn(host: Element): number {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  let smallest = Infinity;
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || !textContent?.trim() || !isShown(parent)) continue;
    // A drawing has a scale of its own.
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    smallest = Math.min(smallest, parseFloat(getComputedStyle(parent).fontSize) * scale);
  }
  return smallest;
}

/** Not what is only read out, cut down to a pixel. */
function isShown(parent: Element): boolean {
  if (parent.closest('title, desc') || !parent.checkVisibility()) return false;
  for (let one: Element | null = parent; one; one = one.parentElement)
    if (one.clientWidth === 1 && one.clientHeight === 1) return false;
  return true;
}
