// In: the names of the files in the talk's folder. Out: its sections, in order.
//   03-a-model.md is the section "a-model"; its number only orders.

import type { Problem } from './deck.ts';
import type { Folder } from './read.ts';
import { fileName } from './read.ts';

interface SectionFile {
  id: string;
  name: string;
  order: number;
}

export function findSections(
  names: readonly string[],
  folder: Folder,
): { sections: SectionFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (name: string, message: string, hint: string) =>
    problems.push({ place: { file: fileName(folder.name, name), line: 1, column: 1 }, message, hint });

  const sections: SectionFile[] = [];
  for (const name of [...names].sort()) {
    if (!/^\d.*\.md$/i.test(name)) continue;
    const [, order, id] = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(name) ?? [];
    if (order === undefined || id === undefined) {
      report(
        name,
        'This name is not that of a section.',
        'Write NN-name.md in lower case, like 03-a-model.md.',
      );
    } else sections.push({ id, name, order: Number(order) });
  }
  sections.sort((a, b) => a.order - b.order);

  for (const [index, section] of sections.entries()) {
    const earlier = sections.slice(0, index);
    const sameOrder = earlier.find(({ order }) => order === section.order);
    const sameId = earlier.find(({ id }) => id === section.id);
    if (sameOrder)
      report(section.name, `${sameOrder.name} has the same number.`, 'Give each section its own.');
    if (sameId) report(section.name, `${sameId.name} has the same name.`, 'Give each section its own.');
  }
  if (sections.length === 0 && problems.length === 0) {
    report('', 'The folder has no sections.', 'Write a file 01-name.md in it.');
  }
  return { sections, problems };
}
