// What the speaker's page holds of a talk, as HTML: every slide once in a <template>, what is said on each, and the
// sections. Cues, and the seconds that slides took in the last runs, go in only where the page is served on the
// speaker's own machine. The page's own markup stands in src/speaker/index.html; this fills its <!--talk--> mark.

import { lastTimes } from '../compile/compare-runs.ts';
import type { Deck, Rehearsal, Section, Slide } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';

export function speakerContent(deck: Deck, options: { cues: boolean }): string {
  const slides = deck.sections.flatMap((section) => section.slides);
  const runs = options.cues ? deck.rehearsals : [];
  const facts =
    (options.cues ? ' data-cues' : '') +
    attribute(
      'runs',
      runs.map(({ start }) => start),
    );
  return [
    deck.marks,
    `<template id="slides">${slides.map((slide) => slide.html).join('\n')}</template>`,
    `<ol id="sections" hidden>${deck.sections.map(sectionLine).join('')}</ol>`,
    `<div id="scripts"${facts} hidden>${slides.map((slide) => script(slide, options.cues, runs)).join('\n')}</div>`,
  ].join('\n');
}

function sectionLine(section: Section): string {
  return `<li data-section="${section.id}">${escapeText(section.title)}</li>`;
}

function script(slide: Slide, withCues: boolean, runs: readonly Rehearsal[]): string {
  const parts = slide.script.map((part, index) => `<div class="part" data-part="${index}">${part}</div>`);
  const cues =
    withCues && slide.cues.length > 0 ? [`<ul class="cues">${slide.cues.map(cue).join('')}</ul>`] : [];
  const content = [`<h3>${escapeText(slide.headline)}</h3>`, ...parts, ...cues].join('');
  return `<article data-slide="${slide.id}"${attribute('seconds', lastTimes(runs, slide.id))}>${content}</article>`;
}

function attribute(name: string, values: readonly (string | number)[]): string {
  return values.length > 0 ? ` data-${name}="${values.join(' ')}"` : '';
}

function cue(html: string): string {
  return `<li>${html}</li>`;
}
