// The wings: where slides wait that are far from the one on screen. Reveal goes over every slide that it sees, with each
// press, so it sees a few; the others stand before and behind it, in the same page and in their order. In: the stage's
// element. Out: all slides in order, and what brings one into sight together with its neighbours.
//
//   <div class="slides" hidden>…</div> <main class="reveal"><div class="slides">…</div></main> <div class="slides" hidden>…</div>

import { unhurried } from '../live/unhurried.ts';
import { element } from '../page/element.ts';

export interface Wings {
  /** All, in order. The list is another one after each change of the slides. */
  slides(): readonly HTMLElement[];
  /** Afterwards Reveal sees it and what is next to it. Out: its place among those that Reveal sees. */
  bring(slide: HTMLElement): number;
  /** Afterwards those that come next are in sight too, behind the others: nothing there changes its place. */
  lookAhead(slide: HTMLElement): void;
  /** Slides that were put behind those that Reveal sees are behind all others from now on. */
  extend(): void;
  /** Those that stay where they are, as most do after a save, are not touched. */
  replace(slides: readonly HTMLElement[]): void;
}

/** On each side: a step never meets the end of what is in sight, and a slide is laid out before it is shown. */
const NEIGHBOURS = 2;
const SIGHT = 2 * NEIGHBOURS + 1;
/** As many as can be moved in half a frame of a slow machine. */
const HANDFUL = 20;

export async function openWings(root: HTMLElement, first: string): Promise<Wings> {
  const sight = root.querySelector<HTMLElement>(':scope > .slides') ?? root;
  const [before, after] = [wing(), wing()];
  let all: readonly HTMLElement[] = sectionsOf(sight);
  let [start, end] = [0, all.length];
  // The pauses on the way through the page, see src/site/pauses.ts.
  for (const script of sight.querySelectorAll(':scope > script')) script.remove();
  root.before(before);
  root.after(after);
  let [kept, keptEnd] = [0, 0];
  // On paper all of them are seen.
  addEventListener('beforeprint', () => {
    [kept, keptEnd] = [start, end];
    show(0, all.length);
  });
  addEventListener('afterprint', () => show(kept, keptEnd));

  function show(from: number, to: number): void {
    before.append(...all.slice(start, from));
    after.prepend(...all.slice(to, end));
    sight.prepend(...all.slice(from, Math.min(start, to)));
    sight.append(...all.slice(Math.max(end, from), to));
    [start, end] = [from, to];
  }
  /** Of a thousand slides this takes as long as the start of the stage itself. */
  function* leave(from: number, to: number): Generator<void, void> {
    for (; end - to > HANDFUL; yield) show(start, end - HANDFUL);
    for (; from - start > HANDFUL; yield) show(start + HANDFUL, end);
    show(from, to);
  }
  const around = (at: number): [number, number] => {
    const from = Math.max(0, Math.min(at - NEIGHBOURS, all.length - SIGHT));
    return [from, Math.min(from + SIGHT, all.length)];
  };

  const place = all.findIndex(({ id }) => id === first);
  await unhurried(leave(...around(Math.max(0, place))));
  return {
    slides: () => all,
    bring(slide) {
      const at = all.indexOf(slide);
      const isAmong =
        at >= start && at < end && (at > start || at === 0) && (at < end - 1 || end === all.length);
      if (!isAmong) show(...around(at));
      else if (end - start <= SIGHT) show(Math.max(start, around(at)[0]), end);
      return at - start;
    },
    lookAhead(slide) {
      const [, to] = around(all.indexOf(slide));
      if (to <= end) return;
      hush(all.slice(end, to));
      show(start, to);
    },
    extend() {
      const fresh = sectionsOf(sight).filter((slide) => !all.includes(slide));
      hush(fresh);
      if (end < all.length) after.append(...fresh);
      else end += fresh.length;
      all = [...all, ...fresh];
      show(start, Math.min(end, start + SIGHT));
    },
    replace(slides) {
      const old = new Set(all);
      const isInPlace = (slide: HTMLElement, i: number): boolean => slide === all[i] || !old.has(slide);
      if (slides.length === all.length && slides.every(isInPlace)) {
        for (const [i, slide] of slides.entries()) if (slide !== all[i]) all[i]?.replaceWith(slide);
        all = slides;
        return;
      }
      for (const slide of all) slide.remove();
      sight.append(...slides);
      all = slides;
      [start, end] = [0, all.length];
      show(...around(0));
    },
  };
}

/** As Reveal keeps all but the one on screen: laid out, and hidden. It finds nothing to change when it sees them first. */
function hush(slides: readonly HTMLElement[]): void {
  for (const slide of slides) {
    slide.classList.add('future');
    slide.hidden = true;
    slide.inert = true;
    slide.ariaHidden = 'true';
  }
}

function wing(): HTMLElement {
  return element('div', { class: 'slides', hidden: '' });
}

function sectionsOf(sight: HTMLElement): HTMLElement[] {
  return [...sight.querySelectorAll<HTMLElement>(':scope > section')];
}
