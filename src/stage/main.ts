// The deck's script: puts the slides that stand in the page on stage.

import './trusted.ts';
import { READY } from '#contract';
import { keepBookmark } from '../link/bookmark.ts';
import { inheritedMark, isUnderWay, keepLastPlace, lastPlace } from '../link/last-place.ts';
import { parseHash } from '../link/position.ts';
import { openStore } from '../link/store.ts';
import { breathe } from '../live/unhurried.ts';
import { showCodeStates } from '../page/code-state.ts';
import { loadFonts } from '../page/font-files.ts';
import { stayAwake } from '../page/wake-lock.ts';
import { findPlace, keepAddress, locate } from './address.ts';
import { announce } from './announce.ts';
import { fetchBehind, fetchIfBehind, onBehind } from './behind.ts';
import { broadcast } from './broadcast.ts';
import { coming } from './coming.ts';
import { listCommands } from './commands.ts';
import { nameDrawings } from './drawings.ts';
import { keepFigures } from './figures.ts';
import { replaceOnSave } from './hot.ts';
import { bindKeys } from './keys.ts';
import { isMain } from './outline.ts';
import { closeNumbers } from './numbers.ts';
import { recordStage } from './record.ts';
import { keepSkipped } from './skip.ts';
import { trackSince } from './since.ts';
import { startStage } from './stage.ts';
import { drawTimeline } from './timeline.ts';

const root = document.querySelector<HTMLElement>('.reveal');
/** As in first.css and flow.css. */
const wide = matchMedia('(width >= 641px)');

const isStage = wide.matches;
/** Last of all, since it is for the next visit; a page that is being left, or has lost its network, does without. */
let keepOffline = (): void => void import('../offline/sign.ts').then(signAtFoot).catch(without);

let keepSlide = (): void => undefined;

await fetchIfBehind(parseHash(location.hash));
const begun = root ? await (isStage ? open(root) : read(root)) : [];
// All of it now: a hall's network may be gone when the first formula or the first question comes.
await Promise.all([...begun, loadFonts(), fetchBehind()]);
document.documentElement.setAttribute(READY, '');
history.scrollRestoration = 'auto';
keepOffline();

// A phone was turned. Printing changes the width as well, for a while, and would fail if the page loaded anew.
let isPrinting = false;
addEventListener('beforeprint', () => (isPrinting = true));
addEventListener('afterprint', () => (isPrinting = false));
wide.addEventListener('change', () => {
  if (isPrinting || wide.matches === isStage) return;
  keepSlide();
  // The address says the place; the browser would scroll the page to where the stage stood, at the top.
  history.scrollRestoration = 'manual';
  location.reload();
});

/** Out: what is still to settle. */
async function open(root: HTMLElement): Promise<Promise<void>[]> {
  const [stage, store] = await Promise.all([
    startStage(root, firstSlide()),
    openStore({ root: './', onChange: () => undefined }),
  ]);
  onBehind(stage.extend);
  await fetchIfBehind(lastPlace(store, Date.now())?.place ?? null);
  const showCode = (): void => showCodeStates(stage.current());
  stage.onChange(showCode);
  stage.onChange(() => closeNumbers(stage.current()));
  const since = trackSince(stage);
  keepAddress(stage, since, findPlace(store));
  showCode();
  await breathe();
  announce(stage);
  nameDrawings(stage);
  const bookmark = keepBookmark({
    root: './',
    here: stage.position(),
    isMain(id) {
      const slide = document.getElementById(id);
      return slide !== null && isMain(slide);
    },
    inherited: inheritedMark(store, stage.position(), Date.now()),
  });
  // Before the consoles hear of it.
  stage.onChange(() => bookmark.follow(stage.position()));
  recordStage(stage, store);
  stayAwake();
  await breathe();
  const skipped = keepSkipped(stage);
  let hasConsole = false;
  broadcast(stage, { bookmark, skipped, since, onConsole: () => (hasConsole = true) });
  const isGiven = (): boolean => hasConsole || isUnderWay(store, Date.now());
  stage.onChange(() => {
    if (isGiven()) keepLastPlace(store, { place: stage.position(), left: bookmark.place(), at: since.at() });
  });
  drawTimeline(stage, root, skipped);
  await breathe();
  const commands = listCommands(stage, (act) => extras.ask(act));
  bindKeys(commands);
  const extras = coming(
    () => import('./extras.ts'),
    ({ makeExtras }) => makeExtras(stage, { bookmark, commands, isGiven }),
  );
  replaceOnSave(stage);
  // In the bar and the help.
  keepOffline = () =>
    void Promise.all([import('./offline.ts'), extras.there])
      .then(([{ keepDeck }]) => keepDeck(store, since))
      .catch(without);
  return [keepFigures(stage), extras.tried];
}

async function read(root: HTMLElement): Promise<Promise<void>[]> {
  const { readAsPage } = await import('./flow.ts');
  keepSlide = readAsPage(root);
  return [];
}

function firstSlide(): string {
  const asked = parseHash(location.hash);
  return (asked && locate(asked)?.slide) ?? '';
}

function without(): void {
  // Nothing on the page depends on it.
}

function signAtFoot({ offlineSign }: typeof import('../offline/sign.ts')): void {
  document.body.append(offlineSign('./'));
}
