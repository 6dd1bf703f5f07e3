// The stage's window: its screen, its shape, how large the slides are there. In: what the stage reports of itself, and where
// the console is. Out: preflight's lines on them.

import type { Report, ScreenPlace } from '../link/report.ts';
import type { Facts, Line } from './checks.ts';

/** Canvas of the slides. */
const [WIDTH, HEIGHT] = [1280, 720];
/** Share of the stage's window that slides should cover: 16:10 passes, 4:3 does not. */
const COVER = 0.88;
/** Pixels of the screen itself that the smallest text needs to be made of. */
const LEGIBLE = 15;
const SHAPES: readonly (readonly [string, number])[] = [
  ['16:9', 16 / 9],
  ['16:10', 16 / 10],
  ['4:3', 4 / 3],
  ['3:2', 3 / 2],
  ['5:4', 5 / 4],
  ['21:9', 64 / 27],
];

export function checkWindow(stage: Report, facts: Facts): Line[] {
  return [checkScreen(stage, facts), checkFull(stage), checkShape(stage), checkText(stage, facts.smallest)];
}

export function checkNoWindow(): Line[] {
  const says = 'Known once a stage is open.';
  return [
    { id: 'screen', name: 'Second screen' },
    { id: 'full', name: 'Full screen' },
    { id: 'shape', name: 'Shape' },
    { id: 'text', name: 'Smallest text' },
  ].map((line) => ({ ...line, state: 'wait', says, todo: '' }));
}

export function isOther(one: ScreenPlace, other: ScreenPlace): boolean {
  // Not by their sizes, which change with the zoom of a page.
  return one.left !== other.left || one.top !== other.top;
}

function checkScreen(stage: Report, { screen }: Facts): Line {
  const line = { id: 'screen', name: 'Second screen' };
  if (isOther(stage.screen, screen)) {
    const says = `The stage is on another screen than the console, ${pixels(stage.screen)}.`;
    return { ...line, state: 'good', says, todo: '' };
  }
  if (screen.extended === false) {
    const todo = 'Plug in the projector, and extend the desktop instead of mirroring it.';
    return { ...line, state: 'bad', says: 'This machine has one screen.', todo };
  }
  const says = `The stage is on the console’s screen${screen.extended ? '; there is another' : ''}.`;
  return {
    ...line,
    state: 'bad',
    says,
    todo: 'Drag its window to the room’s screen and press F there, or:',
    offer: 'Move it there',
  };
}

function checkFull({ full, width, height }: Report): Line {
  const line = { id: 'full', name: 'Full screen' };
  if (full) return { ...line, state: 'good', says: 'The stage fills its screen.', todo: '' };
  const says = `The stage is a window of ${width} × ${height}.`;
  return { ...line, state: 'bad', says, todo: 'Press F in the stage’s window.' };
}

function checkShape({ width, height, scale, density }: Report): Line {
  const line = { id: 'shape', name: 'Shape' };
  const size = `${pixels({ width: width * density, height: height * density })}, ${shapeOf(width / height)}`;
  const cover = (WIDTH * scale * HEIGHT * scale) / (width * height);
  if (cover >= 0.98) return { ...line, state: 'good', says: `${size}: the slides fill it.`, todo: '' };
  const bars = width / height > WIDTH / HEIGHT ? 'left and right' : 'above and below';
  const says = `${size}: bars ${bars}, the slides have ${Math.round(cover * 100)} %.`;
  if (cover >= COVER) return { ...line, state: 'good', says, todo: '' };
  const todo =
    'Set that screen to 16:9 if it can. If not, nothing is cut off: the slides are whole, and smaller.';
  return { ...line, state: 'bad', says, todo };
}

function checkText({ scale, density }: Report, smallest: Facts['smallest']): Line {
  const line = { id: 'text', name: 'Smallest text' };
  if (!smallest) return { ...line, state: 'wait', says: 'Being measured, slide by slide.', todo: '' };
  const shown = smallest.size * scale * density;
  const says = `${Math.round(shown)} pixels of that screen, on ${smallest.slide}.`;
  if (shown >= LEGIBLE) return { ...line, state: 'good', says, todo: '' };
  const todo = `Full screen, or a higher resolution: below ${LEGIBLE} the last rows cannot read it.`;
  return { ...line, state: 'bad', says, todo };
}

function shapeOf(ratio: number): string {
  const near = SHAPES.find(([, value]) => Math.abs(ratio / value - 1) < 0.02);
  return near?.[0] ?? `${ratio.toFixed(2)}:1`;
}

function pixels({ width, height }: { width: number; height: number }): string {
  return `${Math.round(width)} × ${Math.round(height)}`;
}
