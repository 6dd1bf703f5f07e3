// The console itself: one position, shown everywhere at once, driven by keys and buttons and by the stage.
// With a stage it shows only what the stage says; without one it moves by itself.

import { keepBookmark } from '../link/bookmark.ts';
import { followStage, type Presence } from '../link/follow.ts';
import { inheritedMark, keepLastPlace, stampAddress } from '../link/last-place.ts';
import type { Position } from '../link/message.ts';
import { formatHash, withPlay } from '../link/position.ts';
import { makeKeyHelp } from '../page/key-help.ts';
import type { Journal } from '../page/journal.ts';
import { recordPage } from '../page/record.ts';
import { stayAwake } from '../page/wake-lock.ts';
import { createBackup } from './backup.ts';
import { createCut } from './cut.ts';
import { createExport } from './export-dialog.ts';
import { createFind } from './find.ts';
import { KEYS, type Action } from './keys.ts';
import { move, settle } from './moves.ts';
import { showNotices } from './notices.ts';
import { byId, write } from './parts.ts';
import { createPicture } from './picture.ts';
import { createPreflight } from './preflight.ts';
import { createScriptPane } from './script-pane.ts';
import { takes, upcoming, type Reckoning } from './reckon.ts';
import { openStage } from './second-screen.ts';
import { toggleScheme } from './scheme.ts';
import type { Store } from './store.ts';
import type { Talk } from './talk.ts';
import { createSlideList } from './slide-list.ts';
import { createTextSize } from './text-size.ts';
import { createTimes, storedRun } from './times.ts';

interface SpeakerConsole {
  act(action: Action): void;
  /** An address that someone opened: moves the stage too. */
  visit(wish: Position): void;
}

/** How long a stage may take to answer a console that has just been opened. */
const PATIENCE = 1500;

