// The list behind Q: every backup slide under a key of its own, so that an answer is two presses away. In: the
// slides, each time it is opened. Out: the one that was chosen, by its key, by arrows and Enter or by a click.

import { makeDialog } from './dialog.ts';
import { element } from './element.ts';
import { keyNames } from './key-names.ts';

export interface BackupSlide {
  id: string;
  folio: string;
  headline: string;
  /** Title of its section: the list's name, if all have the same. */
  section: string;
}

interface BackupList {
  /** With the slide that is shown, if it is one of them, under the cursor. */
  open(slides: readonly BackupSlide[], current: string): void;
}

/** Without the letters that look like 1 and 0, and without Q and R, which open the list and go back. */
const LABELS = '123456789abcdefghjkmnpstuvwxyz';
/** Q again, and a press of the clicker, which takes the help away as well. */
const CLOSES = /^(q|Page.*)$/;

export function makeBackupList(choose: (id: string) => void): BackupList {
  const title = element('h2');
  const list = element('ol');
  const dialog = makeDialog('backup', 'Backup slides', title, list, hint());
  let buttons: HTMLElement[] = [];
  let held = '';

  /** True if the key means something here; Enter, Space and Esc are the browser's. */
  function answer(event: KeyboardEvent): boolean {
    const names = keyNames(event);
    const chosen = names.map((name) => buttons[LABELS.indexOf(name)]).find(Boolean);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = buttons.findIndex((button) => button === document.activeElement);
    held = event.code;
    if (event.repeat && !by) return true;
    if (chosen) chosen.click();
    else if (by) buttons.at((at + by) % buttons.length)?.focus();
    else if (names.some((name) => CLOSES.test(name))) dialog.close();
    else return false;
    return true;
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The key that chose repeats while it is held down, and would be a command once the list is gone.
    const isTaken = dialog.open ? answer(event) : event.repeat && event.code === held;
    if (isTaken) event.preventDefault();
    else if (!dialog.open) held = '';
  });

  return {
    open(slides, current) {
      const [section = '', ...others] = new Set(slides.map((slide) => slide.section));
      title.textContent = (others.length === 0 && section) || 'Backup slides';
      buttons = slides.map(({ id, folio, headline }, i) => {
        const label = element('kbd', {}, LABELS.charAt(i).toUpperCase());
        const page = element('span', { class: 'page' }, folio);
        const button = element('button', { type: 'button' }, label, element('span', {}, headline), page);
        button.addEventListener('click', () => {
          dialog.close();
          choose(id);
        });
        return button;
      });
      list.replaceChildren(...buttons.map((button) => element('li', {}, button)));
      dialog.showModal();
      const shown = slides.findIndex(({ id }) => id === current);
      buttons[Math.max(0, shown)]?.focus();
    },
  };
}

function hint(): Element {
  const [back, close] = [element('kbd', {}, 'R'), element('kbd', {}, 'Esc')];
  return element('p', {}, 'Afterwards ', back, ' goes back to where the talk was. ', close, ' closes.');
}
