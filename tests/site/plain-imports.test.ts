// A script that is loaded later is called by nothing but `import()`; a style sheet that would not come with it stops the build.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { plainImports } from '../../src/site/plain-imports.ts';

test('nothing is put around it', async () => {
  const { output } = await built('export const late = 1;');
  const code = output.map((file) => ('code' in file ? file.code : '')).join('\n');
  expect(code).toContain('import(');
  expect(code).not.toContain('modulepreload');
});

test('a style sheet that it imports is refused, by its name', async () => {
  await expect(built("import './late.css'; export const late = 1;")).rejects.toThrow(
    'late: its style sheet would not come with it. Import it in src/theme.',
  );
});

async function built(late: string): Promise<Rolldown.RolldownOutput> {
  const root = await mkdtemp(join(tmpdir(), 'imports-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, 'late.css'), 'p { color: red }');
  await writeFile(join(root, 'late.js'), late);
  await writeFile(join(root, 'main.js'), "import('./late.js').then(({ late }) => console.log(late));");
  return (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plainImports()],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'main.js') },
    },
  })) as Rolldown.RolldownOutput;
}
