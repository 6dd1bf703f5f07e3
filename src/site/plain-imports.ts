// A script that is loaded later, as `import()` alone: what Vite puts around it would fetch style sheets and announce
// other scripts, of which there are none, and is 2 % of all script. The build stops if a script brings a style sheet along.

import type { Plugin } from 'vite';

/** Vite's own name of it: what it exports calls the first argument. */
const HELPER = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        const isLate = file.type === 'chunk' && file.isDynamicEntry;
        if (isLate && file.viteMetadata?.importedCss.size)
          throw new Error(`${file.name}: its style sheet would not come with it. Import it in src/theme.`);
      }
    },
  };
}
