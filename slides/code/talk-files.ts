/// <reference types="vite/client" />
// The same split from the section files themselves, for figures that are not given the table `said`. Not for the
// browser: the files hold what only the speaker sees.

import { splitWords, wordsOf } from './talk-text.ts';
import type { Split } from './talk-text.ts';

const files = import.meta.glob<string>('../[0-9][0-9]-*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The section whose file name starts with `held` is the exam, all others are for practice. */
export function splitTalk(held = '04', sections: Readonly<Record<string, string>> = files): Split {
  const words = (isExam: boolean) =>
    Object.keys(sections)
      .filter((path) => path.includes(`/${held}-`) === isExam)
      .sort()
      .flatMap((path) => wordsOf(scriptsOf(sections[path] ?? '')));
  return splitWords(words(false), words(true));
}

/** What is said in a section: its scripts without clicks and citations. */
function scriptsOf(section: string): string {
  return [...section.matchAll(/^:::script\n([^]*?)^:::$/gm)]
    .map(([, script = '']) => script.replace(/\[(?:click|@[^\]]*)\]/g, ''))
    .join('\n');
}
