// Reveal without the parts that the stage has no use for: more than a third of what a visitor would load of it. In: the
// sources that reveal.js is published with. Out: the same, except that each of these parts does nothing when it is
// called. The build stops if a part is gone from Reveal, so that nobody believes it is still left out.

import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolder } from './talk-folder.ts';

/** Most are off in src/stage/stage.ts, and have elements and listeners all the same. No slide has media or frames. */
const LEFT_OUT = [
  'controllers/autoanimate.js',
  'controllers/backgrounds.js',
  'controllers/controls.js',
  'controllers/focus.js',
  'controllers/jumptoslide.js',
  'controllers/keyboard.js',
  'controllers/notes.js',
  'controllers/overlay.js',
  'controllers/overview.js',
  'controllers/pointer.js',
  'controllers/printview.js',
  'controllers/progress.js',
  'controllers/scrollview.js',
  'controllers/slidecontent.js',
  'controllers/slidenumber.js',
  'components/playback.js',
];
const SOURCES = join(realpathSync(join(projectFolder, 'node_modules', 'reveal.js')), 'js');
const CORE = join(SOURCES, 'reveal.js');
export function leanReveal(): Plugin {
  return {
    name: 'lean-reveal',
    enforce: 'pre',
    resolveId: (id) => (id === 'reveal.js' ? CORE : null),
    async load(id) {
      // While writing, addresses have a version behind them.
      const file = id.replace(/\?.*/s, '');
      const part = LEFT_OUT.find((one) => file === join(SOURCES, one));
      return part ? doNothing(part, await readFile(file, 'utf8')) : null;
    },
    generateBundle() {
      if (!this.getModuleInfo(CORE)) return;
      for (const part of LEFT_OUT) if (!this.getModuleInfo(join(SOURCES, part))) throw gone(part);
    },
  };
}

/** A class with the same methods. */
function doNothing(part: string, source: string): string {
  const names = [...source.matchAll(/^\t(\w+)\(.*\) ?\{/gm)].flatMap(([, name = '']) => name);
  const methods = names.filter((name) => name !== 'constructor').map((name) => `${name}() {}`);
  if (methods.length === 0) throw gone(part);
  return `export default class { ${methods.join(' ')} }`;
}

function gone(part: string): Error {
  return new Error(`Reveal has no ${basename(part)} as it had: see what src/site/lean-reveal.ts leaves out.`);
}
