// All slides with their times, under L: when each is due, what was planned, what it took, in the last runs too if
// there were any. In: the talk and its times. Out: a dialog that keeps up with the clock; a click, or arrows and Enter,
// goes to a slide.

import { propose } from '../proposal.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { keyNames } from '../page/key-names.ts';
import { hourMinute, minutesSeconds } from './clock.ts';
import { write } from './parts.ts';
import { takes } from './reckon.ts';
import { stretch } from './pace.ts';
import type { Slide, Talk } from './talk.ts';
import type { Times } from './times.ts';
import { sum } from './sum.ts';

interface SlideList {
  open(here: string): void;
  /** Once a tick, at no cost while it is closed. */
  refresh(): void;
}

interface ListOptions {
  talk: Talk;
  times: Times;
  skipped(): readonly string[];
  choose(slide: string): void;
}

interface Row {
  slides: readonly Slide[];
  cells: Record<'due' | 'planned' | 'before' | 'spoken' | 'off', HTMLElement>;
}

/** L again, and a press of the clicker. */
const CLOSES = /^(l|Page.*)$/;

export function createSlideList({ talk, times, skipped, choose }: ListOptions): SlideList {
  const body = element('tbody');
  const hasRuns = talk.runs.length > 0;
  const table = element('table', hasRuns ? { class: 'with-runs' } : {}, head(hasRuns), body);
  const scroller = element('div', { class: 'rows' }, table);
  const dialog = makeDialog('times', 'Slides and their times', element('h2', {}, 'Slides'), scroller);
  const main = talk.slides.filter((slide) => slide.main);
  let rows: Row[] = [];
  let here = '';

  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...body.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (by) buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
    else if (keyNames(event).some((name) => CLOSES.test(name))) dialog.close();
    else return;
    event.preventDefault();
  });

  function line(slide: Slide): HTMLElement {
    const cells = newCells();
    rows.push({ slides: [slide], cells });
    const button = element('button', { type: 'button' }, slide.headline || slide.id);
    button.addEventListener('click', () => {
      dialog.close();
      choose(slide.id);
    });
    const isSkipped = skipped().includes(slide.id);
    const name = element('td', {}, button, ...(isSkipped ? [' ', element('em', {}, 'skipped')] : []));
    const page = element('td', {}, slide.folio);
    const row = element('tr', {}, page, name, ...shown(cells));
    row.classList.toggle('skipped', isSkipped);
    if (slide.id === here) row.setAttribute('aria-current', 'true');
    return row;
  }
  function shown({ due, planned, before, spoken, off }: Row['cells']): HTMLElement[] {
    return hasRuns ? [due, planned, before, spoken, off] : [due, planned, spoken, off];
  }
  function refresh(): void {
    if (!dialog.open) return;
    const { schedule, spoken } = times.reckoning();
    const spent = times.spent();
    const begun = startOf(talk, spoken);
    const at = main.findIndex(({ id }) => id === here);
    for (const { slides, cells } of rows) {
      const [first, last] = [slides[0], slides.at(-1)];
      if (!first || !last) continue;
      const isPast = main.indexOf(last) < at;
      const kept = slides.filter(({ id }) => !skipped().includes(id) || id === here);
      const planned = sum(kept.map((slide) => takes(slide, talk, schedule)));
      const took = sum(slides.map(({ id }) => spent.get(id) ?? 0));
      const due = schedule.due(stretch(talk.slides, { slide: first.id, step: 0 }).from);
      write(cells.due, begun === null || isPast ? '' : hourMinute(begun + due * 1000));
      write(cells.planned, minutesSeconds(Math.round(planned)));
      write(cells.before, medians(slides));
      write(cells.spoken, took >= 1 ? minutesSeconds(took) : '');
      write(cells.off, isPast && took >= 1 ? offWords(planned - took) : '');
    }
  }
  return {
    open(slide) {
      here = slide;
      rows = [];
      const sections = talk.sections.filter(({ seconds }) => seconds > 0);
      body.replaceChildren(
        ...sections.flatMap(({ id, title }, index) => {
          const slides = main.filter(({ section }) => section === id);
          const cells = newCells();
          rows.push({ slides, cells });
          const name = element('th', { scope: 'rowgroup', colspan: '2' }, `${index + 1} ${title}`);
          return [
            element('tr', { class: 'section' }, name, ...shown(cells)),
            ...slides.map((one) => line(one)),
          ];
        }),
      );
      dialog.showModal();
      refresh();
      const current = body.querySelector<HTMLElement>('[aria-current] button');
      (current ?? body.querySelector('button'))?.focus();
      current?.scrollIntoView({ block: 'center' });
    },
    refresh,
  };
}

/** Wall time of the first slide, as if there had been no pauses; null where nothing says when it begins. */
function startOf({ slot }: Talk, spoken: number | null): number | null {
  if (spoken !== null) return Date.now() - spoken * 1000;
  return slot.start !== null && slot.start > Date.now() ? slot.start : null;
}

function offWords(off: number): string {
  return `${minutesSeconds(off)} ${off >= 0 ? 'ahead' : 'behind'}`;
}

/** Of a section only where all its slides have been said. */
function medians(slides: readonly Slide[]): string {
  const known = slides.map(({ seconds, measured }) => propose(seconds, measured).median);
  return known.includes(null) ? '' : minutesSeconds(Math.round(sum(known.map(Number))));
}

function head(hasRuns: boolean): HTMLElement {
  const names = ['Page', 'Slide', 'Due', 'Planned', ...(hasRuns ? ['Last runs'] : []), 'Spoken', 'Off'];
  const cells = names.map((name) => element('th', { scope: 'col' }, name));
  return element('thead', {}, element('tr', {}, ...cells));
}

function newCells(): Row['cells'] {
  return {
    due: element('td'),
    planned: element('td'),
    before: element('td'),
    spoken: element('td'),
    off: element('td'),
  };
}
