// Hard questions, from the console: the list of backup slides, which the room does not see, and the
// line that says where R goes back to. In: the talk, and where a talk that was left is. Out: the slide chosen.

import type { Position } from '../link/message.ts';
import { makeBackupList } from '../page/backup-list.ts';
import { byId, write } from './parts.ts';
import type { Talk } from './talk.ts';

interface Backup {
  /** What to say instead, where there is nothing to choose. */
  open(here: Position): string | null;
  /** null while the talk goes on. */
  showReturn(place: Position | null): void;
}

export function createBackup({ slides, sections }: Talk, choose: (slide: string) => void): Backup {
  const list = makeBackupList(choose);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const spare = slides.filter((slide) => slide.backup);
  const named = spare.map(({ id, folio, headline, section }) => ({
    id,
    folio,
    headline,
    section: titles.get(section) ?? '',
  }));
  return {
    open({ slide }) {
      if (named.length === 0) return 'This talk has no backup slides.';
      list.open(named, slide);
      return null;
    },
    showReturn(place) {
      byId('return').hidden = place === null;
      if (place)
        write(byId('return-word'), place.step > 0 ? `${place.slide}, step ${place.step}` : place.slide);
    },
  };
}
