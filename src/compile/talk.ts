// In: talk.yaml. Out: the facts of the talk, or what is wrong with them. Only `title`, `speaker` and `slot` have to be
// there; slides/README.md has all keys.

import * as v from 'valibot';
import type { Place, Problem, Source, Talk } from './deck.ts';
import { completeLedger, ledgerSchema } from './ledger-words.ts';
import { slug } from './slug.ts';
import { readYaml } from './yaml.ts';
import { someText, text, whole } from './yaml-values.ts';

export function readTalk(source: Source): {
  talk: Talk | null;
  /** Where the minutes stand that there are. */
  spokenPlace: Place;
  problems: Problem[];
} {
  const { value, problems, placeOf } = readYaml(
    { text: source.text, place: { file: source.file, line: 1, column: 1 } },
    schema,
  );
  const spokenPlace = placeOf(['slot', 'spoken']);
  if (value === null) return { talk: null, spokenPlace, problems };
  const { slot, ledger, pdf, ...rest } = value;
  const talk = {
    ...rest,
    ...slot,
    pdf: pdf ?? (slug(rest.title) || 'talk'),
    ledger: ledger ? completeLedger(ledger) : null,
  };
  return { talk, spokenPlace, problems };
}

/** Stands in for a broken talk.yaml, so that the sections are checked all the same. */
export const unknownTalk: Talk = {
  title: '',
  speaker: '',
  credit: '',
  event: '',
  place: '',
  start: '1970-01-01T00:00:00Z',
  zone: 'UTC',
  spoken: 0,
  questions: 0,
  wordsPerMinute: 140,
  language: 'en',
  description: '',
  keywords: [],
  licence: '',
  url: '',
  pdf: 'talk',
  ledger: completeLedger({ left: '', right: '' }),
};

const MINUTES = 'Write whole minutes, 0 to 600.';
const optionalText = v.optional(text, '');

const schema = v.strictObject(
  {
    title: someText,
    speaker: someText,
    credit: optionalText,
    event: optionalText,
    place: optionalText,
    slot: v.strictObject(
      {
        start: v.pipe(text, v.check(isTime, 'Write date, time and offset, like 2024-06-10T14:00:00+02:00.')),
        zone: v.pipe(text, v.check(isZone, 'Write a time zone, like Europe/Berlin.')),
        spoken: whole(1, 600, 'Write whole minutes, 1 to 600.'),
        questions: v.optional(whole(0, 600, MINUTES), 0),
      },
      'Write the keys start, zone and spoken.',
    ),
    wordsPerMinute: v.optional(whole(50, 300, 'Write a whole number, 50 to 300.'), 140),
    language: v.optional(
      v.pipe(text, v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'Write a language tag, like en or de-CH.')),
      'en',
    ),
    description: optionalText,
    keywords: v.optional(v.array(text, 'Write a list: [one, another].'), []),
    licence: optionalText,
    url: v.optional(
      v.pipe(
        text,
        v.regex(/^(|https?:\/\/\S+\/)$/, 'Write an address that starts with https:// and ends in a slash.'),
      ),
      '',
    ),
    pdf: v.optional(
      v.pipe(text, v.regex(/^[a-z0-9][a-z0-9._-]*$/i, 'Write a file name without folder and extension.')),
    ),
    ledger: v.optional(ledgerSchema),
  },
  'Write keys and values: title, speaker, slot.',
);

function isTime(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}