export function startConsole(
  talk: Talk,
  store: Store,
  journal: Journal,
  first: Position | null,
): SpeakerConsole {
  const { slides } = talk;
  const main = slides.filter((slide) => slide.main);
  const opening = move(slides, { slide: '', step: 0 }, 'first');
  if (!opening) throw new Error('The talk has no slides.');
  const now = createPicture(byId('now'), 'now-', {
    strip: byId('try'),
    onPlay: (play) => go(withPlay(position, play)),
  });
  const next = createPicture(byId('next'), 'next-');
  const script = createScriptPane(talk.hasCues);
  const cut = createCut({
    slides,
    spoken: talk.slot.spoken,
    store,
    run: () => storedRun(store, talk),
    ask: (skip) => stage.skip(skip),
    onChange: () => render(),
  });
  const times = createTimes({
    talk,
    store,
    skipped: cut.skipped,
    onRun: cut.clear,
    onTick: (reckoning) => {
      showCut(reckoning);
      list.refresh();
    },
  });
  const list = createSlideList({
    talk,
    times,
    skipped: cut.skipped,
    choose: (slide) => go({ slide, step: 0 }),
  });
  const textSize = createTextSize(store, (size) => script.resize(size));
  const backup = createBackup(talk, (slide) => go({ slide, step: 0 }));
  const find = createFind(talk, (place) => go(settle(slides, place), true));
  const preflight = createPreflight({
    talk,
    store,
    presence: () => presence,
    inspect: () => stage.inspect(),
    openStage: placeStage,
  });
  const help = makeKeyHelp(
    KEYS.map(({ action, shown, does }) => ({ shown, does, run: () => act(action) })),
    'Keys with Ctrl, Alt or Cmd stay the browser’s. F5 and Esc do nothing here, because clickers send them.',
  );
  let position = settle(slides, first) ?? opening;
  const record = recordPage(journal, position);
  const files = createExport(talk, journal);
  const bookmark = keepBookmark({
    root: '../',
    here: position,
    isMain: (id) => main.some((slide) => slide.id === id),
    inherited: inheritedMark(store, position, Date.now()),
  });
  /** Where a question stopped the talk: after a reload on an answer, the place that was left for it. */
  let paused = bookmark.place() ?? position;
  let unknown = first && position.slide !== first.slide ? first.slide : null;
  let presence: Presence = 'alone';
  let patient = true;
  let blank = false;
  let isFound = false;
  let awake = true;
  /** When the talk came to this place. */
  let since = Date.now();
  let answer: string | null = null;

  const stage = followStage({
    root: '../',
    onState(state) {
      blank = state.blank;
      // Where the stage stands when this page is opened is no move, and starts no clock.
      const isMove = isFound;
      isFound = true;
      cut.hear(state.from, state.skip ?? []);
      since = state.since;
      arrive(state, isMove, state.left ?? null);
    },
    onPresence(next) {
      presence = next;
      if (next === 'live') cut.repeat();
      document.documentElement.dataset['stage'] = next;
      notices();
    },
    onReport: preflight.hear,
  });
  stayAwake((isAwake) => {
    awake = isAwake;
    notices();
  });
  setTimeout(() => {
    patient = false;
    notices();
  }, PATIENCE);
  render();

  /** `left` is what a stage has marked; without a stage the console marks for itself. */
  function arrive(wish: Position, isMove = true, left?: Position | null): void {
    const settled = settle(slides, wish);
    unknown = settled ? null : wish.slide;
    if (settled) {
      const leavesFirst = position.slide === slides[0]?.id && settled.slide !== position.slide;
      if (isMove && leavesFirst) times.begin();
      goOn(settled);
      if (formatHash(settled) !== formatHash(position)) answer = null;
      position = settled;
      bookmark.follow(settled);
      if (left !== undefined) bookmark.set(left);
      keepLastPlace(store, { place: settled, left: bookmark.place(), at: since });
    }
    render();
  }
  /** Aside: for an answer, after which R goes back. */
  function go(to: Position | null, aside = false): void {
    if (!to) return;
    if (presence === 'live') return stage.go(to, aside);
    if (aside) bookmark.leaveFor(to);
    goAlone(to);
  }
  /** A stage that is opened or comes back is brought here. */
  function goAlone(to: Position): void {
    since = Date.now();
    arrive(to);
    const left = bookmark.place();
    stage.goneOn({ ...position, blank: false, since, ...(left && { left }) });
  }
  function step(by: 1 | -1): Position | null {
    return move(slides, position, by === 1 ? 'next' : 'back', cut.skipped());
  }
  function press(by: 1 | -1): void {
    if (presence === 'live') stage.step(by);
    else go(step(by));
  }
  function act(action: Action): void {
    answer = null;
    if (action === 'next') press(1);
    else if (action === 'back') press(-1);
    else if (action === 'first') go(move(slides, position, 'first'));
    else if (action === 'last') go(move(main, position, 'last'));
    else if (action === 'blank') stage.blank(!blank);
    else if (action === 'backup') answer = backup.open(position);
    else if (action === 'return') goBack();
    else if (action === 'start') times.press();
    else if (action === 'pause') pause();
    else if (action === 'list') list.open(talkPlace().slide);
    else if (action === 'cut') answer = cut.press();
    else if (action === 'larger') textSize.change(1);
    else if (action === 'smaller') textSize.change(-1);
    else if (action === 'scheme') toggleScheme(store);
    else if (action === 'stage') void showStage();
    else if (action === 'export') files.open();
    else if (action === 'find') find.open();
    else if (action === 'preflight') check();
    else if (action === 'help') help.showModal();
    notices();
  }
  function pause(): void {
    answer = times.pause();
    paused = position;
  }
  /** Nobody remembers to go on: the step after the one where the talk was paused does it. */
  function goOn(to: Position): void {
    const after = isSame(position, paused) ? step(1) : null;
    if (times.isPaused() && after && isSame(after, to)) times.pause();
  }
  async function showStage(): Promise<void> {
    answer = (await placeStage()) || null;
    // Where its window was blocked, the link is needed now.
    patient = false;
    notices();
  }
  function placeStage(): Promise<string> {
    return openStage(`../${formatHash(position)}`, presence === 'live');
  }
  function check(): void {
    preflight.open();
    // The address that asked for it becomes the place again.
    render();
  }
  function goBack(): void {
    const left = settle(slides, bookmark.place());
    if (left) go(left);
    else answer = 'There is no place to go back to: the talk was not left for an answer.';
  }

  /** During an answer the plan stays where the talk was left. */
  function talkPlace(): Position {
    const goesOn = main.some(({ id }) => id === position.slide) && !bookmark.isAside();
    return goesOn ? position : (settle(slides, bookmark.place()) ?? position);
  }
  function showCut({ off, schedule }: Reckoning): void {
    const still = upcoming(main, talkPlace());
    const cuttable = still.map((slide) => ({ ...slide, seconds: takes(slide, talk, schedule) }));
    cut.show(off?.whole ?? null, cuttable);
  }
  function render(): void {
    const slide = slides.find(({ id }) => id === position.slide);
    if (!slide) return;
    record(position, blank);
    const after = step(1);
    const following = after && slides.find(({ id }) => id === after.slide);
    now.show(slide.element, position);
    next.show(following?.element ?? null, after ?? undefined);
    script.show(slide, position.step);
    const left = settle(slides, bookmark.place());
    backup.showReturn(left);
    times.show(talkPlace(), slide.id);
    write(byId('now-name'), `On screen: ${slide.id}`);
    write(byId('next-name'), nextName(position, after, following?.main !== false || !slide.main));
    write(
      byId('place'),
      place(main.indexOf(slide) + 1, main.length, slide.folio, slide.steps, position.step),
    );
    byId('now').classList.toggle('blank', blank);
    document.querySelector('[data-action="blank"]')?.setAttribute('aria-pressed', String(blank));
    stampAddress(formatHash(position), since);
    notices();
  }
  function notices(): void {
    const shown = presence === 'waiting' && patient ? 'live' : presence;
    showNotices({
      presence: shown,
      address: `../${formatHash(position)}`,
      storage: store.works,
      lasting: store.lasts,
      awake,
      unknown,
      answer,
    });
  }
  return { act, visit: (wish) => go(settle(slides, wish) ?? (arrive(wish), null)) };
}

function isSame(one: Position, other: Position): boolean {
  return one.slide === other.slide && one.step === other.step;
}

function nextName(here: Position, after: Position | null, inTalk: boolean): string {
  if (!after) return 'Next: nothing, this is the end';
  if (after.slide === here.slide) return `Next step: ${after.step}`;
  return inTalk ? `Next slide: ${after.slide}` : `The talk ends here. Behind it: ${after.slide}`;
}

/** Slides outside the plan have no number in it: they are named by their page label. */
function place(number: number, count: number, folio: string, steps: number, step: number): string {
  const slide = number > 0 ? `${number} of ${count}` : `${folio}, not in the plan`;
  return steps > 0 ? `${slide}, step ${step} of ${steps}` : slide;
}
