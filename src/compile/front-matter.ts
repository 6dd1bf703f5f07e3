// The front matter of a section file → its title, claim and planned seconds.
//   title: What carries over
//   claim: The problems that hurt have names, dates and remedies.
//   minutes: 9:25

import * as v from 'valibot';
import type { Place, Problem } from './deck.ts';
import { readYaml } from './yaml.ts';
import { someText, text } from './yaml-values.ts';

export interface FrontMatter {
  title: string;
  claim: string;
  /** null: not planned. */
  seconds: number | null;
  /** Where the plan stands. */
  secondsPlace: Place;
}

export function readFrontMatter(
  text: string,
  place: Place,
): { front: FrontMatter | null; problems: Problem[] } {
  const { value, problems, placeOf } = readYaml({ text, place }, schema);
  if (value === null) return { front: null, problems };
  const { title, claim, minutes } = value;
  const planned = minutes === undefined ? null : seconds(minutes);
  return { front: { title, claim, seconds: planned, secondsPlace: placeOf(['minutes']) }, problems };
}

const MINUTES = 'Write minutes and seconds (9:25) or whole minutes (9), 180 at most.';

const schema = v.strictObject(
  {
    title: someText,
    claim: v.optional(v.pipe(text, v.trim()), ''),
    minutes: v.optional(
      v.pipe(
        v.union([v.string(), v.number()], MINUTES),
        v.check((value) => seconds(value) >= 0 && seconds(value) <= 180 * 60, MINUTES),
      ),
    ),
  },
  'Write keys and values: title, claim, minutes.',
);

/** -1 for what is neither 9:25 nor 9. */
function seconds(minutes: string | number): number {
  const match = /^(\d{1,3})(?::([0-5]\d))?$/.exec(String(minutes));
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : -1;
}
