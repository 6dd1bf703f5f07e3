// The deck on a narrow screen: not a stage, but one page to read, which flow.css lays out without this
// script. In: permalinks of the stage. Out: the page scrolled to their slide, which the browser does by
// itself only for `#id`; and a function that puts the slide that is being read into the address, for the stage
// that follows when a phone is turned. The way to the reading edition leads to that slide too.

import { formatHash, parseHash } from '../link/position.ts';
import { wakeWhenNear } from '../live/read.ts';
import { locate, sayMissing } from './address.ts';
import { fetchBehind, onBehind } from './behind.ts';
import { takeNarrowDrawings } from './narrow.ts';
import { closeNotice } from './notice.ts';
import { offerSearch } from './quote.ts';

export function readAsPage(root: HTMLElement): () => void {
  let here = '';

  function follow(): void {
    const asked = parseHash(location.hash);
    closeNotice();
    if (!asked) return;
    const position = locate(asked);
    if (!position) return sayMissing([...root.querySelectorAll('.slides > section')], asked.slide, follow);
    if (location.hash.startsWith('#/')) document.getElementById(asked.slide)?.scrollIntoView();
  }

  follow();
  addEventListener('hashchange', follow);
  wakeWhenNear('./');
  offerSearch(document.querySelector('.offer'));
  // They change what stands above. Who has read on meanwhile is left in peace.
  void fetchBehind()
    .then(() => takeNarrowDrawings(root))
    .then(() => {
      const asked = parseHash(location.hash)?.slide;
      if (asked === here) document.getElementById(here)?.scrollIntoView();
    });
  // While writing there is no place to keep here but the scroll, and a reload keeps that.
  import.meta.hot?.on('talk:deck', () => location.reload());

  const reading = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) here = target.id;
      if (here !== '') document.querySelector('.offer a')?.setAttribute('href', `read/#${here}`);
    },
    // The line that the eye is on: a third down the screen.
    { rootMargin: '-33% 0px -67% 0px' },
  );
  for (const slide of root.querySelectorAll('.slides > section')) reading.observe(slide);
  onBehind((slides) => {
    wakeWhenNear('./', slides);
    for (const slide of slides) reading.observe(slide);
  });
  return () => {
    // The same slide: its step is in the address as well.
    if (here === '' || parseHash(location.hash)?.slide === here) return;
    history.replaceState(history.state, '', formatHash({ slide: here, step: 0 }));
  };
}
