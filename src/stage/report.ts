// What the stage says about its window when a console asks: how large the slides are there, on which screen, whether it
// fills it and stays awake, whether the fonts have come. Out: facts only; what is wrong with them the console says.

import type { Report } from '../link/report.ts';
import { countFonts } from '../page/font-files.ts';
import { ownScreen } from '../page/own-screen.ts';

/** Width of the canvas that slides are drawn for. */
const CANVAS = 1280;

export function reportOn(): Report {
  const slides = document.querySelector('.reveal > .slides')?.getBoundingClientRect();
  return {
    width: innerWidth,
    height: innerHeight,
    density: devicePixelRatio,
    scale: (slides?.width ?? 0) / CANVAS,
    screen: ownScreen(),
    // F11 fills the screen too, and no page is told.
    full: document.fullscreenElement !== null || (innerWidth >= screen.width && innerHeight >= screen.height),
    visible: document.visibilityState === 'visible',
    awake: document.documentElement.hasAttribute('data-awake'),
    fonts: countFonts(),
  };
}
