// A talk that lies partly on disk (tests/fixtures/tiny: talk.yaml, bibliography, code, data, figures, images)
// and partly in memory. A last section cites every source, so that none is unused.

import path from 'node:path';
import type { Compiled, Source } from '../../src/compile/deck.ts';
import { compileFolder, type CompileOptions } from '../../src/compile/index.ts';
import type { Folder } from '../../src/compile/read.ts';
import { openFolder } from '../../src/compile/read.ts';
import { loadFigure } from './load-figure.ts';

const disk = openFolder(path.join(import.meta.dirname, '../fixtures/tiny'));
const read = new Map<string, ReturnType<Folder['read']>>();

const rest = `---
title: The rest
---

## The rest {#rest visibility=appendix}

[@doe2020; @roe2021; @moe2019; @noe2018]
`;

/** The front matter that a fixture of single slides goes without. */
export const front = '---\ntitle: First\nclaim: >-\n  Tea is enough.\n---\n\n';

export function compileTiny(
  files: Readonly<Record<string, string>>,
  options: Partial<CompileOptions> = {},
): Promise<Compiled> {
  const memory: Readonly<Record<string, string>> = { '99-rest.md': rest, ...files };
  const folder: Folder = {
    ...disk,
    name: 'tiny',
    list: async (inner = '.') =>
      Object.keys(memory).flatMap((name) => (path.dirname(name) === inner ? [path.basename(name)] : [])),
    read: async (name) => {
      const text = memory[name];
      if (text !== undefined) return { source: sourceOf(name, text), problem: null };
      const found = read.get(name) ?? disk.read(name);
      read.set(name, found);
      return found;
    },
  };
  return compileFolder(folder, { load: loadFigure, ...options });
}

function sourceOf(name: string, text: string): Source {
  return { file: `tiny/${name}`, path: path.join(disk.path, name), text };
}
