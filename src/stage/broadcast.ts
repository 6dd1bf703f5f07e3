// The stage's end of the link: tells consoles where the talk is, and does what they ask. See link/message.ts.

import type { Bookmark } from '../link/bookmark.ts';
import { openLink } from '../link/channel.ts';
import type { Message } from '../link/message.ts';
import type { Skipped } from './skip.ts';
import type { Stage } from './stage.ts';

export function broadcast(stage: Stage, bookmark: Bookmark, skipped: Skipped): void {
  const link = openLink({ root: './', role: 'stage', receive });
  let last = '';
  let since = 0;

  function receive(message: Message): void {
    if (message.role !== 'console') return;
    if (message.type === 'hello') tell();
    if (message.type === 'go') stage.go(message);
    if (message.type === 'step') stage.step(message.by);
    if (message.type === 'blank') stage.blank(message.on);
    if (message.type === 'skip') {
      skipped.set(message.slides);
      // The consoles alone: on stage nothing has changed that anyone could see.
      tell();
    }
  }
  function tell(): void {
    const left = bookmark.place();
    const skip = skipped.list();
    const now = {
      ...stage.position(),
      blank: stage.isBlank(),
      ...(left && { left }),
      ...(skip.length > 0 && { skip }),
    };
    if (JSON.stringify(now) !== last) since = Date.now();
    last = JSON.stringify(now);
    link.send({ type: 'state', ...now, since });
  }

  tell();
  stage.onChange(tell);
}
