// The plan against the script: planned seconds of slides, sections and the talk, and the time that the script's words
// take at the talk's words per minute. Only main slides count.
//   ## Judge {#judge seconds=50}   with 40 words at 140 a minute → The slide is planned for 50 s, its script takes 17 s.

import type { DraftSection } from './assemble.ts';
import type { Draft } from './draft.ts';
import type { Place, Problem, Talk } from './deck.ts';

/** No slide stands longer. */
const LONGEST = 90;
/** Of what is planned; a few seconds more or less are no mistake, whatever their share. */
const SLIDE_TOLERANCE = 0.25;
const SECTION_TOLERANCE = 0.15;
const UNHEARD = 5;
/** By how much the talk may be longer than its slot. That it is shorter is no mistake while it is being written. */
const OVERRUN = 60;

export function checkTiming(
  sections: readonly DraftSection[],
  talk: Pick<Talk, 'spoken' | 'wordsPerMinute'>,
  spokenPlace: Place,
): Problem[] {
  const main = sections.flatMap(({ drafts }) => drafts.filter(isMain));
  return [
    ...main.flatMap((slide) => checkSlide(slide, talk.wordsPerMinute)),
    ...sections.flatMap(checkSection),
    ...checkTotal(sum(main), talk.spoken, spokenPlace),
  ];
}

/** How long it takes to say so many words. */
export function secondsToSay(words: number, wordsPerMinute: number): number {
  return (words / wordsPerMinute) * 60;
}

/** The seconds of a slide that names none. */
export function roundedToFive(seconds: number): number {
  return Math.max(5, Math.round(seconds / 5) * 5);
}

/** `1:05` */
export function asMinutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function checkSlide({ seconds, words, place }: Draft, wordsPerMinute: number): Problem[] {
  const problems: Problem[] = [];
  if (seconds > LONGEST) {
    const message = `The slide is planned for ${seconds} s; a slide may take ${LONGEST} s.`;
    problems.push({ place, message, hint: 'Make it two slides, or say less.' });
  }
  const said = secondsToSay(words, wordsPerMinute);
  // A slide without script has that problem already.
  if (words > 0 && differs(said, seconds, SLIDE_TOLERANCE)) {
    const message = `The slide is planned for ${seconds} s, its script takes ${Math.round(said)} s.`;
    const hint = `Say ${said > seconds ? 'less' : 'more'}, or write seconds=${roundedToFive(said)} or no seconds at all.`;
    problems.push({ place, message, hint });
  }
  return problems;
}

function checkSection({ front, drafts }: DraftSection): Problem[] {
  const main = drafts.filter(isMain);
  const isSound = main.every(({ words, problems }) => words > 0 && problems.length === 0);
  const seconds = sum(main);
  if (front.seconds === null || !isSound || !differs(seconds, front.seconds, SECTION_TOLERANCE)) return [];
  const message = `The section is planned for ${asMinutes(front.seconds)}, its slides take ${asMinutes(seconds)}.`;
  const hint = `Write minutes: ${asMinutes(seconds)}, leave it out until the section is written, or change the slides.`;
  return [{ place: front.secondsPlace, message, hint }];
}

function checkTotal(seconds: number, spoken: number, place: Place): Problem[] {
  if (seconds <= spoken * 60 + OVERRUN) return [];
  const message = `The slides take ${asMinutes(seconds)}, the talk has ${asMinutes(spoken * 60)}.`;
  const hint = 'Cut slides, or make them backup slides.';
  return [{ place, message, hint }];
}

function differs(seconds: number, planned: number, tolerance: number): boolean {
  return Math.abs(seconds - planned) > Math.max(UNHEARD, planned * tolerance);
}

function isMain({ settings }: Draft): boolean {
  return settings.visibility === 'main';
}

function sum(slides: readonly Draft[]): number {
  return slides.reduce((total, { seconds }) => total + seconds, 0);
}
