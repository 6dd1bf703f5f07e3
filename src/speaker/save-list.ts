// What can be saved of a run, as files. In: the talk, the run, the journal's entries, where in a recording the talk
// starts. Out: name, type and text of each file; no file where there is nothing to put into it.

import type { Entry } from '../page/journal.ts';
import { journalFile } from './journal-file.ts';
import { fileTime } from './local-time.ts';
import { chapterLines, webVtt } from './recording.ts';
import { rehearsalFile } from './rehearsal.ts';
import { visitsOf, type PastRun } from './past-runs.ts';
import { spokenTimes, type Spoken } from './spoken-times.ts';
import type { Talk } from './talk.ts';

export type FileKind = 'times' | 'captions' | 'chapters' | 'log';

export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

export function spokenOf({ slides }: Talk, run: PastRun, entries: readonly Entry[], now: number): Spoken {
  return spokenTimes(run, visitsOf(run, entries, now), slides, entries);
}

export function fileOf(
  kind: FileKind,
  talk: Talk,
  run: PastRun | null,
  { entries, offset, now }: { entries: readonly Entry[]; offset: number; now: number },
): SavedFile | null {
  if (kind === 'log') {
    const text = journalFile(talk.title, entries, navigator.userAgent);
    return { name: `${fileTime(now)}-log.txt`, type: 'text/plain', text };
  }
  if (!run) return null;
  const name = fileTime(run.start);
  if (kind === 'times') {
    const known = { title: talk.title, slides: talk.slides.map(({ id }) => id) };
    const text = rehearsalFile(known, run, spokenOf(talk, run, entries, now));
    return { name: `${name}.json`, type: 'application/json', text };
  }
  const recording = {
    title: talk.title,
    run,
    visits: visitsOf(run, entries, now),
    headlines: new Map(talk.slides.map(({ id, headline }) => [id, headline])),
    offset,
  };
  if (kind === 'captions') return { name: `${name}.vtt`, type: 'text/vtt', text: webVtt(recording) };
  return { name: `${name}-chapters.txt`, type: 'text/plain', text: chapterLines(recording) };
}
