// What any window of the talk writes into the journal: its opening and closing, keys and buttons, being hidden and
// shown, full screen, faults of its scripts, and what it shows. What is typed into a field is nobody's business.
// In: where the window opens. Out: what to call with each place that it shows from then on.

import type { Entry, Journal } from './journal.ts';

type Place = NonNullable<Entry['place']>;

export function recordPage(journal: Journal, opening: Place): (place: Place, isBlank: boolean) => void {
  let last = opening;
  let wasBlank = false;
  journal.write('open', `${howOpened()} ${location.pathname}, ${inWords(opening)}`, opening);
  addEventListener('keydown', (event) => recordKey(journal, event), { capture: true });
  addEventListener('click', (event) => recordClick(journal, event), { capture: true });
  addEventListener('error', ({ message }) => journal.write('fault', message));
  addEventListener('unhandledrejection', ({ reason }) => journal.write('fault', String(reason)));
  addEventListener('pagehide', () => journal.write('close'));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) journal.write('open', 'as it was left', last);
  });
  document.addEventListener('visibilitychange', () =>
    journal.write('window', document.visibilityState === 'hidden' ? 'hidden' : 'shown'),
  );
  document.addEventListener('freeze', () => journal.write('window', 'frozen by the browser'));
  document.addEventListener('resume', () => journal.write('window', 'runs again'));
  document.addEventListener('fullscreenchange', () =>
    journal.write('window', document.fullscreenElement ? 'full screen' : 'no full screen'),
  );
  return ({ slide, step }, isBlank) => {
    if (slide !== last.slide || step !== last.step)
      journal.write('place', inWords({ slide, step }), { slide, step });
    if (isBlank !== wasBlank) journal.write('blank', isBlank ? 'on' : 'off');
    last = { slide, step };
    wasBlank = isBlank;
  };
}

/** 'navigate', 'reload' or 'back_forward'. */
function howOpened(): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
}

function recordKey(journal: Journal, event: KeyboardEvent): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, repeat, code, target } = event;
  const isWriting = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  if (repeat || (isWriting && key.length === 1) || /^(Shift|Control|Alt|Meta)$/.test(key)) return;
  const held = { Ctrl: ctrlKey, Alt: altKey, Meta: metaKey, Shift: shiftKey && key.length > 1 };
  const names = Object.entries(held).flatMap(([modifier, isHeld]) => (isHeld ? [modifier] : []));
  journal.write(
    'key',
    [...names, key === ' ' ? 'Space' : key].join('+') + (key === code ? '' : ` (${code})`),
  );
}

function recordClick(journal: Journal, { target }: MouseEvent): void {
  const control = target instanceof Element ? target.closest('button, a[href]') : null;
  const words = control?.getAttribute('aria-label') ?? control?.textContent ?? '';
  if (control) journal.write('click', words.replace(/\s+/g, ' ').trim());
}

function inWords({ slide, step }: Place): string {
  return step > 0 ? `${slide}/${step}` : slide;
}
