// The words of the ledger in talk.yaml: names of the two sides and of the verdicts. Only `left` and `right`
// have to be there; the rest has English defaults.

import * as v from 'valibot';
import type { LedgerWords, VerdictKey, VerdictWords } from './deck.ts';
import { someText, text, whole } from './yaml-values.ts';

export const VERDICTS: readonly VerdictKey[] = ['over', 'care', 'new'];

const defaultVerdicts: Record<VerdictKey, VerdictWords> = {
  over: {
    name: 'Carries over',
    label: 'carries over',
    count: 'carry over',
    countOne: 'carries over',
    carries: 'What carries over',
    left: '',
  },
  care: {
    name: 'Carries over, with care',
    label: 'carries over with care',
    count: 'with care',
    countOne: 'with care',
    carries: 'What carries over',
    left: '',
  },
  new: {
    name: 'New',
    label: 'new',
    count: 'new',
    countOne: 'new',
    carries: 'What still helps',
    left: 'No counterpart on this side',
  },
};

const verdict = v.strictObject(
  {
    name: v.optional(someText),
    label: v.optional(someText),
    count: v.optional(someText),
    countOne: v.optional(someText),
    carries: v.optional(someText),
    left: v.optional(text),
  },
  'Write the words for this verdict as keys: name, label, count, countOne, carries, left.',
);

export const ledgerSchema = v.strictObject(
  {
    left: someText,
    right: someText,
    shortLeft: v.optional(someText),
    shortRight: v.optional(someText),
    breaks: v.optional(someText),
    forward: v.optional(someText),
    entry: v.optional(someText),
    entries: v.optional(someText),
    none: v.optional(someText),
    rows: v.optional(whole(1, 40, 'Write a whole number of lines, 1 to 40.')),
    verdicts: v.optional(
      v.strictObject(
        { over: v.optional(verdict), care: v.optional(verdict), new: v.optional(verdict) },
        'Write the verdicts as keys: over, care, new.',
      ),
    ),
  },
  'Write the names of the two sides as keys: left, right.',
);

export function completeLedger(words: v.InferOutput<typeof ledgerSchema>): LedgerWords {
  const { verdicts = {}, ...rest } = words;
  return {
    shortLeft: words.left,
    shortRight: words.right,
    breaks: 'Where it breaks',
    forward: 'Brought forward',
    entry: 'entry',
    entries: 'entries',
    none: 'none',
    rows: 12,
    ...rest,
    verdicts: {
      over: { ...defaultVerdicts.over, ...verdicts.over },
      care: { ...defaultVerdicts.care, ...verdicts.care },
      new: { ...defaultVerdicts.new, ...verdicts.new },
    },
  };
}
