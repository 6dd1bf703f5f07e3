// The few names that the build and the browser share: attributes on <html>, on slides and their parts.
// Imports nothing.

/** Set on <html> once a page has settled: Reveal started, fonts loaded, figures drawn. */
export const READY = 'data-ready';
/** On <html>: "light" or "dark" if the reader chose one, absent if the system decides. */
export const SCHEME = 'data-scheme';
/** On a code block: how many states it has, and which one is shown. */
export const STATES = 'data-states';
export const STATE = 'data-state';
/** On an anchor: the id of a slide that is no more, in the slide that has its content now. */
export const MOVED = 'data-moved';
/** On <html>: the date of this version of the talk, as ISO 8601. Absent while writing. */
export const VERSION = 'data-version';
/** On <html>, while writing: the number of the save that the page was made from. */
export const SAVE = 'data-save';
