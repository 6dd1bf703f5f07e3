// The stage's end of the link: tells consoles where the talk is, and does what they ask. In: the stage, and what stands
// beside it. The protocol is in link/message.ts.

import type { Bookmark } from '../link/bookmark.ts';
import { openLink } from '../link/channel.ts';
import type { Message, Position, View } from '../link/message.ts';
import { visit } from './address.ts';
import { isWhole } from './behind.ts';
import { reportOn } from './report.ts';
import type { Since } from './since.ts';
import type { Skipped } from './skip.ts';
import type { Stage } from './stage.ts';

interface Parts {
  bookmark: Bookmark;
  skipped: Skipped;
  since: Since;
  /** A console is there: this talk has a speaker. */
  onConsole(): void;
}

export function broadcast(stage: Stage, { bookmark, skipped, since, onConsole }: Parts): void {
  const link = openLink({ root: './', role: 'stage', receive });
  let isQuiet = false;

  function receive(message: Message): void {
    if (message.role !== 'console') return;
    onConsole();
    if (message.type === 'hello') tell();
    if (message.type === 'go') go(message, message.aside);
    if (message.type === 'inspect') link.send({ type: 'report', report: reportOn() });
    if (message.type === 'show' && message.to === link.id) show(message);
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
    link.send({
      type: 'state',
      ...stage.position(),
      blank: stage.isBlank(),
      since: since.at(),
      ...(since.isFresh() && { fresh: true }),
      ...(left && { left }),
      ...(skip.length > 0 && { skip }),
    });
  }
  function go(to: Position, aside = false): void {
    const slide = stage.slides().find(({ id }) => id === to.slide);
    const most = Number(slide?.dataset['steps']);
    if (aside && slide) bookmark.leaveFor({ slide: slide.id, step: Math.min(to.step, most) });
    // As an address it is followed when the slide has come.
    if (!slide && !isWhole()) visit(to);
    else stage.go(to);
  }
  function show(view: View): void {
    const hasSlide = stage.slides().some(({ id }) => id === view.slide);
    if (!hasSlide || (!since.isFresh() && view.since < since.at())) return;
    // What it goes through on the way would only be corrected again.
    isQuiet = true;
    since.as(view.since, () => {
      stage.go(view);
      stage.blank(view.blank);
      bookmark.set(view.left ?? null);
    });
    isQuiet = false;
    tell();
  }

  tell();
  stage.onChange(() => {
    if (!isQuiet) tell();
  });
}
