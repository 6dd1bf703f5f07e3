// The deck on a narrow screen: not a stage, but one page to read, which flow.css lays out without this
// script. In: permalinks of the stage. Out: the page scrolled to their slide, which the browser does by
// itself only for `#id`.

import { parseHash } from '../link/position.ts';
import { locate, showUnknown } from './address.ts';
import { closeNotice } from './notice.ts';

export function readAsPage(root: HTMLElement): void {
  function follow(): void {
    const asked = parseHash(location.hash);
    closeNotice();
    if (!asked) return;
    const position = locate(asked);
    if (!position) return showUnknown([...root.querySelectorAll('.slides > section')], asked.slide);
    if (location.hash.startsWith('#/')) document.getElementById(asked.slide)?.scrollIntoView();
  }

  follow();
  addEventListener('hashchange', follow);
  // While writing there is no place to keep here but the scroll, and a reload keeps that.
  import.meta.hot?.on('talk:deck', () => location.reload());
}
