// Preflight, under V or at /speaker/#preflight: a line for each thing that the talk needs, looked at again every second
// while it is open. It asks the stage and never moves it; the clicker's keys only light up here. In: the talk, the store,
// who is there. Out: a dialog; `hear` takes what stages report.

import { SILENCE } from '../link/order.ts';
import type { Presence } from '../link/follow.ts';
import type { Report } from '../link/report.ts';
import { makeDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { countFonts, loadFonts } from '../page/font-files.ts';
import { keyNames } from '../page/key-names.ts';
import { areLettersKeys } from '../page/letters.ts';
import { ownScreen } from '../page/own-screen.ts';
import type { Files } from './check-files.ts';
import { checksOf, type Facts, type Key } from './checks.ts';
import { createLines } from './preflight-lines.ts';
import { findSmallestText } from './smallest-text.ts';
import type { Store } from '../link/store.ts';
import type { Talk } from './talk.ts';
import { lookAtFiles } from './talk-files.ts';

interface Preflight {
  open(): void;
  /** What the stage of this id says about itself. */
  hear(from: string, report: Report): void;
}

interface PreflightOptions {
  talk: Talk;
  store: Store;
  presence(): Presence;
  /** Asks all stages for a report. */
  inspect(): void;
  /** Opens the stage or fills the other screen with it. Out: what to say. */
  openStage(): Promise<string>;
}

const EVERY = 1000;
/** Looks at the files: they are many. */
const FILES_EVERY = 15;
const KEYS: Readonly<Record<string, Key>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  b: 'blank',
  '.': 'blank',
};

export function createPreflight({ talk, store, presence, inspect, openStage }: PreflightOptions): Preflight {
  const heard = new Map<string, { report: Report; at: number }>();
  const seen = new Set<Key>();
  const lines = createLines({ screen: showStage, stage: showStage, popups: tryPopup });
  // Not the first button: Enter would do what it says.
  const heading = element('h2', { tabindex: '-1', autofocus: '' }, 'Preflight');
  const dialog = makeDialog('preflight', 'Preflight', heading, lines.total, lines.list, lines.answer);
  let files: Files | null = null;
  let smallest: Facts['smallest'] = null;
  // A console that the stage has opened is a popup itself.
  let popups: Facts['popups'] = window.opener ? 'allowed' : 'untried';
  let timer = 0;

  function facts(now = Date.now()): Facts {
    const { slot } = talk;
    return {
      now,
      slot: {
        start: slot.start,
        length: slot.spoken + slot.questions,
        zone: zoneIn(document.documentElement),
      },
      zone: -new Date(slot.start ?? now).getTimezoneOffset(),
      presence: presence(),
      stages: [...heard.values()].map(({ report }) => report),
      screen: ownScreen(),
      awake: document.documentElement.hasAttribute('data-awake'),
      fonts: countFonts(),
      files,
      smallest,
      storage: store,
      seen,
      letters: areLettersKeys(),
      popups,
      online: navigator.onLine,
    };
  }
  function show(): void {
    for (const [from, { at }] of heard) if (performance.now() - at > SILENCE) heard.delete(from);
    lines.show(checksOf(facts()), seen);
  }
  async function look(): Promise<void> {
    files = await lookAtFiles(new URL('../', document.baseURI).href);
    show();
  }
  function recheck(): void {
    let times = 0;
    const again = (): void => {
      inspect();
      if (times % FILES_EVERY === 0) void look();
      times += 1;
      show();
    };
    again();
    timer = window.setInterval(again, EVERY);
  }
  async function showStage(): Promise<void> {
    lines.say(await openStage());
    show();
  }
  function tryPopup(): void {
    const opened = window.open('', '', 'popup,width=200,height=100');
    opened?.close();
    popups = opened ? 'allowed' : 'blocked';
    show();
  }

  document.addEventListener('keydown', (event) => {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const names = keyNames(event);
    const key = names.map((name) => KEYS[name]).find(Boolean);
    if (names.includes('v')) dialog.close();
    else if (key) seen.add(key);
    else return;
    event.preventDefault();
    show();
  });
  dialog.addEventListener('close', () => window.clearInterval(timer));
  for (const event of ['online', 'offline']) addEventListener(event, () => dialog.open && void look());

  return {
    open() {
      if (dialog.open) return;
      seen.clear();
      lines.say('');
      dialog.showModal();
      recheck();
      void loadFonts().then(show);
      if (smallest) return;
      void findSmallestText(talk.slides).then((found) => {
        smallest = found;
        show();
      });
    },
    hear(from, report) {
      heard.set(from, { report, at: performance.now() });
      if (dialog.open) show();
    },
  };
}

/** Minutes east of Greenwich, as the talk's start is written: `…T14:00:00+02:00`. */
function zoneIn({ dataset }: HTMLElement): number | null {
  const [, sign, hours = '', minutes = ''] = /([+-])(\d\d):?(\d\d)$/.exec(dataset['start'] ?? '') ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return dataset['start']?.endsWith('Z') ? 0 : null;
}
