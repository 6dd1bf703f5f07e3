// The headline of a slide. In: the parsed slide, where it stands. Out: its words, and the id that the slide gets from them
// if its author gave none.

import { toString } from 'mdast-util-to-string';
import type { Problem } from './deck.ts';
import type { ParsedSection, ParsedSlide } from './parse.ts';
import { placeOf } from './place.ts';
import { slug } from './slug.ts';

interface Headline {
  text: string;
  /** False: the words are the section's claim. */
  own: boolean;
  /** The given one, else made from the words; an opener without words has its section's. */
  id: string;
}

export interface HeadlinePlace {
  section: ParsedSection;
  /** From 0. */
  index: number;
  /** Id of the section. */
  sectionId: string;
}

/** An opener without a headline says the claim of its section. */
export function readHeadline(
  { heading, settings }: ParsedSlide,
  { section, index, sectionId }: HeadlinePlace,
): { headline: Headline; problems: Problem[] } {
  const own = toString(heading)
    .replace(/\s*\[@[^\]]*\]/g, '')
    .trim();
  const isOpener = settings.layout === 'opener';
  const { claim } = section.front;
  const id = settings.id || slug(own) || (isOpener && own === '' ? sectionId : `${sectionId}-${index + 1}`);
  if (own !== '') return { headline: { text: own, own: true, id }, problems: [] };
  // Every section has a title; without one its front matter could not be read, and that is reported already.
  const isUnread = section.front.title === '';
  if (isOpener && (claim !== '' || isUnread))
    return { headline: { text: claim, own: false, id }, problems: [] };
  const hint = isOpener ? 'Write a claim in the front matter, or a headline here.' : 'Write it behind the #.';
  const problem = { place: placeOf(heading, section.file), message: 'The slide has no headline.', hint };
  return { headline: { text: '', own: false, id }, problems: [problem] };
}
