// Fills a new folder beside an old one and puts it in the old one's place only when it is whole. If `fill`
// fails, the old folder stays as it was.

import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export async function replaceFolder<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  await removeLeftovers(folder);
  const draft = beside(folder, 'draft');
  const old = beside(folder, 'old');
  const clean = (): void => rmSync(draft, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    await mkdir(draft, { recursive: true });
    const result = await fill(draft);
    const had = await rename(folder, old).then(() => true, isMissing);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (had) await rename(old, folder);
      throw error;
    });
    await rm(old, { recursive: true, force: true });
    return result;
  } finally {
    clean();
    process.off('exit', clean);
  }
}

/** `.dist-draft-4711`: on the same disk, and named after the process that writes it. */
function beside(folder: string, what: string): string {
  return join(dirname(folder), `.${basename(folder)}-${what}-${process.pid}`);
}

/** What a process that was killed could not take away. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const id = new RegExp(`^\\.${basename(folder)}-(?:draft|old)-(\\d+)$`).exec(name)?.[1];
    if (id && !isRunning(Number(id))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

function isMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
  throw error;
}
