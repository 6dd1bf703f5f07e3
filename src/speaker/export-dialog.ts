// What is left after a run: its times, the slides of a recording in two forms, the log. Each is a file with one button
// and one key; nothing leaves the machine. Below stands where the run was far from the plan, and what to plan instead.

import type { Entry, Journal } from '../page/journal.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { keyNames } from '../page/key-names.ts';
import { minutesSeconds } from './clock.ts';
import { compareRun } from './compare-run.ts';
import { download } from './download.ts';
import { parseOffset } from './recording.ts';
import { runsIn, type PastRun } from './past-runs.ts';
import { fileOf, spokenOf, type FileKind } from './save-list.ts';
import type { Talk } from './talk.ts';

const FILES: readonly { kind: FileKind; name: string; says: string }[] = [
  {
    kind: 'times',
    name: 'Times',
    says: 'What each slide took, for rehearsals/ in the talk’s folder.',
  },
  { kind: 'captions', name: 'WebVTT', says: 'The slides of a recording, one cue each.' },
  { kind: 'chapters', name: 'Chapters', says: 'The same, as lines for the description of a video.' },
  { kind: 'log', name: 'Log', says: 'Everything that happened, in every window.' },
];
/** E again, and a press of the clicker. */
const CLOSES = /^(e|Page.*)$/;

export function createExport(talk: Talk, journal: Journal): { open(): void } {
  const runs = element('select', { 'aria-label': 'Run' });
  const none = element(
    'p',
    { class: 'none' },
    'No run yet: the clock starts with the first move, or with T.',
  );
  const offset = element('input', { value: '0:00', size: '7', inputmode: 'text', autocomplete: 'off' });
  const status = element('p', { class: 'status', role: 'status' });
  const comparison = element('div', {
    class: 'comparison',
    role: 'group',
    'aria-label': 'Against the plan',
    tabindex: '0',
  });
  const buttons = FILES.map(({ kind, name }, index) => {
    const button = element('button', { type: 'button' }, element('kbd', {}, String(index + 1)), name);
    button.addEventListener('click', () => void save(kind));
    return button;
  });
  const start = element('label', {}, 'The talk starts in the recording at ', offset);
  const lines = FILES.map(({ kind, says }, index) => {
    const words = element('span', {}, says);
    return element('li', {}, buttons[index] ?? '', words, ...(kind === 'captions' ? [start] : []));
  });
  const dialog = makeDialog(
    'export',
    'Save',
    element('h2', {}, 'Save'),
    element('p', { class: 'run-line' }, runs, none),
    element('ol', {}, ...lines),
    status,
    comparison,
  );
  let entries: Entry[] = [];
  let known: PastRun[] = [];

  const chosen = (): PastRun | null => known[runs.selectedIndex] ?? null;
  const seconds = (): number | null => parseOffset(offset.value);

  async function open(): Promise<void> {
    journal.write('export');
    // At once, so that the next key is already this dialog's.
    dialog.showModal();
    // Not the field, which would take it as text.
    buttons.at(-1)?.focus();
    entries = await journal.read();
    known = runsIn(entries);
    const now = Date.now();
    runs.replaceChildren(
      ...known.map((run) => element('option', {}, nameOf(run, spokenOf(talk, run, entries, now).seconds))),
    );
    runs.selectedIndex = 0;
    const lasts = await journal.lasts;
    say(lasts ? '' : 'This browser keeps no log: save it before this page is closed or reloaded.');
    show();
    if (known.length > 0 && document.activeElement === buttons.at(-1)) buttons[0]?.focus();
  }
  function show(): void {
    const run = chosen();
    runs.hidden = run === null;
    none.hidden = run !== null;
    const isOffset = seconds() !== null;
    offset.setAttribute('aria-invalid', String(!isOffset));
    FILES.forEach(({ kind }, index) => {
      const needs = kind === 'captions' || kind === 'chapters' ? isOffset && run : kind === 'log' || run;
      buttons[index]?.toggleAttribute('disabled', !needs);
    });
    const spoken = run && spokenOf(talk, run, entries, Date.now());
    comparison.hidden = run === null;
    comparison.replaceChildren(...(run && spoken ? compareRun(talk, run, spoken) : []));
  }
  async function save(kind: FileKind): Promise<void> {
    entries = await journal.read();
    const file = fileOf(kind, talk, chosen(), { entries, offset: seconds() ?? 0, now: Date.now() });
    if (!file) return;
    const isSaved = download(file.name, file.text, file.type);
    journal.write('save', `${file.name}${isSaved ? '' : ', refused by the browser'}`);
    say(isSaved ? `Saved as ${file.name}.` : 'This browser does not let the page save a file.');
  }
  function say(words: string): void {
    status.textContent = words;
  }

  runs.addEventListener('change', show);
  offset.addEventListener('input', () => {
    show();
    say(seconds() === null ? 'Write minutes and seconds, like 2:35.' : '');
  });
  document.addEventListener('keydown', (event) => {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const names = keyNames(event);
    if (event.target === offset && event.key.length === 1) return;
    const button = buttons.find((_, index) => names.includes(String(index + 1)));
    if (names.some((name) => CLOSES.test(name))) dialog.close();
    else if (button) button.click();
    else return;
    event.preventDefault();
  });
  return { open: () => void open() };
}

function nameOf({ start, kind }: PastRun, seconds: number): string {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(start);
  return `${day}, ${kind}, ${minutesSeconds(seconds)} spoken`;
}
