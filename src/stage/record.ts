// The stage's share of the journal. It is written only where a console of this talk has been opened before, so that
// nothing is left behind in the browser of someone who reads the slides.

import type { Store } from '../link/store.ts';
import { openJournal } from '../page/journal.ts';
import { recordPage } from '../page/record.ts';
import type { Stage } from './stage.ts';

export function recordStage(stage: Stage, store: Store): void {
  const wanted = (): boolean => store.get('journal') !== null;
  const show = recordPage(openJournal({ root: './', role: 'stage', wanted }), stage.position());
  stage.onChange(() => show(stage.position(), stage.isBlank()));
}
