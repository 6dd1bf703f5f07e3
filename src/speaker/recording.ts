// The run as a recording of it can use it: chapters in WebVTT, one cue a slide, and the lines that video platforms
// take in a description. In: the visits, the headlines, the seconds of the recording at which the talk starts. A
// recording goes on while the talk pauses, so pauses count here.
//
//   0:00 Before the talk          chapters of less than ten seconds are taken together,
//   2:35 A queue is a promise     under the name of the longest
//   3:10 How many wait …

import type { PastRun, Visit } from './past-runs.ts';

interface Chapter {
  slide: string;
  title: string;
  /** Seconds of the recording. */
  from: number;
  to: number;
}

interface Recording {
  title: string;
  run: PastRun;
  visits: readonly Visit[];
  headlines: ReadonlyMap<string, string>;
  /** Where in the recording the talk starts; negative if it was switched on later. */
  offset: number;
}

const SHORTEST = 10;
const BEFORE = 'Before the talk';
/** A slide that only flew by on the way to another. */
const GLIMPSE = 1;

export function webVtt(recording: Recording): string {
  const seen = new Map<string, number>();
  const cues = chaptersOf(recording, GLIMPSE).map(({ slide, title, from, to }) => {
    const count = (seen.get(slide) ?? 0) + 1;
    seen.set(slide, count);
    const id = count > 1 ? `${slide} ${count}` : slide;
    return `${id}\n${stamp(from)} --> ${stamp(to)}\n${escaped(title)}\n`;
  });
  const note = `NOTE\n${recording.title.replaceAll('-->', '→').replace(/\s+/g, ' ')}\n`;
  return ['WEBVTT\n', note, ...cues].join('\n');
}

export function chapterLines(recording: Recording): string {
  const chapters = chaptersOf(recording, SHORTEST);
  const [first] = chapters;
  if (!first) return '';
  if (first.from >= SHORTEST) chapters.unshift({ slide: '', title: BEFORE, from: 0, to: first.from });
  else first.from = 0;
  // Platforms refuse angle brackets.
  const lines = chapters.map(
    ({ from, title }) => `${clock(from)} ${title.replaceAll('<', '‹').replaceAll('>', '›')}`,
  );
  return `${lines.join('\n')}\n`;
}

/** `2:35`, `1:02:35` or `-0:10`, also `155`; null if it is none of these. */
export function parseOffset(text: string): number | null {
  const [, sign, numbers] = /^\s*([-−]?)(\d{1,4}(?::[0-5]?\d){0,2})\s*$/.exec(text) ?? [];
  if (numbers === undefined) return null;
  const seconds = numbers.split(':').reduce((sum, number) => sum * 60 + Number(number), 0);
  return sign ? -seconds : seconds;
}

/** Whole seconds for what is at least ten seconds long, so that what is printed is as long. */
function chaptersOf({ run, visits, headlines, offset }: Recording, shortest: number): Chapter[] {
  const round = shortest >= SHORTEST ? Math.floor : (seconds: number) => seconds;
  const at = (moment: number): number => Math.max(0, round((moment - run.start) / 1000 + offset));
  const stretches: Chapter[] = [];
  for (const { slide, from, to } of visits) {
    const last = stretches.at(-1);
    if (last?.slide === slide) last.to = at(to);
    else stretches.push({ slide, title: headlines.get(slide) ?? slide, from: at(from), to: at(to) });
  }
  return joined(
    stretches.filter(({ from, to }) => to > from),
    shortest,
  );
}

/** What is too short goes together with what follows, the last with what was before. */
function joined(stretches: readonly Chapter[], shortest: number): Chapter[] {
  const chapters: Chapter[] = [];
  let open: Chapter[] = [];
  for (const stretch of stretches) {
    open.push(stretch);
    if (stretch.to - (open[0]?.from ?? 0) < shortest) continue;
    chapters.push(together(open));
    open = [];
  }
  const last = chapters.at(-1);
  const end = open.at(-1);
  if (last && end) last.to = end.to;
  else if (end) chapters.push(together(open));
  return chapters;
}

function together(stretches: readonly Chapter[]): Chapter {
  const [longest] = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const { slide, title } = longest ?? { slide: '', title: '' };
  return { slide, title, from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 };
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** `00:02:35.250` */
function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const whole = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${whole.map((part) => String(part).padStart(2, '0')).join(':')}.${String(ms % 1000).padStart(3, '0')}`;
}

function escaped(title: string): string {
  return title.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
