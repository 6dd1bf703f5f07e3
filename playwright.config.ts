// Browser tests: against two built sites, the talk's and the example's, served as anywhere else. See
// tests/browser/sites.ts for where they come from and what their addresses are. They run in Chromium; in the other
// engines too, as far as those are installed: `npm test` a part of them, `npm test engines` all that can.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Project } from '@playwright/test';
import { findChromium } from './src/commands/browser.mjs';
import { alsoIn, notIn } from './tests/browser/engines/selection.ts';
import { findFirefox, findWebKit } from './tests/browser/engines/installed.mjs';

const chromium = await findChromium();
const MISSING = '**/engines/missing.spec.ts';
/** Takes minutes: begun last, it would be waited for alone. */
const LONG = '**/soak.spec.ts';
/**
 * Chromium loads two pages for its address bar into each new window, which nobody sees and which take a quarter of all
 * the time. The others are left out by Playwright, whose switch this one replaces.
 */
const WITHOUT =
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,AvoidCorsURLLoaderRestartOnRedirect,' +
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,' +
  'LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch,' +
  'TcpPortRandomizationWin,ThirdPartyStoragePartitioning';

const inChromium: Project['use'] = {
  launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: [WITHOUT] },
};

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
  timeout: 60_000,
  use: {
    viewport: { width: 1280, height: 720 },
    // Only offline.spec.ts is about them; elsewhere each new context would fetch the whole site.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'Chromium, long', testMatch: LONG, use: inChromium },
    { name: 'Chromium', testIgnore: [MISSING, LONG], use: inChromium },
    engine('Firefox', findFirefox(), '153 or newer: apt install firefox-esr', {
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: {
        executablePath: standIn('firefox.mjs'),
        // As in the other two, a bar for scrolling takes no width from the page. Nothing moves: some tests ask for
        // that, and Playwright does not hand it on.
        firefoxUserPrefs: { 'ui.useOverlayScrollbars': 1, 'ui.prefersReducedMotion': 1 },
      },
    }),
    engine('WebKitGTK', findWebKit(), 'apt install webkit2gtk-driver xvfb', {
      browserName: 'webkit',
      launchOptions: { executablePath: standIn('webkit.mjs') },
    }),
  ],
});

function engine(name: string, found: string | null, remedy: string, use: Project['use']): Project {
  if (!found) return { name, testMatch: MISSING, metadata: { missing: `${name} (${remedy})` } };
  return {
    name,
    testIgnore: MISSING,
    grep: alsoIn(),
    grepInvert: notIn(name),
    expect: { timeout: 15_000 },
    use,
  };
}

/** What Playwright starts in the place of the browser that it would bring along. */
function standIn(name: string): string {
  return fileURLToPath(new URL(`tests/browser/engines/${name}`, import.meta.url));
}
