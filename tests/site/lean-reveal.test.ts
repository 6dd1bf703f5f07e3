// What is left of Reveal in a build: its parts that are left out do nothing, and none of them is missed in silence.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leanReveal } from '../../src/site/lean-reveal.ts';
import { projectFolder } from '../../src/site/talk-folder.ts';

interface Hooks {
  load(id: string): Promise<string | null>;
  generateBundle(this: { getModuleInfo(id: string): object | null }): void;
}

const plugin = leanReveal() as unknown as Hooks;
const part = (name: string): string =>
  join(projectFolder, 'node_modules', 'reveal.js', 'js', 'controllers', name);

test('a part that is left out has its methods, and they do nothing', async () => {
  const code = await plugin.load(part('overview.js'));
  const { default: Overview } = (await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)) as {
    default: new () => Record<'isActive' | 'toggle', () => unknown>;
  };
  const overview = new Overview();
  expect([overview.isActive(), overview.toggle()]).toEqual([undefined, undefined]);
});

test('the others are as they are', async () => {
  expect(await plugin.load(part('fragments.js'))).toBeNull();
});

test('a build with Reveal fails if one of the parts is not there any more', () => {
  const build = (has: (id: string) => boolean) => () =>
    plugin.generateBundle.call({ getModuleInfo: (id) => (has(id) ? {} : null) });
  expect(build(() => true)).not.toThrow();
  expect(build((id) => !id.endsWith('scrollview.js'))).toThrow('Reveal has no scrollview.js as it had');
  // The reading edition has no Reveal.
  expect(build(() => false)).not.toThrow();
});
