// The stage's share of the journal. It is written only where a console of this talk has been opened before, so that
// nothing is left behind in the browser of someone who reads the slides.

import type { Store } from '../link/store.ts';
import { openJournal } from '../page/journal.ts';
import { recordPage } from '../page/record.ts';
import type { Stage } from './stage.ts';

export function recordStage(stage: Stage, store: Store): void {
  const wanted = (): boolean => store.get('journal') !== null;
  const journal = openJournal({ root: './', role: 'stage', wanted });
  const show = recordPage(journal, stage.position());
  stage.onChange(() => show(stage.position(), stage.isBlank()));
  // What the browser denies, and slides that are not there.
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element && node.matches('.notice')) journal.write('notice', node.textContent);
    }
  }).observe(document.body, { childList: true });
}
