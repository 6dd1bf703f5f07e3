// What a screen reader hears, and the window's title. In: changes on the stage. Out: each is said once. A new slide takes the
// focus, which reads its headline, and reading goes on from there; where a button or a dialog has the focus, it stays,
// and the headline is said. A step says what it has added.

import { element } from '../page/element.ts';
import { headline } from './outline.ts';
import type { Stage } from './stage.ts';
import { wordsOf } from './words.ts';

/** Milliseconds until what was said is taken away: who reads the page to its end must not find it a second time. */
const KEPT_FOR = 5000;

export function announce(stage: Stage): void {
  const region = element('div', { class: 'announcer hide', 'aria-live': 'polite' });
  document.body.append(region);
  const talk = document.title;
  let { slide, step } = stage.position();
  let waiting = false;
  let timer = 0;

  function report(): void {
    waiting = false;
    const now = stage.position();
    const current = stage.current();
    name(current);
    if (now.slide !== slide) say(takeFocus(current) ? '' : headline(current));
    else if (now.step !== step) say(added(current, step, now.step));
    ({ slide, step } = now);
  }
  function name(current: HTMLElement): void {
    const title = headline(current);
    document.title = title === '' || title === talk ? talk : `${title} – ${talk}`;
  }
  function say(words: string): void {
    region.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => (region.textContent = ''), KEPT_FOR);
  }
  // Reveal sends several events for one press.
  function soon(): void {
    if (!waiting) queueMicrotask(report);
    waiting = true;
  }

  // The page itself is read out when it is opened.
  name(stage.current());
  stage.onChange(soon);
}

/** False if the focus is somewhere else than on the slides, and has to stay there. */
export function takeFocus(slide: HTMLElement): boolean {
  const focused = document.activeElement;
  if (focused && focused !== document.body && !focused.closest('.slides')) return false;
  focusSlide(slide);
  return true;
}

/** Its name is read out, and reading goes on from here. */
export function focusSlide(slide: HTMLElement): void {
  slide.tabIndex = -1;
  slide.focus({ preventScroll: true });
}

function added(slide: HTMLElement, from: number, to: number): string {
  const parts = [...slide.querySelectorAll('.fragment')].filter((part) => {
    const index = Number(part.getAttribute('data-fragment-index'));
    return index >= from && index < to;
  });
  const texts = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .map(wordsOf);
  const words = texts.filter((said, i) => said !== '' && texts.indexOf(said) === i).join(' ');
  return words || (to > from ? inLiveFigure(slide) : '');
}

/** A step of a live figure may be its next state, without a part of its own. */
function inLiveFigure(slide: HTMLElement): string {
  return slide.querySelector<HTMLElement>('[data-live="awake"]')?.dataset['says'] ?? '';
}
