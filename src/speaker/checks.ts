// What preflight says. In: facts about this machine, its windows and its files. Out: a line for each thing that a talk
// needs: in order, waiting for the speaker, or what to do.
//   checksOf(facts)  → [{ id: 'fonts', name: 'Fonts', state: 'good', says: 'All 9 have come, here and on stage.', todo: '' }, …]

import type { Presence } from '../link/follow.ts';
import type { Report, ScreenPlace } from '../link/report.ts';
import type { FontCount } from '../page/font-files.ts';
import { checkClock, type SlotFacts } from './check-clock.ts';
import { checkFiles, checkNetwork, type Files } from './check-files.ts';
import { checkNoWindow, checkWindow, isOther } from './check-window.ts';

export type State = 'good' | 'wait' | 'bad';

export interface Line {
  id: string;
  name: string;
  state: State;
  says: string;
  /** Empty where nothing is to be done. */
  todo: string;
  /** Words of a button that does it. */
  offer?: string;
}

export type Key = 'next' | 'back' | 'blank';

export interface Facts extends SlotFacts {
  presence: Presence;
  /** Of each stage that answers. */
  stages: readonly Report[];
  screen: ScreenPlace;
  awake: boolean;
  fonts: FontCount;
  /** null while they are counted. */
  files: Files | null;
  /** Pixels of the slides' canvas, and the slide that has it; null while it is measured. */
  smallest: { size: number; slide: string } | null;
  storage: { works: boolean; lasts: boolean };
  seen: ReadonlySet<Key>;
  /** Whether letters are keys. */
  letters: boolean;
  popups: 'untried' | 'allowed' | 'blocked';
  online: boolean;
}

export function checksOf(facts: Facts): Line[] {
  const stage = bestPlaced(facts);
  return [
    checkStage(facts),
    ...(stage ? checkWindow(stage, facts) : checkNoWindow()),
    checkFonts(facts),
    checkFiles(facts.files),
    checkAwake(facts, stage),
    checkStorage(facts.storage),
    checkClicker(facts),
    checkClock(facts),
    checkPopups(facts.popups),
    checkNetwork(facts),
  ];
}

/** Of several stages the lines speak of the one that the room most likely sees. */
function bestPlaced({ stages, screen }: Facts): Report | undefined {
  const worth = (one: Report): number => (isOther(one.screen, screen) ? 2 : 0) + (one.full ? 1 : 0);
  return [...stages].sort((a, b) => worth(b) - worth(a))[0];
}

function checkStage({ presence, stages }: Facts): Line {
  const line = { id: 'stage', name: 'Stage' };
  if (presence === 'alone') {
    const todo = 'Use a browser of today, not in private mode; else drive the stage’s own window.';
    return { ...line, state: 'bad', says: 'This browser does not link windows.', todo };
  }
  if (presence !== 'live')
    return { ...line, state: 'bad', says: 'No stage is open.', todo: 'Open it.', offer: 'Open the stage' };
  if (stages.length === 0) {
    const todo = 'If this stays: reload the stage with Ctrl+R, it may be from an older build.';
    return { ...line, state: 'wait', says: 'Attached; its report has not come.', todo };
  }
  if (stages.some(({ visible }) => visible)) {
    const says = stages.length === 1 ? 'Attached.' : `${stages.length} are attached and follow.`;
    return { ...line, state: 'good', says, todo: '' };
  }
  return {
    ...line,
    state: 'bad',
    says: 'Attached, but hidden.',
    todo: 'Bring its window or tab to the front.',
  };
}

function checkFonts({ fonts, stages }: Facts): Line {
  const line = { id: 'fonts', name: 'Fonts' };
  const failed = [fonts, ...stages.map((stage) => stage.fonts)].map((one) => one.failed);
  if (failed.some((count) => count > 0)) {
    const where = fonts.failed > 0 ? 'here' : 'on stage';
    const says = `${Math.max(...failed)} of ${fonts.loaded + fonts.failed} have not come ${where}.`;
    return {
      ...line,
      state: 'bad',
      says,
      todo: `Reload ${fonts.failed > 0 ? 'this page' : 'the stage'} with Ctrl+R.`,
    };
  }
  const says = `All ${fonts.loaded} have come, here${stages.length > 0 ? ' and on stage' : ''}.`;
  return { ...line, state: 'good', says, todo: '' };
}

function checkAwake({ awake }: Facts, stage: Report | undefined): Line {
  const line = { id: 'awake', name: 'Awake' };
  if (awake && stage?.awake !== false) {
    const says = `The screen is kept awake by ${stage ? 'stage and console' : 'the console'}.`;
    return { ...line, state: 'good', says, todo: '' };
  }
  const who = awake
    ? 'The stage does not hold'
    : stage?.awake === false
      ? 'Neither window holds'
      : 'The console does not hold';
  const todo =
    'Bring it to the front and plug the machine in; else switch off sleep in the system’s settings.';
  return { ...line, state: 'bad', says: `${who} the screen awake.`, todo };
}

function checkStorage({ works, lasts }: Facts['storage']): Line {
  const line = { id: 'storage', name: 'Storage' };
  if (works && lasts) return { ...line, state: 'good', says: 'Place and times outlive a crash.', todo: '' };
  const says = works
    ? 'Place and times outlive a reload, but not a crash.'
    : 'A reload forgets place and times.';
  return { ...line, state: 'bad', says, todo: 'Allow site data for this page, and leave private mode.' };
}

function checkClicker({ seen, letters }: Facts): Line {
  const line = { id: 'clicker', name: 'Clicker' };
  if (!letters) {
    const state = seen.has('next') && seen.has('back') ? 'good' : 'wait';
    const says = state === 'good' ? 'Its steps arrive here.' : 'Press its keys for steps now.';
    return { ...line, state, says, todo: 'Letters are switched off (Keys): its blank button does nothing.' };
  }
  if (seen.size === 3) return { ...line, state: 'good', says: 'All its keys arrive here.', todo: '' };
  const says = seen.size === 0 ? 'Press its keys now: nothing moves on stage.' : 'Press the others too.';
  const todo = seen.size === 0 ? '' : 'If it has no blank: B is on the keyboard.';
  return { ...line, state: 'wait', says, todo };
}

function checkPopups(popups: Facts['popups']): Line {
  const line = { id: 'popups', name: 'Popups' };
  if (popups === 'allowed') return { ...line, state: 'good', says: 'S and O may open windows.', todo: '' };
  if (popups === 'untried') {
    const says = 'Not tried: S and O need to open windows.';
    return { ...line, state: 'wait', says, todo: '', offer: 'Try it' };
  }
  const todo = 'Allow popups for this page beside the address, or open the windows by the links offered.';
  return { ...line, state: 'bad', says: 'The browser blocks windows.', todo };
}
