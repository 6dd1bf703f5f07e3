// Search and citations in the reading edition: a button at the top and the key "/", and two buttons at the end of each
// slide. They are made here, since without scripts they would do nothing. In: the page.

import { copyText } from '../page/copy.ts';
import { element } from '../page/element.ts';
import { isForField, keyNames } from '../page/key-names.ts';
import { lettersBox } from '../page/letters-box.ts';
import { followLetters } from '../page/letters.ts';
import { quotationOf, type Quoted } from '../page/quotation.ts';
import { makeSearch } from '../search/dialog.ts';
import { talkFacts } from '../page/talk-facts.ts';

const ROOT = '../';
const LETTERS = 'Here only / is one, for this search. What you choose holds for the slides too.';

export function offerQuotes(): void {
  offerSearch();
  for (const line of document.querySelectorAll<HTMLElement>('article .on-stage')) {
    const copy = element('button', { type: 'button' }, 'Copy link');
    const cite = element('button', { type: 'button' }, 'Cite this');
    const status = element('span', { role: 'status' });
    copy.addEventListener('click', () => {
      void copyText(quotationOf(talkFacts(ROOT), slideOf(line)).read).then((done) => {
        if (done) status.textContent = 'Copied.';
        else void openCite(line);
      });
    });
    cite.addEventListener('click', () => void openCite(line));
    line.append(' ', copy, ' ', cite, ' ', status);
  }
}

function offerSearch(): void {
  const search = makeOwnSearch();
  const button = element('button', { type: 'button' }, 'Search');
  followLetters((on) => {
    if (on) button.setAttribute('aria-keyshortcuts', '/');
    else button.removeAttribute('aria-keyshortcuts');
  });
  button.addEventListener('click', search.open);
  document.querySelector('.read > .top p')?.append(button);
  addEventListener('keydown', (event) => {
    const isOurs = keyNames(event).includes('/') && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOurs || event.defaultPrevented || isForField(event) || document.querySelector('dialog[open]'))
      return;
    event.preventDefault();
    search.open();
  });
}

let cite: { open(slide: Quoted): void } | null = null;

function makeOwnSearch(): { open(): void } {
  return makeSearch({
    root: ROOT,
    here: (slide) => `#${encodeURIComponent(slide)}`,
    there: (slide, step) => `${ROOT}#/${encodeURIComponent(slide)}${step > 0 ? `/${step}` : ''}`,
    other: 'Slide',
    foot: lettersBox(LETTERS),
  });
}

async function openCite(line: Element): Promise<void> {
  const { makeCite } = await import('../page/cite.ts');
  cite ??= makeCite(ROOT);
  cite.open(slideOf(line));
}

function slideOf(line: Element): Quoted {
  const article = line.closest('article');
  const heading = document.getElementById(article?.getAttribute('aria-labelledby') ?? '');
  const folio = line.querySelector('a')?.textContent.replace(/^\D* /, '') ?? '';
  return { id: article?.id ?? '', folio, headline: heading?.textContent.trim() ?? '', step: 0 };
}
