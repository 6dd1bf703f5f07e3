// A long talk in small portions: a browser goes through a page of a thousand slides in one piece, deaf to keys meanwhile,
// unless it meets a script. In: slides one after the other. Out: the same, with an empty script every now and then.

/** Characters: a twentieth of a second of a slow machine. */
const PORTION = 40_000;
const PAUSE = '<script src="./pause.js"></script>';

export function withPauses(slides: string): string {
  let since = 0;
  return slides.replace(/<section\b.*?<\/section>\n(?=<section\b)/gs, (slide) => {
    since += slide.length;
    if (since < PORTION) return slide;
    since = 0;
    return `${slide}${PAUSE}\n`;
  });
}
