// For `npm run bench`: how soon a step is on screen in both windows, from the key in the console until after the paints
// of console and stage. In: the built site. Out: a line with the median and the worst, in milliseconds.
import { chromium } from '@playwright/test';
import { findChromium } from '../browser.mjs';
import { load } from '../load.mjs';

const STEPS = 100;

export async function benchWindows(site) {
  const executablePath = await findChromium();
  if (!executablePath) return console.log('Windows: no Chromium to measure with.');
  const { serveSite } = await load('site/serve-site.ts');
  const server = await serveSite(site, { port: 0 });
  const browser = await chromium.launch({ executablePath });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const stage = await context.newPage();
    await stage.goto(server.address);
    await stage.locator('html[data-ready]').waitFor({ state: 'attached' });
    // In a window of its own: of a tab behind another one the browser paints one picture a second.
    const [speaker] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
    await speaker.locator('html[data-ready][data-stage="live"]').waitFor({ state: 'attached' });
    for (const page of [stage, speaker]) await page.evaluate(watch);
    const times = [];
    for (let step = 0; step < STEPS; step += 1) {
      const pressed = await speaker.evaluate(press);
      const painted = await Promise.all([stage, speaker].map((page) => page.evaluate(nextPaint, pressed)));
      times.push(Math.max(...painted) - pressed);
    }
    times.sort((a, b) => a - b);
    const [median = 0, worst = 0] = [times[times.length >> 1], times.at(-1)];
    console.log(
      `\nstep to both windows   median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${STEPS}`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In a page: keeps the moment of the paint after each change of the slide shown, by the machine's clock. */
function watch() {
  window.paints = [];
  const shown = document.querySelector('.reveal, #now');
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paints.push(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  }).observe(shown, { subtree: true, childList: true, attributes: true });
}

function press() {
  const now = performance.timeOrigin + performance.now();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
  return now;
}

/** The first paint after that moment. */
async function nextPaint(pressed) {
  for (;;) {
    const found = window.paints.find((paint) => paint > pressed);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
