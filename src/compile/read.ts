// The talk's folder → its files as text. The only module that reads text from disk; what cannot be
// read (missing, too large, not UTF-8) is answered with a value. Tests pass a Folder of their own.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem, Source } from './deck.ts';

export interface Folder {
  /** As an author would type it, from the working directory: `slides`. */
  name: string;
  /** Absolute. */
  path: string;
  /** Names of the files that lie directly in the folder, or in one of its own. */
  list(inner?: string): Promise<string[]>;
  /** `name` is relative to the folder: `code/backoff.ts`. Neither source nor problem: there is no such file. */
  read(name: string): Promise<{ source: Source | null; problem: Problem | null }>;
}

const LIMIT = 1_000_000;

export function openFolder(folder: string): Folder {
  const root = path.resolve(folder);
  const name = path.relative(process.cwd(), root) || '.';
  return {
    name,
    path: root,
    list: async (inner = '') => {
      const entries = await readdir(path.join(root, inner), { withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    },
    read: (file) => readText(path.join(root, file), fileName(name, file)),
  };
}

/** How the author would type a file of the folder; the same on every system. */
export function fileName(folder: string, file: string): string {
  return path.posix.join(folder.split(path.sep).join('/'), file);
}

/** A path that an author wrote must not leave the talk's folder. */
export function isInside(folder: Folder, file: string): boolean {
  return path.join(folder.path, file).startsWith(folder.path + path.sep);
}

async function readText(absolute: string, file: string): ReturnType<Folder['read']> {
  const problem = (message: string, hint: string, line = 1, column = 1) => ({
    source: null,
    problem: { place: { file, line, column }, message, hint },
  });
  const found = await stat(absolute).catch(() => null);
  if (!found?.isFile()) return { source: null, problem: null };
  if (found.size > LIMIT) {
    const size = (found.size / 1_000_000).toFixed(1);
    return problem(`The file has ${size} MB; more than 1 MB is not read.`, 'Split it, or shorten it.');
  }
  const bytes = await readFile(absolute).catch(() => null);
  if (bytes === null) return problem('The file cannot be read.', 'Check its permissions.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { source: { file, path: absolute, text: text.replace(/\r\n?/g, '\n') }, problem: null };
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const lines = before.split(/\r\n?|\n/);
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return problem('The file is not UTF-8.', 'Save it with the encoding UTF-8.', lines.length, column);
  }
}
