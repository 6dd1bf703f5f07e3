// What the real talk says, as its live figures get it: the rows of `data=said`, read by the compiler's own parts.
//
//   const rows = await saidRows();
//   rows[0]  // { section, slide, headline, visibility, text }

import path from 'node:path';
import { parseSection } from '../../src/compile/parse.ts';
import { openFolder } from '../../src/compile/read.ts';
import { findSections } from '../../src/compile/sections.ts';
import { tableOfSaid } from '../../src/compile/spoken.ts';
import type { Row } from '../../src/figures/figure.ts';

export async function saidRows(folder = path.join(import.meta.dirname, '../../slides')): Promise<Row[]> {
  const opened = openFolder(folder);
  const { sections } = findSections(await opened.list(), opened);
  const parsed = sections.map(async ({ id, name }) => {
    const { source } = await opened.read(name);
    if (source === null) throw new Error(`${name} cannot be read.`);
    return { id, parsed: parseSection(source) };
  });
  return tableOfSaid(await Promise.all(parsed));
}
