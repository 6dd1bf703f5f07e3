// Browser tests that do not run in another engine, and why; all others do, with `npm test engines`. A test is named by
// the beginning of "file.spec.ts group title".

export type Engine = 'Firefox' | 'WebKitGTK';

export interface Exception {
  tests: readonly string[];
  in: readonly Engine[];
  why: string;
}

const BOTH = ['Firefox', 'WebKitGTK'] as const;

export const CANNOT: readonly Exception[] = [
  {
    tests: [
      'build.spec.ts',
      'bytes.spec.ts',
      'check.spec.ts',
      'html.spec.ts',
      'kit.spec.ts everything lies in one folder',
      'kit.spec.ts its pages are valid',
      'sheet.spec.ts',
      'start.spec.ts',
    ],
    in: BOTH,
    why: 'is of a command or of files, not of a browser',
  },
  {
    tests: ['dev.spec.ts', 'style-save.spec.ts', 'live-talk.spec.ts a figure weighs'],
    in: BOTH,
    why: 'is of the author at work, who has one browser',
  },
  {
    tests: [
      'address.spec.ts a narrow screen prints all slides',
      'offline.spec.ts ready offline',
      'pdf.spec.ts',
      'safe.spec.ts',
      'stage.spec.ts Ctrl+P',
    ],
    in: BOTH,
    why: 'prints, which only Chromium does for a test',
  },
  {
    tests: [
      'a11y-axe.spec.ts the example, forced',
      'a11y-axe.spec.ts the talk, forced',
      'a11y-keyboard.spec.ts in forced colours',
      'a11y-keyboard.spec.ts the console, forced',
      'a11y-keyboard.spec.ts the deck, forced',
      'a11y-keyboard.spec.ts the reading edition, forced',
      'read.spec.ts no barriers, nothing against the policy, forced',
    ],
    in: BOTH,
    why: 'forces colours, which Playwright can in Chromium only',
  },
  {
    tests: ['a11y-tree.spec.ts'],
    in: BOTH,
    why: 'reads the tree of the accessibility protocol, which is Chromium’s',
  },
  {
    tests: [
      'after.spec.ts the log and the times are there after the browser was killed',
      'lost.spec.ts screens two',
      'lost.spec.ts the browser',
      'preflight.spec.ts a talk from the network',
      'preflight.spec.ts on two screens',
    ],
    in: BOTH,
    why: 'starts a Chromium of its own, with a profile, screens or flags',
  },
  {
    tests: [
      'lost.spec.ts a window a console that crashes',
      'lost.spec.ts a window a stage that crashes',
      'lost.spec.ts a window a stage that was frozen',
      'offline.spec.ts a newer version that does not come over whole',
      'offline.spec.ts without room for a copy',
      'soak.spec.ts',
    ],
    in: BOTH,
    why: 'crashes, freezes or measures a page, or takes room from it, by Chromium’s protocol',
  },
  {
    tests: ['keys.spec.ts touch', 'live.spec.ts while reading', 'pace.spec.ts cut plan a swipe'],
    in: BOTH,
    why: 'touches the screen, which a driver can do in Chromium only',
  },
  {
    tests: ['preflight.spec.ts a stage that is opened'],
    in: BOTH,
    why: 'asks how many screens there are, which only Chromium tells',
  },
  {
    tests: ['address.spec.ts first paint nothing shifts'],
    in: BOTH,
    why: 'adds up layout shifts, which only Chromium reports',
  },
  {
    tests: ['address.spec.ts first paint the cover stands'],
    in: BOTH,
    why: 'holds the script back, and until it comes fonts are not ready there',
  },
  {
    tests: ['address.spec.ts permalinks the talk: the address'],
    in: BOTH,
    why: 'makes more steps in a moment than they take addresses; what happens then has a test of its own',
  },
  {
    tests: [
      'after.spec.ts a run',
      'after.spec.ts in a browser that denies',
      'after.spec.ts the dialog',
      'after.spec.ts the log',
    ],
    in: BOTH,
    why: 'reads what was saved, and of a download neither tells a driver',
  },
  {
    tests: [
      'address.spec.ts without scripts',
      'behind.spec.ts without scripts',
      'found.spec.ts an address of earlier days without scripts',
      'kit.spec.ts the reading edition finds its way',
      'live.spec.ts alive it is, to the letter',
      'read.spec.ts without scripts',
    ],
    in: ['Firefox'],
    why: 'turns scripts off, which Playwright cannot there; WebKitGTK shows it',
  },
  {
    tests: ['coming.spec.ts without a network', 'live.spec.ts without its program'],
    in: ['Firefox'],
    why: 'has a script come after all; Firefox asks for one that has failed only when the page is loaded anew',
  },
  {
    tests: [
      'pace.spec.ts panes Height of the cues',
      'pace.spec.ts panes Size of the next',
      'pace.spec.ts panes Width of the pictures',
    ],
    in: ['Firefox'],
    why: 'clicks twice, which there are two clicks and no double click when a driver does it',
  },
  {
    tests: [
      'a11y-keyboard.spec.ts each dialog',
      'a11y-keyboard.spec.ts the deck',
      'letters.spec.ts in the console',
      'letters.spec.ts on the deck',
      'letters.spec.ts where storage',
    ],
    in: ['Firefox'],
    why: 'leaves the page by Tab, after which this driver’s keys reach a window without the focus',
  },
  {
    tests: ['a11y-axe.spec.ts without scripts: /404.html'],
    in: ['Firefox'],
    why: 'has only the browser’s own colours, whose dark ground axe takes for white there',
  },
  {
    tests: ['pace.spec.ts behind, paused and with a cut plan'],
    in: ['Firefox'],
    why: 'finds labels that do not quite fit their buttons there; not looked into yet',
  },
  {
    tests: ['read.spec.ts on paper bands'],
    in: ['Firefox'],
    why: 'shows a page as on paper, which Playwright cannot there',
  },
  {
    tests: ['read.spec.ts all words can be read'],
    in: ['Firefox'],
    why: 'takes a word with a hyphen for a broken one; Firefox has dictionaries and hyphenates',
  },
  {
    tests: ['overlays.spec.ts overlays every one of more backup slides'],
    in: ['Firefox'],
    why: 'asks whether all of a row is in view, of which a quarter of a per cent is rounded away there',
  },
  {
    tests: ['overlays.spec.ts overlays D is remembered'],
    in: ['Firefox'],
    why: 'reloads with a script held back, and this driver waits for that script',
  },
  {
    tests: ['found.spec.ts link and citation'],
    in: ['WebKitGTK'],
    why: 'reads the clipboard, which a driver is not allowed there; Firefox shows it',
  },
  {
    tests: ['wings.spec.ts every step is one press'],
    in: ['WebKitGTK'],
    why: 'makes more steps in ten seconds than it takes addresses',
  },
  {
    tests: ['lost.spec.ts a window without a run'],
    in: ['WebKitGTK'],
    why: 'counts databases, and WebKit lists an empty one of version 0 that was asked for and not made',
  },
  {
    tests: ['address.spec.ts without scripts'],
    in: ['WebKitGTK'],
    why: 'follows a link and reads at once, and this driver does not wait for the page; behind.spec.ts shows it',
  },
  {
    tests: ['read.spec.ts all words can be read'],
    in: ['WebKitGTK'],
    why: 'finds one word of the talk on two lines there, at one width, and fonts are not quite the same',
  },
  {
    tests: [
      'a11y-axe.spec.ts each dialog and notice of the deck',
      'a11y-keyboard.spec.ts each dialog',
      'a11y-keyboard.spec.ts the console',
      'a11y-keyboard.spec.ts the deck',
      'a11y-keyboard.spec.ts the reading edition',
    ],
    in: ['WebKitGTK'],
    why: 'looks for the ring round what has the focus, which keys of this driver do not draw',
  },
  {
    tests: ['address.spec.ts first paint a deep link', 'overlays.spec.ts overlays D is remembered'],
    in: ['WebKitGTK'],
    why: 'holds a script back, and this driver then holds the whole page; Firefox shows the first of them',
  },
  {
    tests: ['kit.spec.ts from its start page'],
    in: ['WebKitGTK'],
    why: 'has a console drive a stage from a disk, where windows are not linked there; the start page says so',
  },
  {
    tests: ['preflight.spec.ts popups'],
    in: ['WebKitGTK'],
    why: 'waits for a window that closes at once, of which this driver hears nothing',
  },
  {
    tests: ['speaker.spec.ts alone marks what is said'],
    in: ['WebKitGTK'],
    why: 'asks whether all of a part is in view, of which a thousandth is rounded away there',
  },
  {
    tests: [
      'lost.spec.ts what a browser denies the wake lock',
      'preflight.spec.ts alone it says',
      'speaker.spec.ts alone says that no stage is open',
      'speaker.spec.ts with a stage says that the stage is lost',
      'stage.spec.ts the screen stays awake',
    ],
    in: ['WebKitGTK'],
    why: 'holds a wake lock, which needs a desktop there; the console says that there is none',
  },
  {
    tests: [
      'pace.spec.ts behind, paused and with a cut plan',
      'pace.spec.ts schedule the clock is the machine’s',
      'preflight.spec.ts a machine set to the time zone of home',
    ],
    in: ['WebKitGTK'],
    why: 'sets a time zone, which is the machine’s there; Firefox shows it',
  },
];
