// The deck's script: puts the slides that stand in the page on stage.

import './trusted.ts';
import { READY } from '#contract';
import { keepBookmark } from '../link/bookmark.ts';
import { inheritedMark, isUnderWay, keepLastPlace, lastPlace } from '../link/last-place.ts';
import { parseHash } from '../link/position.ts';
import { openStore } from '../link/store.ts';
import { wakeWhenNear } from '../live/read.ts';
import { showCodeStates } from '../page/code-state.ts';
import { loadFonts } from '../page/font-files.ts';
import { obeyFullScreen } from '../page/full-screen.ts';
import { stayAwake } from '../page/wake-lock.ts';
import { makeKeyHelp } from '../page/key-help.ts';
import { findPlace, keepAddress, locate } from './address.ts';
import { announce } from './announce.ts';
import { makeBackup } from './backup.ts';
import { makeBar } from './bar.ts';
import { fetchBehind, fetchIfBehind, onBehind } from './behind.ts';
import { broadcast } from './broadcast.ts';
import { listCommands } from './commands.ts';
import { keepFigures } from './figures.ts';
import { readAsPage } from './flow.ts';
import { replaceOnSave } from './hot.ts';
import { makeJump } from './jump.ts';
import { bindKeys } from './keys.ts';
import { tellNewer } from './newer.ts';
import { isMain } from './outline.ts';
import { makeOverview } from './overview.ts';
import { closeNumbers } from './numbers.ts';
import { restoreForPrint } from './print.ts';
import { makeQuote, offerSearch } from './quote.ts';
import { recordStage } from './record.ts';
import { keepSkipped } from './skip.ts';
import { trackSince } from './since.ts';
import { startStage, type Stage } from './stage.ts';
import { drawTimeline } from './timeline.ts';

const root = document.querySelector<HTMLElement>('.reveal');
/** As in first.css and flow.css. */
const wide = matchMedia('(width >= 641px)');

const isStage = wide.matches;
/** Last of all, since it is for the next visit. */
let keepOffline = (): void => void import('../offline/sign.ts').then(signAtFoot);

await fetchIfBehind(parseHash(location.hash));
const stage = root && isStage ? await open(root) : null;
const keepSlide = root && !isStage ? readAsPage(root) : null;
if (keepSlide) {
  wakeWhenNear('./');
  offerSearch(document.querySelector('.offer'));
}

// All of them now: a hall's network may be gone when the first formula or the first question comes.
await Promise.all([loadFonts(), stage && keepFigures(stage), fetchBehind()]);
document.documentElement.setAttribute(READY, '');
history.scrollRestoration = 'auto';
keepOffline();

// A phone was turned. Printing changes the width as well, for a while, and would fail if the page loaded anew.
let isPrinting = false;
addEventListener('beforeprint', () => (isPrinting = true));
addEventListener('afterprint', () => (isPrinting = false));
wide.addEventListener('change', () => {
  if (isPrinting || wide.matches === isStage) return;
  keepSlide?.();
  // The address says the place; the browser would scroll the page to where the stage stood, at the top.
  history.scrollRestoration = 'manual';
  location.reload();
});

async function open(root: HTMLElement): Promise<Stage> {
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
  announce(stage);
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
  const skipped = keepSkipped(stage);
  let hasConsole = false;
  broadcast(stage, { bookmark, skipped, since, onConsole: () => (hasConsole = true) });
  stage.onChange(() => {
    if (hasConsole || isUnderWay(store, Date.now()))
      keepLastPlace(store, { place: stage.position(), left: bookmark.place(), at: since.at() });
  });
  stayAwake();
  obeyFullScreen();
  recordStage(stage, store);
  restoreForPrint();

  drawTimeline(stage, root, skipped);
  const overview = makeOverview(stage);
  const quote = makeQuote(() => ({ slide: stage.current(), position: stage.position() }));
  const commands = listCommands(stage, {
    ...quote,
    overview: overview.open,
    jump: makeJump(stage).open,
    backup: makeBackup(stage, bookmark),
    help: () => help.showModal(),
  });
  const help = makeKeyHelp(
    // Here the keys are enough: all that a pointer needs stands in the bar.
    commands.map(({ shown, does }) => ({ shown, does })),
    'Touch: swipe. F5 does nothing here, because clickers send it; Ctrl+R reloads.',
  );
  bindKeys(commands);
  makeBar(stage, {
    previous: () => stage.step(-1),
    next: () => stage.step(1),
    overview: overview.open,
    ...quote,
    help: () => help.showModal(),
  });
  void tellNewer(stage, () => hasConsole || isUnderWay(store, Date.now()));
  replaceOnSave(stage);
  keepOffline = () => void import('./offline.ts').then(({ keepDeck }) => keepDeck(store, since));
  return stage;
}

function firstSlide(): string {
  const asked = parseHash(location.hash);
  return (asked && locate(asked)?.slide) ?? '';
}

function signAtFoot({ offlineSign }: typeof import('../offline/sign.ts')): void {
  document.body.append(offlineSign('./'));
}
