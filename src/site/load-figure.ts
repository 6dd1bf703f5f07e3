// Loads a figure's module (TypeScript with JSX) into Node, anew only when something it imports has changed.
// It is bundled without its packages into the project's cache and imported from there, so a talk outside the
// project finds Preact and d3 too, and there is one Preact for the figure and for what draws it.
import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { LoadFigure } from '../compile/figures.ts';
import { cacheFolder, sourceFolder } from './talk-folder.ts';

type FigureModule = Awaited<ReturnType<LoadFigure>>;

const loaded = new Map<string, { stamp: string; parts: string[]; module: Promise<FigureModule> }>();

export const loadFigure: LoadFigure = async (path) => {
  const known = loaded.get(path);
  if (known && known.stamp === (await stampOf(known.parts))) return known.module;
  const { code, parts } = await bundle(path);
  const module = importCode(code);
  loaded.set(path, { stamp: await stampOf(parts), parts, module });
  return module;
};

async function bundle(path: string): Promise<{ code: string; parts: string[] }> {
  const parts: string[] = [];
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [listParts(parts)],
    resolve: {
      alias: { '#figures': join(sourceFolder, 'figures'), '#contract': join(sourceFolder, 'contract.ts') },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { ssr: path, write: false, minify: false, rolldownOptions: { external: isPackage } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${path} has nothing in it`);
  return { code: chunk.code, parts };
}

/** Every file that was read: a constant put in the place of its name leaves no trace in the result. */
function listParts(parts: string[]): Plugin {
  return {
    name: 'list-parts',
    buildEnd() {
      parts.push(...[...this.getModuleIds()].filter((id) => isAbsolute(id)));
    },
  };
}

function isPackage(id: string): boolean {
  return !id.startsWith('.') && !id.startsWith('#') && !id.startsWith('\0') && !isAbsolute(id);
}

/** The file's name is its content's hash: the same code is the same module, also for a later process. */
async function importCode(code: string): Promise<FigureModule> {
  const folder = join(cacheFolder, 'figures');
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  await mkdir(folder, { recursive: true });
  // Renamed into place, so that another process never reads half of it.
  await writeFile(`${file}.${process.pid}`, code);
  await rename(`${file}.${process.pid}`, file);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as FigureModule;
}

async function stampOf(parts: string[]): Promise<string> {
  const times = parts.map((part) =>
    stat(part).then(
      (file) => file.mtimeMs,
      () => 0,
    ),
  );
  return (await Promise.all(times)).join(' ');
}
