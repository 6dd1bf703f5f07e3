// `npm run check` on another talk: its time and one line that sums it up, or every problem with its place and exit
// code 1.

import { expect, test } from '@playwright/test';
import { copyExample, runCommand } from './command.ts';

test('check sums up a good talk and lists what is wrong with a bad one', async () => {
  const talk = await copyExample();
  try {
    const good = runCommand('check', { SLIDES: talk.folder });
    expect(await good.ended, good.output()).toBe(0);
    expect(good.output()).toMatch(/^ +planned +slides take +script takes +slides +entries\n/);
    expect(good.output()).toMatch(/\nWaiting +1:10 +1:10 +1:08 +3 +0\n/);
    expect(good.output()).toMatch(/\nReferences +1 +0\nTogether /);
    expect(good.output()).toMatch(/\n\n4 sections, \d+ slides, .* No problems\.\n$/);
    await talk.edit('01-waiting.md', 'layout=figure', 'layout=figur');
    await talk.edit('references.bib', '{little1961', '{little1916');
    const bad = runCommand('check', { SLIDES: talk.folder });
    expect(await bad.ended).toBe(1);
    expect(bad.output()).toMatch(
      /01-waiting\.md:\d+:\d+ {2}There is no layout "figur"\. Did you mean "figure"\?/,
    );
    expect(bad.output()).toMatch(/references\.bib has no entry "little1961"/);
    expect(bad.output()).toMatch(/\d problems\n$/);
  } finally {
    await talk.remove();
  }
});
