// Loads the site's TypeScript modules into plain Node, which on Node 20 cannot read TypeScript itself. All loads of
// a process share one environment, so a module that two of them import is there once.
import './short-run.mjs';
import { fileURLToPath } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { createDefaultImportMeta } from 'vite/module-runner';
import './caller.mjs';

/** `path` below src: 'site/build-site.ts'. */
export async function load(path) {
  const { runner } = await (shared ??= openEnvironment());
  return runner.import(fileURLToPath(new URL(`../${path}`, import.meta.url)));
}

let shared;

async function openEnvironment() {
  const config = await resolveConfig(
    {
      configFile: false,
      envDir: false,
      logLevel: 'error',
      cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vite', import.meta.url)),
      environments: {
        commands: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] },
        },
      },
    },
    'serve',
  );
  const environment = createRunnableDevEnvironment('commands', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  // Vite's own choice starts a thread on Node 20, only for import.meta.resolve, and every import goes through it.
  environment.runner.options.createImportMeta = createDefaultImportMeta;
  return environment;
}
