// Runs one of the project's commands on a copy of the example talk, as an author would.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../src/site/talk-folder.ts';

export interface TalkCopy {
  folder: string;
  /** Writes a file with `search` replaced, once; fails if it is not there. */
  edit(file: string, search: string, replacement: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyExample(): Promise<TalkCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'talk-'));
  await cp(join(projectFolder, 'tests', 'talks', 'example'), folder, { recursive: true });
  // As in a copy of slides/, whose own extends one that is not there.
  await writeFile(join(folder, 'tsconfig.json'), '{ "extends": "../not-here.json" }');
  return {
    folder,
    async edit(file, search, replacement) {
      const text = await readFile(join(folder, file), 'utf8');
      if (!text.includes(search)) throw new Error(`${file} does not say "${search}"`);
      await writeFile(
        join(folder, file),
        text.replace(search, () => replacement),
      );
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The project with the same packages and a cache of its own, for tests that change its own files. */
export async function copyProject(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  for (const name of ['src', 'assets', 'package.json', 'package-lock.json', 'tsconfig.base.json']) {
    await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  const packages = join(projectFolder, 'node_modules');
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (!name.startsWith('.')) await symlink(join(packages, name), join(folder, 'node_modules', name));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Command {
  /** All that it has written so far. */
  output(): string;
  /** Resolves with the match as soon as the output has one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(signal: NodeJS.Signals): void;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

export function runCommand(
  name: string,
  environment: Record<string, string>,
  project = projectFolder,
): Command {
  const script = join(project, 'src', 'commands', `${name}.mjs`);
  const env = { ...process.env, CI: '1', ...environment };
  const child = spawn(process.execPath, [script], { cwd: project, env });
  let output = '';
  const listeners = new Set<() => void>();
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    listeners.forEach((listen) => listen());
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = exitOf(child);
  return {
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match) listeners.delete(look);
          if (match) resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`${name} ended without saying ${pattern}:\n${output}`)));
      }),
    stop: (signal) => void child.kill(signal),
    ended,
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}
