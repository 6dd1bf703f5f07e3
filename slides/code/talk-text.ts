// What this talk says as words, for models that are counted from it: the one tokenizer of all of them. In: rows of
// the table `said`, one for each slide that has a script (src/compile/spoken.ts).
// One section is kept apart as the exam. Words that the other sections have only once become "<unk>", in all of them,
// so that the same words are known whether or not the exam was read before.
//
//   wordsOf('It’s here: twice.')               // ["it's", 'here', ':', 'twice', '.']
//   splitRows(rows, 'what-carries-over').exam  // its words, unknown ones as "<unk>"

import type { Row } from '#figures/figure.ts';

export interface Split {
  practice: readonly string[];
  exam: readonly string[];
  vocabulary: readonly string[];
}

/** The section is the exam, all others are for practice. */
export function splitRows(rows: readonly Row[], held = 'what-carries-over'): Split {
  const isExam = (row: Row) => row['section'] === held;
  return splitWords(wordsIn(rows.filter((row) => !isExam(row))), wordsIn(rows.filter(isExam)));
}

/** Pools what the text for practice has only once. */
export function splitWords(practice: readonly string[], exam: readonly string[]): Split {
  const once = new Set<string>();
  const known = new Set<string>();
  for (const word of practice) (once.has(word) ? known : once).add(word);
  const mask = (word: string) => (known.has(word) ? word : '<unk>');
  return { practice: practice.map(mask), exam: exam.map(mask), vocabulary: [...known, '<unk>'] };
}

/** All that rows say, one after another. */
export function wordsIn(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => wordsOf(row['text'] ?? ''));
}

/** A text in small letters, signs apart. */
export function wordsOf(text: string): string[] {
  return formsOf(text).map((form) => form.toLowerCase());
}

/** The same words as they are written. */
export function formsOf(text: string): string[] {
  return text.replace(/’/g, "'").match(/[a-z0-9']+|[.,;:?!]/gi) ?? [];
}
