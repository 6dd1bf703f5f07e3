// A run beside the plan and the last runs: how long they were, and the slides that were far from their planned
// seconds, with new ones. In: the talk with the seconds of its last runs, the run and its times. Out: what to show.

import { propose, RUNS } from '../proposal.ts';
import { element } from '../page/element.ts';
import { minutesSeconds } from './clock.ts';
import type { PastRun } from './past-runs.ts';
import type { Spoken } from './spoken-times.ts';
import type { Talk } from './talk.ts';

interface Row {
  slide: string;
  planned: number;
  before: number | null;
  now: number | null;
  proposed: number;
}

/** Slides for which the last runs, this one among them, ask for other seconds. */
export function farFromPlan({ slides, runs }: Talk, run: PastRun, spoken: Spoken): Row[] {
  const isSaved = runs.some((start) => Date.parse(start) === run.start);
  return slides.flatMap(({ id, main, seconds: planned, measured }) => {
    if (!main) return [];
    const found = spoken.slides.find(({ slide, whole }) => slide === id && whole);
    const now = found?.seconds ?? null;
    const times = now === null || isSaved ? measured : [...measured, now];
    const { proposed } = propose(planned, times);
    const before = propose(planned, measured).median;
    return proposed === null ? [] : [{ slide: id, planned, before, now, proposed }];
  });
}

export function compareRun(talk: Talk, run: PastRun, spoken: Spoken): Element[] {
  const rows = farFromPlan(talk, run, spoken);
  const planned = talk.slides.reduce((sum, { seconds }) => sum + seconds, 0);
  const total = `${minutesSeconds(spoken.seconds)} spoken, ${minutesSeconds(planned)} planned.`;
  if (rows.length === 0) {
    return [element('p', {}, `${total} No slide that was said to its end is far from its planned seconds.`)];
  }
  const last =
    talk.runs.length > 0 ? `Last ${talk.runs.length > 1 ? Math.min(RUNS, talk.runs.length) : 'run'}` : '';
  const heads = ['Slide', 'Planned', ...(last ? [last] : []), 'This run', 'Proposed'];
  const cells = rows.map(({ slide, planned, before, now, proposed }) => [
    slide,
    String(planned),
    ...(last ? [whole(before)] : []),
    whole(now),
    `seconds=${proposed}`,
  ]);
  return [element('p', {}, `${total} Far from their planned seconds:`), table(heads, cells)];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Element {
  const head = element('tr', {}, ...heads.map((words) => element('th', { scope: 'col' }, words)));
  const body = rows.map(([slide = '', ...numbers]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, slide),
      ...numbers.map((words) => element('td', {}, words)),
    ),
  );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
}

function whole(seconds: number | null): string {
  return seconds === null ? '–' : String(Math.round(seconds));
}
