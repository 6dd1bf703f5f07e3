// The console itself: one place, shown everywhere at once, driven by keys and buttons and by the stage. Here its parts are
// joined: who hears of what, and what each key does. Where the talk is stands in course.ts.

import type { Position } from '../link/message.ts';
import { stampAddress } from '../link/last-place.ts';
import { formatHash, isSamePlace, withPlay } from '../link/position.ts';
import { makeKeyHelp } from '../page/key-help.ts';
import type { Journal } from '../page/journal.ts';
import { recordPage } from '../page/record.ts';
import { stayAwake } from '../page/wake-lock.ts';
import { createBackup } from './backup.ts';
import { createCourse, type Course } from './course.ts';
import { createCut } from './cut.ts';
import { createExport } from './export-dialog.ts';
import { createFind } from './find.ts';
import { KEYS, type Action } from './keys.ts';
import { move, settle } from './moves.ts';
import { showNotices } from './notices.ts';
import { createNowAndNext } from './now-and-next.ts';
import { createPreflight } from './preflight.ts';
import { takes, upcoming, type Reckoning } from './reckon.ts';
import { openStage } from './second-screen.ts';
import { toggleScheme } from './scheme.ts';
import type { Store } from '../link/store.ts';
import type { Talk } from './talk.ts';
import { createSlideList } from './slide-list.ts';
import { createTextSize } from './text-size.ts';
import { createTimes, storedRun } from './times.ts';

/** How long a stage may take to answer a console that has just been opened. */
const PATIENCE = 1500;

export function startConsole(
  talk: Talk,
  store: Store,
  journal: Journal,
  first: Position | null,
): { act(action: Action): void; visit: Course['visit'] } {
  const { slides } = talk;
  const main = slides.filter((slide) => slide.main);
  let patient = true;
  let awake = true;
  /** Why the last key did nothing. */
  let answer: string | null = null;

  const cut = createCut({
    slides,
    spoken: talk.slot.spoken,
    store,
    run: () => storedRun(store, talk),
    ask: (skip) => course.skip(skip),
    onChange: render,
  });
  const course = createCourse({
    slides,
    store,
    first,
    skipped: cut.skipped,
    onMove,
    onShow: render,
    onState: ({ from, skip = [] }) => cut.hear(from, skip),
    onPresence(presence) {
      if (presence === 'live') cut.repeat();
      notices();
    },
    onReport: (from, report) => preflight.hear(from, report),
  });
  const times = createTimes({
    talk,
    store,
    skipped: cut.skipped,
    onRun: cut.clear,
    onTick(reckoning) {
      showCut(reckoning);
      list.refresh();
    },
  });
  const showSlide = (slide: string): void => course.go({ slide, step: 0 });
  const list = createSlideList({ talk, times, skipped: cut.skipped, choose: showSlide });
  const view = createNowAndNext(talk, (play) => course.go(withPlay(course.here(), play)));
  const textSize = createTextSize(store, view.resize);
  const backup = createBackup(talk, showSlide);
  const find = createFind(talk, (place) => course.go(settle(slides, place), true));
  const files = createExport(talk, journal);
  const preflight = createPreflight({
    talk,
    store,
    presence: course.presence,
    inspect: course.inspect,
    openStage: placeStage,
  });
  const help = makeKeyHelp(
    KEYS.map(({ action, shown, does }) => ({ shown, does, run: () => act(action) })),
    'Keys with Ctrl, Alt or Cmd stay the browser’s. F5 and Esc do nothing here, because clickers send them.',
  );
  const record = recordPage(journal, course.here());
  /** Where a question stopped the talk: after a reload on an answer, the place that was left for it. */
  let paused = course.left() ?? course.here();

  /** What each key does; what to say instead, where it does nothing. */
  const actions: Record<Action, () => string | null | void> = {
    next: () => course.press(1),
    back: () => course.press(-1),
    first: () => course.go(move(slides, course.here(), 'first')),
    last: () => course.go(move(main, course.here(), 'last')),
    blank: course.blank,
    backup: () => backup.open(course.here()),
    return: goBack,
    start: times.press,
    pause,
    list: () => list.open(course.place().slide),
    cut: cut.press,
    larger: () => textSize.change(1),
    smaller: () => textSize.change(-1),
    scheme: () => toggleScheme(store),
    stage: () => void showStage(),
    export: files.open,
    find: find.open,
    preflight: check,
    help: () => help.showModal(),
    nothing: () => null,
  };
  function act(action: Action): void {
    answer = null;
    answer = actions[action]() ?? null;
    notices();
  }

  stayAwake((isAwake) => {
    awake = isAwake;
    notices();
  });
  setTimeout(() => {
    patient = false;
    notices();
  }, PATIENCE);
  render();

  function onMove(to: Position, isMove: boolean): void {
    const here = course.here();
    if (isMove && here.slide === slides[0]?.id && to.slide !== here.slide) times.begin();
    // Nobody remembers to go on: the step after the one where the talk was paused does it. A step that the stage took
    // before and tells of only now is where it was paused.
    const after = isSamePlace(here, paused) ? course.next() : null;
    const pausedAt = times.pausedAt();
    if (pausedAt !== null && after && isSamePlace(after, to)) {
      if (course.since() <= pausedAt) paused = to;
      else times.pause();
    }
    if (formatHash(to) !== formatHash(here)) answer = null;
  }
  function pause(): string | null {
    paused = course.here();
    return times.pause();
  }
  function goBack(): string | null {
    const left = course.left();
    course.go(left);
    return left ? null : 'There is no place to go back to: the talk was not left for an answer.';
  }
  async function showStage(): Promise<void> {
    answer = (await placeStage()) || null;
    // Where its window was blocked, the link is needed now.
    patient = false;
    notices();
  }
  function placeStage(): Promise<string> {
    return openStage(`../${formatHash(course.here())}`, course.presence() === 'live');
  }
  function check(): void {
    preflight.open();
    // The address that asked for it becomes the place again.
    render();
  }
  function showCut({ off, schedule }: Reckoning): void {
    const still = upcoming(main, course.place());
    const cuttable = still.map((slide) => ({ ...slide, seconds: takes(slide, talk, schedule) }));
    cut.show(off?.whole ?? null, cuttable);
  }
  function render(): void {
    const here = course.here();
    record(here, course.isBlank());
    view.show(here, course.next(), course.isBlank());
    backup.showReturn(course.left());
    times.show(course.place(), here.slide);
    stampAddress(formatHash(here), course.since());
    notices();
  }
  function notices(): void {
    const presence = course.presence();
    showNotices({
      presence: presence === 'waiting' && patient ? 'live' : presence,
      address: `../${formatHash(course.here())}`,
      storage: store.works,
      lasting: store.lasts,
      awake,
      unknown: course.unknown(),
      answer,
    });
  }
  return { act, visit: course.visit };
}
