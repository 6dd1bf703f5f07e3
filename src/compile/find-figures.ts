// In: the folder of a talk. Out: the modules of the figures that it may show, by name: slides/figures/<name>.tsx, or
// src/figures/<name>/view.tsx for those that any talk may use; the talk's own come first.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../figures', import.meta.url));

export async function findFigures(folder: string): Promise<Map<string, string>> {
  const own = join(folder, 'figures');
  const figures = new Map<string, string>();
  for (const entry of await list(shared)) {
    if (!entry.isDirectory()) continue;
    const files = await list(join(shared, entry.name));
    if (files.some((file) => file.name === 'view.tsx'))
      figures.set(entry.name, join(shared, entry.name, 'view.tsx'));
  }
  for (const entry of await list(own)) {
    const name = /^(.+)\.tsx$/.exec(entry.name)?.[1];
    if (name && entry.isFile()) figures.set(name, join(own, entry.name));
  }
  return figures;
}

async function list(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
