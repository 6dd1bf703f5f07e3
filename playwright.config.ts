// Browser tests: against two built sites, the talk's and the example's, served as anywhere else. See
// tests/browser/sites.ts for where they come from and what their addresses are.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './src/commands/browser.mjs';

const chromium = await findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/browser/sites.ts',
  snapshotPathTemplate: 'tests/fixtures/trees/{arg}{ext}',
  outputDir: 'node_modules/.cache/talk/test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One would be half as quick on two cores; a core is left for the servers and for the browsers' own processes.
  workers: Math.max(2, availableParallelism() - 1),
  timeout: 30_000,
  use: {
    viewport: { width: 1280, height: 720 },
    // Only offline.spec.ts is about them; elsewhere each new context would fetch the whole site.
    serviceWorkers: 'block',
    launchOptions: chromium ? { executablePath: chromium } : {},
  },
});
