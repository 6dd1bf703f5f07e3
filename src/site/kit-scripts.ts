// The scripts of the stage kit. A browser runs no modules from a disk, so each page gets one classic script with all that
// it imports, now or later. In: the deck. Out: files below the kit's folder, by name.
//   'assets/deck.js', 'assets/speaker.js', 'assets/read.js', 'assets/folder-index.js', 'assets/kit-files.js'

import { join } from 'node:path';
import { build } from 'vite';
import type { Deck } from '../compile/deck.ts';
import { siteConfig } from './config.ts';
import { liveFigures } from './live-figures.ts';
import type { PageName } from './pages.ts';
import { sourceFolder } from './talk-folder.ts';

const ENTRIES: Readonly<Record<Exclude<PageName, 'behind'> | 'folder-index', string>> = {
  deck: 'stage/main.ts',
  speaker: 'speaker/main.ts',
  read: 'read/main.ts',
  'folder-index': 'kit/folder-index.ts',
};

/** `data`: what pages fetch, by address below the root: { 'said.json': '[…]' }. */
export async function kitScripts(
  deck: Deck,
  data: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const scripts: Record<string, string> = {
    'assets/kit-files.js': `globalThis.kitFiles = ${JSON.stringify(data)};\n`,
  };
  for (const [name, entry] of Object.entries(ENTRIES)) {
    scripts[`assets/${name}.js`] = classic(await bundle(entry, deck));
  }
  return scripts;
}

/** The scripts of a page, in the order of their running; `base` leads to the root. */
export function kitScriptTags(page: PageName, base: string): string {
  return ['kit-files', 'folder-index', page]
    .map((name) => `<script defer src="${base}assets/${name}.js"></script>`)
    .join('\n    ');
}

async function bundle(entry: string, { live }: Deck): Promise<string> {
  const config = siteConfig();
  const built = await build({
    ...config,
    plugins: [...(config.plugins ?? []), liveFigures(() => live)],
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'kit',
    build: {
      ...config.build,
      write: false,
      // As a library, because only there nothing is wrapped around what is imported later.
      lib: { entry: join(sourceFolder, entry), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...others] = outputs.filter((one) => one.type === 'chunk');
  if (!chunk || others.length > 0) throw new Error(`${entry} has become ${outputs.length} files.`);
  return chunk.code;
}

/** In a function, because a module may wait at its top and keeps its names to itself. */
function classic(code: string): string {
  const script = `(async () => {\n${code.replace(/export\s*\{\s*\};?\s*$/, '')}\n})();\n`;
  // What only a module may say is found here and not in the hall.
  new Function(script);
  return script;
}
