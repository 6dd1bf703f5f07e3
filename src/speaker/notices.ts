// One line each for what is missing or lost, in the order of their urgency; nothing where all is well. In: the situation.
// Out: the console's notice.

import type { Presence } from '../link/follow.ts';
import { element } from '../page/element.ts';
import { byId } from './parts.ts';
import { stageName } from './second-screen.ts';

interface Situation {
  presence: Presence;
  /** The address in the deck of what the console shows. */
  address: string;
  storage: boolean;
  /** False where a browser that is killed would forget the last minutes. */
  lasting: boolean;
  awake: boolean;
  /** Slide ids that this page was asked for and does not have. */
  unknown: string | null;
  /** Why the last key did nothing. */
  answer: string | null;
}

/** Why there is no stage to drive. */
const ABSENT: Partial<Record<Presence, string>> = {
  alone: 'This browser does not link windows: the console works, but drives no stage.',
  lost: 'The stage is lost: its window was closed or does not answer.',
  waiting: 'No stage is open yet.',
};

export function showNotices({
  presence,
  address,
  storage,
  lasting,
  awake,
  unknown,
  answer,
}: Situation): void {
  const absent = ABSENT[presence];
  const lines = [
    answer === null ? null : line(answer),
    absent ? line(absent, stageLink(address)) : null,
    unknown === null
      ? null
      : line(`There is no slide "${unknown}" here; if the talk was changed, reload this page.`),
    storage ? null : line('This browser denies storage: a reload forgets the time and the text size.'),
    lasting || !storage
      ? null
      : line('This browser denies IndexedDB: a crash forgets the last minutes, a reload the log.'),
    awake ? null : line('This browser does not keep the screen awake: switch the machine’s sleep off.'),
  ].filter((entry) => entry !== null);
  const notice = byId('notice');
  if (notice.textContent !== lines.map(({ textContent }) => textContent).join(''))
    notice.replaceChildren(...lines);
  notice.querySelector('a')?.setAttribute('href', address);
  notice.hidden = lines.length === 0;
}

function line(words: string, link?: Element): HTMLElement {
  return element('p', {}, words, ...(link ? [' ', link] : []));
}

/** A real link, so that no blocker of popups can stop it; the name lets it find a stage that it opened before. */
function stageLink(address: string): Element {
  return element('a', { href: address, target: stageName() }, 'Open the stage here');
}
