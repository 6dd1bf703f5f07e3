// For `npm run bench`: how soon a change in a live figure is on screen, on a processor made four times slower. In: the
// built site. Out: a line for each control, with the median and the worst of its changes, in milliseconds.
import { chromium } from '@playwright/test';
import { findChromium } from '../browser.mjs';
import { load } from '../load.mjs';

const SLOWER = 4;
const CHANGES = 15;

export async function benchFigures(site) {
  const executablePath = await findChromium();
  if (!executablePath) return console.log('Live figures: no Chromium to measure with.');
  const { serveSite } = await load('site/serve-site.ts');
  const server = await serveSite(site, { port: 0 });
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(server.address);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const slides = await page
      .locator('.slides > section:has([data-live])')
      .evaluateAll((all) => all.map(({ id }) => id));
    console.log(
      `\nlive figure            control                          changes on screen, ${SLOWER} × slower`,
    );
    for (const id of slides) {
      await page.goto(`${server.address}#/${id}`);
      await page.locator(`#${id} [data-live="awake"]`).waitFor();
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      for (const { name, times } of await page.evaluate(measure, { id, changes: CHANGES })) {
        const sorted = times.sort((a, b) => a - b);
        const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
        console.log(
          `${id.padEnd(22)} ${name.padEnd(32)} ${median.toFixed(0).padStart(4)} ms, worst ${worst.toFixed(0)} ms`,
        );
      }
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In the page: each control through its values, each change from the event until after the paint that shows it. */
async function measure({ id, changes }) {
  const figure = document.querySelector(`#${id} [data-live]`);
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const results = [];
  for (const control of figure.querySelectorAll('.control')) {
    const field = control.querySelector('input, select') ?? control;
    const times = [];
    for (let change = 0; change < changes; change += 1) {
      await painted();
      const before = performance.now();
      alter(field, change);
      times.push((await painted()) - before);
    }
    results.push({ name: control.querySelector('span')?.textContent ?? control.textContent, times });
  }
  return results;

  function alter(field, change) {
    if (field.matches('button, [type="checkbox"]')) return field.click();
    if (field.matches('select')) field.selectedIndex = (field.selectedIndex + 1) % field.options.length;
    else if (field.type === 'range')
      field.value = String(Number(field.min) + ((change * 0.37) % 1) * (field.max - field.min));
    else field.value = 'the model and the data'.slice(0, 3 + change);
    field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', { bubbles: true }));
  }
}
