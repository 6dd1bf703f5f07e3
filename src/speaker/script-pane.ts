// What is said on the slide, with the part of the present step marked and in view, and the cues beside it. In: a slide and
// a step. Out: the pane of the script.

import { element } from '../page/element.ts';
import { byId } from './parts.ts';
import type { Slide } from './talk.ts';

interface ScriptPane {
  show(slide: Slide, step: number): void;
  /** Pixels of the script's text. */
  resize(size: number): void;
}

const NO_CUES = 'Private cues are shown only on the speaker’s own machine (npm start).';

export function createScriptPane(hasCues: boolean): ScriptPane {
  const script = byId('script');
  const cues = byId('cues');
  let shown: Slide | null = null;
  const refresh = (): void => {
    const current = script.querySelector('[aria-current]');
    if (current) reveal(script, current);
  };
  // Cues of another height, a window resized, fonts that arrive late: each moves the text under the reader's eye.
  new ResizeObserver(refresh).observe(script);
  void document.fonts.ready.then(refresh);
  return {
    show(slide, step) {
      if (shown !== slide) {
        script.replaceChildren(
          ...(slide.parts.length > 0 ? slide.parts.map(part) : [line('No script here.')]),
        );
        cues.replaceChildren(hasCues ? (slide.cues ? copy(slide.cues) : line('None.')) : line(NO_CUES));
        shown = slide;
      }
      mark(script, step);
      refresh();
    },
    resize(size) {
      document.documentElement.style.setProperty('--script-size', `${size}px`);
      refresh();
    },
  };
}

function part(source: Element, index: number): Element {
  const shown = copy(source);
  if (index > 0) shown.prepend(element('span', { class: 'press' }, String(index)));
  return shown;
}

function mark(script: HTMLElement, step: number): void {
  [...script.children].forEach((part, index) => {
    part.classList.toggle('done', index < step);
    if (index === step) part.setAttribute('aria-current', 'step');
    else part.removeAttribute('aria-current');
  });
}

/** A little of what was just said stays in view above the present part. */
function reveal(pane: HTMLElement, part: Element): void {
  const offset = part.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += offset - pane.clientHeight * 0.15;
}

/** Links in the script point into the reading edition: here they would move the talk. */
function copy(source: Element): Element {
  const copied = document.importNode(source, true);
  for (const link of copied.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) link.setAttribute('href', `../read/${href}`);
    link.target = '_blank';
    link.rel = 'noopener';
  }
  return copied;
}

function line(text: string): Element {
  return element('p', { class: 'none' }, text);
}
