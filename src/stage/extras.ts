// What the stage can do without while it starts: all that lies over the slides, the bar. In: the stage and
// what it knows. Out: what keys and buttons open.

import type { Bookmark } from '../link/bookmark.ts';
import { breathe } from '../live/unhurried.ts';
import { obeyFullScreen } from '../page/full-screen.ts';
import { makeKeyHelp } from '../page/key-help.ts';
import { makeBackup } from './backup.ts';
import { makeBar } from './bar.ts';
import type { Command } from './keys.ts';
import { makeJump } from './jump.ts';
import { tellNewer } from './newer.ts';
import { makeOverview } from './overview.ts';
import { restoreForPrint } from './print.ts';
import { makeQuote } from './quote.ts';
import type { Stage } from './stage.ts';

export interface Extras {
  help(): void;
  jump(): void;
  search(): void;
  cite(): void;
  overview(): void;
  backup(): void;
  goBack(): void;
}

interface Known {
  bookmark: Bookmark;
  commands: readonly Command[];
  /** Whether a talk is being given. */
  isGiven(): boolean;
}

export async function makeExtras(stage: Stage, { bookmark, commands, isGiven }: Known): Promise<Extras> {
  obeyFullScreen();
  restoreForPrint();
  const backup = makeBackup(stage, bookmark);
  const help = makeKeyHelp(
    commands,
    'Touch: swipe. F5 does nothing here, because clickers send it; Ctrl+R reloads.',
  );
  await breathe();
  const extras = {
    ...makeQuote(() => ({ slide: stage.current(), position: stage.position() })),
    overview: makeOverview(stage).open,
    jump: makeJump(stage).open,
    backup: backup.open,
    goBack: backup.goBack,
    help: () => help.showModal(),
  };
  await breathe();
  makeBar(stage, { previous: () => stage.step(-1), next: () => stage.step(1), ...extras });
  void tellNewer(stage, isGiven);
  return extras;
}
