// A browser with a profile on disk, for what one context of the shared browser cannot show: being killed and started
// again, and two screens.
//   const browser = await startBrowser({ arguments: [] });  await browser.kill();  await browser.start();  await browser.end();

import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test, type BrowserContext } from '@playwright/test';

export interface OwnBrowser {
  context(): BrowserContext;
  /** SIGKILL, as when the machine's memory has run out. */
  kill(): Promise<void>;
  /** Again, with the same profile. */
  start(): Promise<void>;
  end(): Promise<void>;
}

export async function startBrowser(args: readonly string[] = []): Promise<OwnBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const lock = join(profile, 'SingletonLock');
  const { launchOptions } = test.info().project.use;
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...launchOptions, args: [...args], viewport: null });
  let context = await launch();
  return {
    context: () => context,
    async kill() {
      const closed = context.waitForEvent('close');
      // The lock is a link to "host-process".
      process.kill(Number((await readlink(lock)).split('-').at(-1)), 'SIGKILL');
      await closed;
    },
    async start() {
      await rm(lock, { force: true });
      context = await launch();
    },
    async end() {
      await context.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
