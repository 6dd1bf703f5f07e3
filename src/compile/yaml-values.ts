// Kinds of values in YAML, for the schemas of front matter, talk.yaml and rehearsals: each with the hint that an author
// gets who writes something else.

import * as v from 'valibot';

const TEXT = 'Write text, in quotes if it looks like a number.';
export const text = v.string(TEXT);
export const someText = v.pipe(v.string(TEXT), v.trim(), v.nonEmpty('Write at least one word.'));
export const whole = (least: number, most: number, hint: string) =>
  v.pipe(v.number(hint), v.integer(hint), v.minValue(least, hint), v.maxValue(most, hint));
