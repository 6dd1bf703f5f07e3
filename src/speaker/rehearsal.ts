// A run as the file that lies in slides/rehearsals/ of the talk: what each slide and step took. In: the run and its
// times. Out: JSON with one line a slide, so that two runs can be laid side by side. src/compile/rehearsals.ts reads it.
//
//   { "slide": "load", "first": 41.2, "seconds": 33.5, "whole": true, "steps": [{ "step": 0, "first": 41.2, "seconds": 33.5 }] }

import { localTime } from './local-time.ts';
import type { PastRun } from './past-runs.ts';
import type { Spoken, SpokenSlide } from './spoken-times.ts';

/** Of this form of the file. */
const VERSION = 1;

interface Talk {
  title: string;
  /** All its slides, in order: what is missing in `times` was not shown. */
  slides: readonly string[];
}

export function rehearsalFile({ title, slides }: Talk, run: PastRun, spoken: Spoken): string {
  const facts = {
    version: VERSION,
    talk: title,
    kind: run.kind,
    start: localTime(run.start),
    spoken: tenths(spoken.seconds),
  };
  const lines = [
    ...Object.entries(facts).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `  "slides": ${spaced(slides)}`,
    `  "times": [\n${spoken.slides.map((slide) => `    ${spaced(rounded(slide))}`).join(',\n')}\n  ]`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

function rounded({ slide, first, seconds, whole, steps }: SpokenSlide): object {
  return {
    slide,
    first: tenths(first),
    seconds: tenths(seconds),
    whole,
    steps: steps
      .toSorted((a, b) => a.step - b.step)
      .map((one) => ({ step: one.step, first: tenths(one.first), seconds: tenths(one.seconds) })),
  };
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/** On one line, with a space where a person would put one. */
function spaced(value: object): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
}
