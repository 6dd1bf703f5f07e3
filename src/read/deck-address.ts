// An address of the deck behind the reading edition's: `read/#/judge/2`, from the stage or put together by a reader. In:
// the page's address. Out: the page at that slide, and the slide's link leads back to the same step.

import { formatHash, parseHash } from '../link/position.ts';

export function followDeckAddress(): void {
  follow();
  addEventListener('hashchange', follow);
}

function follow(): void {
  const position = location.hash.startsWith('#/') ? parseHash(location.hash) : null;
  // An id of earlier days stands in the article that has its content now.
  const article = position && document.getElementById(position.slide)?.closest('article');
  if (!article) return;
  const stage = article.querySelector<HTMLAnchorElement>('.on-stage a');
  stage?.setAttribute('href', `../${formatHash({ ...position, slide: article.id })}`);
  // As a link within the page: the browser goes there and keeps it in view while the page settles.
  location.replace(`#${encodeURIComponent(article.id)}`);
}
