// O: opens the stage, on the other screen where the browser says which that is; a stage in reach fills that screen and
// comes to the front. In: the address to open at, whether a stage answers. Out: what to say to the speaker.

import { askFullScreen } from '../page/full-screen.ts';
import { featuresOn, findOtherScreen, knowsScreens, type Found } from '../page/screens.ts';

const BLOCKED = 'The browser has blocked the stage’s window: allow it, or use the link.';
const ELSEWHERE = 'The stage is open in a window that this page cannot reach.';
const BY_HAND = 'Drag the stage’s window to the room’s screen and press F there.';
const WORDS: Record<Exclude<Found['kind'], 'other'>, string> = {
  only: 'This machine has one screen. Once there is another, press O again.',
  unknown: BY_HAND,
  denied: `The browser may not place windows. ${BY_HAND}`,
};

/** Of the window that holds a stage opened here, by which a console that was reloaded finds it again. */
export function stageName(): string {
  return `stage ${rootPath()}`;
}

export async function openStage(address: string, isLive: boolean): Promise<string> {
  // Where there is nothing to ask, nothing comes between the key and the window: it would be blocked.
  const found: Found = knowsScreens() ? await findOtherScreen() : { kind: 'unknown' };
  if (isLive) return attach(found);
  const features = found.kind === 'other' ? featuresOn(found.screen) : 'popup,width=1280,height=720';
  const opened = window.open(new URL(address, document.baseURI).href, stageName(), features);
  if (!opened) return BLOCKED;
  opened.focus();
  remember();
  if (found.kind !== 'other') return WORDS[found.kind];
  return `The stage is on ${found.screen.label || 'the other screen'}. Press O again to fill that screen.`;
}

function attach(found: Found): string {
  const stage = reach();
  if (!stage) return `${ELSEWHERE} ${BY_HAND}`;
  askFullScreen(stage, found.kind === 'other' ? found.screen : null);
  stage.focus();
  return found.kind === 'other' ? '' : WORDS[found.kind];
}

/** The window that has opened this one, or that this one has opened: no page reaches any other. */
function reach(): Window | null {
  const opener = window.opener as Window | null;
  if (opener && isStage(opener)) return opener;
  const named = remembers() ? window.open('', stageName(), 'popup') : null;
  if (!named || isStage(named)) return named;
  named.close();
  return null;
}

function isStage(other: Window): boolean {
  try {
    return !other.closed && other.location.pathname.replace(/index\.html$/, '') === rootPath();
  } catch {
    // It shows another site by now.
    return false;
  }
}

function rootPath(): string {
  return new URL('../', document.baseURI).pathname;
}

function remember(): void {
  try {
    sessionStorage.setItem(stageName(), 'opened');
  } catch {
    // Without storage a console that was reloaded leaves the stage where it is.
  }
}

function remembers(): boolean {
  try {
    return sessionStorage.getItem(stageName()) !== null;
  } catch {
    return false;
  }
}
