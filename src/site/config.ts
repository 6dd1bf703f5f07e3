// What every use of Vite here has in common: root, pages, JSX for Preact. In: where the fonts' files are.
// Out: Vite's configuration, for dev, build and kit.

import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { leanReveal } from './lean-reveal.ts';
import { plainImports } from './plain-imports.ts';
import { projectFolder, sourceFolder } from './talk-folder.ts';
import { PAGES } from './pages.ts';

export function siteConfig(options: { fonts?: string } = {}): UserConfig {
  return {
    plugins: [leanReveal(), plainImports()],
    envDir: false,
    root: sourceFolder,
    base: './',
    appType: 'mpa',
    // Not the one beside a figure: in a copy of a talk it may extend a file that is not there.
    tsconfig: join(projectFolder, 'tsconfig.base.json'),
    publicDir: join(projectFolder, 'assets'),
    cacheDir: join(projectFolder, 'node_modules', '.cache', 'vite'),
    resolve: {
      alias: {
        // As in package.json, for figures of a talk that lies elsewhere.
        '#figures': join(sourceFolder, 'figures'),
        ...(options.fonts ? { '~fonts': options.fonts } : {}),
      },
    },
    optimizeDeps: {
      // Live figures are found when they wake; packages that are new then would cost a reload while writing.
      include: ['preact', 'preact/jsx-runtime', 'd3-format', 'd3-scale', 'minisearch'],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      // Entries must be absolute: in dev, relative ones would be looked for in the wrong folder.
      rolldownOptions: {
        input: Object.values(PAGES).map((page) => join(sourceFolder, page.file)),
        output: {
          chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
          codeSplitting: { groups: [SHARED] },
        },
        // On a slow machine a build would end in advice on plugins that are not ours.
        checks: { pluginTimings: false },
      },
      // The policy forbids data: for anything but images, and the browsers that are meant preload by themselves.
      assetsInlineLimit: 0,
      // What a script loads later it need not announce: each announcement costs the page more than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
      target: 'es2022',
      emptyOutDir: true,
      reportCompressedSize: false,
    },
  };
}

/** What pages have in common comes in few files: on a slow machine each one costs more than what is not needed of it. */
const SHARED = {
  name: 'shared',
  test: /[\\/]src[\\/](?:contract|distance|link|live|page)\b|preload-helper/,
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: 8000,
};
