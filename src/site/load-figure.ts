// Loads a figure's module (TypeScript with JSX) into Node. It is bundled without its packages into the
// project's cache and imported from there, so a talk outside the project finds Preact and d3 too, and there
// is one Preact for the figure and for what draws it. Bundled anew only when a file that it was made of has
// changed.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { LoadFigure } from '../compile/figures.ts';
import { errorOfBundler } from './figure-error.ts';
import { cacheFolder, projectFolder, sourceFolder } from './talk-folder.ts';
import { writeWhole } from './write-whole.ts';

type FigureModule = Awaited<ReturnType<LoadFigure>>;

/** What a figure was made of, when, and the result. Kept in the cache for the next process. */
interface Bundle {
  parts: string[];
  stamp: string;
  file: string;
}

export const loadFigure: LoadFigure = async (path) => {
  const record = join(cacheFolder, 'figures', `${hash(path)}.json`);
  const kept = await readRecord(record);
  if (kept && kept.stamp === (await stampOf(kept.parts))) return importFile(kept.file);
  const begun = Date.now();
  const { code, parts } = await bundle(path);
  // Named after its content: the same code is the same module, in every process.
  const file = join(cacheFolder, 'figures', `${hash(code)}.mjs`);
  await writeWhole(file, code);
  await writeWhole(
    record,
    JSON.stringify({ parts, stamp: await stampOf(parts, begun), file } satisfies Bundle),
  );
  return importFile(file);
};

async function bundle(path: string): Promise<{ code: string; parts: string[] }> {
  const parts: string[] = [];
  const built = await buildModule(path, parts).catch((error: unknown) =>
    Promise.reject(errorOfBundler(error)),
  );
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${path} has nothing in it`);
  return { code: chunk.code, parts };
}

function buildModule(path: string, parts: string[]) {
  return build({
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    publicDir: false,
    // Not the one beside the figure: in a copy of a talk it may extend a file that is not there.
    tsconfig: join(projectFolder, 'tsconfig.base.json'),
    plugins: [listParts(parts)],
    resolve: {
      alias: { '#figures': join(sourceFolder, 'figures'), '#contract': join(sourceFolder, 'contract.ts') },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      ssr: path,
      write: false,
      minify: false,
      // Vite's runner puts the author's lines into the stack of an error. Absolute, as the result is kept elsewhere.
      sourcemap: 'inline',
      rolldownOptions: {
        external: isPackage,
        output: { sourcemapPathTransform: (source, map) => resolve(dirname(map), source) },
      },
    },
  });
}

/** Every file that was read, text (`?raw`) too: a constant put in the place of its name leaves no trace in the result. */
function listParts(parts: string[]): Plugin {
  return {
    name: 'list-parts',
    buildEnd() {
      const files = [...this.getModuleIds()].map((id) => id.replace(/\?.*$/, ''));
      parts.push(...new Set(files.filter((file) => isAbsolute(file))));
    },
  };
}

function isPackage(id: string): boolean {
  return !id.startsWith('.') && !id.startsWith('#') && !id.startsWith('\0') && !isAbsolute(id);
}

async function importFile(file: string): Promise<FigureModule> {
  return import(/* @vite-ignore */ pathToFileURL(file).href).catch((error: unknown) => {
    // A package that is missing: the name of the file in the cache says nothing to the author.
    if (error instanceof Error) error.message = error.message.replace(/ imported from .*/, '');
    throw error;
  });
}

async function readRecord(record: string): Promise<Bundle | null> {
  const text = await readFile(record, 'utf8').catch(() => '');
  return text ? (JSON.parse(text) as Bundle) : null;
}

/** With `before`: no stamp at all if a file may have changed while it was being read. */
async function stampOf(parts: string[], before = Infinity): Promise<string> {
  const files = await Promise.all(parts.map((part) => stat(part).catch(() => null)));
  if (files.some((file) => (file?.mtimeMs ?? 0) >= before)) return '';
  return files.map((file) => (file ? `${file.mtimeMs}-${file.size}` : 'gone')).join(' ');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
