/// <reference types="vite/client" />
// What this talk says, and nothing else: the scripts of its sections as words, for models that are counted from it.
// One section is kept apart as the exam. Words that the other sections have only once become "<unk>", in all of them,
// so that the same words are known whether or not the exam was read before.

const files = import.meta.glob<string>('../[0-9][0-9]-*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Split {
  practice: readonly string[];
  exam: readonly string[];
  vocabulary: readonly string[];
}

/** The section whose file name starts with `held` is the exam, all others are for practice. */
export function splitTalk(held = '04', sections: Readonly<Record<string, string>> = files): Split {
  const words = (isExam: boolean) =>
    Object.keys(sections)
      .filter((path) => path.includes(`/${held}-`) === isExam)
      .sort()
      .flatMap((path) => wordsOf(sections[path] ?? ''));
  const [practice, exam] = [words(false), words(true)];
  const known = new Set(practice.filter((word, at) => practice.indexOf(word) !== at));
  const mask = (word: string) => (known.has(word) ? word : '<unk>');
  return { practice: practice.map(mask), exam: exam.map(mask), vocabulary: [...known, '<unk>'] };
}

/** What is said in a section: its scripts without clicks and citations, in small letters, signs apart. */
export function wordsOf(section: string): string[] {
  return [...section.matchAll(/^:::script\n([^]*?)^:::$/gm)].flatMap(([, script = '']) => {
    const said = script
      .replace(/\[(?:click|@[^\]]*)\]/g, '')
      .replace(/’/g, "'")
      .toLowerCase();
    return said.match(/[a-z0-9']+|[.,;:?!]/g) ?? [];
  });
}
