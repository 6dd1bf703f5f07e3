// Whether letters, digits and signs are keys. Speech input types them, and hands that shake brush them: so they can be
// switched off (WCAG 2.1.4), on all pages of this viewer at once, by the box in the help and in the search of the reading
// edition. Kept where storage is allowed, else as long as the page.

const NAME = 'letters';
const CHANGED = 'letters-changed';

/** What was chosen, where nothing can be kept. */
let held: boolean | null = null;

export function areLettersKeys(): boolean {
  try {
    return held ?? localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

export function switchLetters(on: boolean): void {
  held = null;
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    held = on;
  }
  dispatchEvent(new Event(CHANGED));
}

/** Now, and whenever it may have changed: here, in another window, or while the browser had put this page away. */
export function followLetters(show: (on: boolean) => void): void {
  show(areLettersKeys());
  for (const event of [CHANGED, 'storage', 'pageshow']) addEventListener(event, () => show(areLettersKeys()));
}
