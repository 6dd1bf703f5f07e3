// The journal as a text that a person can read: one line for each thing that happened, in the machine's own time.
//
//   2025-03-04T10:31:05.120+01:00  console k3f  key     PageDown
//   2025-03-04T10:31:05.141+01:00  stage 0q1    place   load/1

import type { Entry } from '../page/journal.ts';
import { localTime } from './local-time.ts';

export function journalFile(title: string, entries: readonly Entry[], machine: string): string {
  const lines = entries.map(({ at, by, what, words }) =>
    [localTime(at), by.padEnd(11), what.padEnd(7), words.replace(/\s+/g, ' ')].join('  ').trimEnd(),
  );
  return [title, machine, '', ...lines, ''].join('\n');
}
