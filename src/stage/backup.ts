// Hard questions, on the stage itself: Q and a key show the slide that answers, R goes back to the slide and step where
// the talk was. In: the stage and its bookmark. Out: both commands. A console has the same list to itself, so
// that the room does not see it.

import type { Bookmark } from '../link/bookmark.ts';
import { makeBackupList } from '../page/backup-list.ts';
import { visit } from './address.ts';
import { isWhole, whenWhole } from './behind.ts';
import { showNotice } from './notice.ts';
import { isMain, slideName } from './outline.ts';
import type { Stage } from './stage.ts';

export function makeBackup(stage: Stage, bookmark: Bookmark): { open(): void; goBack(): void } {
  const list = makeBackupList((slide) => visit({ slide, step: 0 }));
  const backup = {
    open() {
      if (!isWhole()) return whenWhole(backup.open);
      const slides = stage.slides().filter(({ dataset }) => dataset['visibility'] === 'backup');
      if (slides.length === 0) return showNotice('This talk has no backup slides.');
      const named = slides.map((slide) => ({
        ...slideName(slide),
        section: slide.querySelector('.run-section')?.textContent ?? '',
      }));
      list.open(named, stage.current().id);
    },
    goBack() {
      const place = bookmark.place();
      if (place) visit(place);
      // In the talk itself there is nothing to go back to, and nothing that the room should read.
      else if (!isMain(stage.current())) showNotice('Where the talk was is not known.');
    },
  };
  return backup;
}
