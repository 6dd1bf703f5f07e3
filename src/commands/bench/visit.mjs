// One first visit, as `npm run bench` measures it: a fresh context on a machine four times slower, over a network like
// "Fast 4G" of the developer tools; the page until nothing more happens, then presses. The service worker is let in, as
// it would be; what it fetches for later is neither slowed down nor counted.

const SLOWER = 4;
const NETWORK = { offline: false, latency: 165, downloadThroughput: 8.1e6 / 8, uploadThroughput: 1.35e6 / 8 };
/** Without a request or a long task for so long, a page is at rest. */
const QUIET = 700;
const BETWEEN_PRESSES = 250;

/** { presses: 39 } → what the page and the server know of it; `shown` is the last slide's number, from 0. */
export async function visit(browser, server, { presses }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    const foreign = new Set();
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(server.address)) foreign.add(url);
    });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench?.ready > 0, null, { polling: 100 });
    do await page.waitForTimeout(100);
    while (server.quietFor() < QUIET || (await page.evaluate(() => window.bench.quietFor())) < QUIET);
    const seen = await page.evaluate(() => window.bench.seen());
    const work = await workOf(session);
    const times = [];
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press('ArrowRight');
      const time = await page.evaluate(() => window.bench.painted());
      if (time !== null) times.push(time);
      await page.waitForTimeout(BETWEEN_PRESSES);
    }
    const after = await page.evaluate(() => window.bench.seen());
    const pressWork = ((await workOf(session)) - work) / presses;
    const { fetched, shown } = after;
    return { ...seen, fetched, shown, times, work, pressWork, foreign: foreign.size };
  } finally {
    await context.close();
  }
}

/** Milliseconds that the page's main thread has worked: not those that it waited while the machine did something else. */
async function workOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** In the page, before anything else. */
function watch() {
  const found = { lcp: 0, isFirstSlide: false, cls: 0, long: [], painted: null };
  performance.setResourceTimingBufferSize(5000);
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime, element }) => {
    found.lcp = startTime;
    const slide = element?.closest('.slides section');
    found.isFirstSlide = slide !== null && slide === document.querySelector('.slides section');
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) found.cls += value;
  });
  observe('longtask', ({ startTime, duration }) => found.long.push({ startTime, duration }));

  new MutationObserver(() => {
    if (!window.bench.ready && document.documentElement?.hasAttribute('data-ready'))
      window.bench.ready = performance.now();
  }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-ready'] });

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const slide = current();
      const steps = stepsOf(slide);
      found.painted = null;
      const look = () => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (!isAt(slide, steps)) found.painted = performance.now() - timeStamp;
            else if (performance.now() - timeStamp < 5000) look();
          };
          port2.postMessage(null);
        });
      };
      look();
    },
    true,
  );

  window.bench = {
    ready: 0,
    quietFor() {
      const { startTime, duration } = found.long.at(-1) ?? { startTime: 0, duration: 0 };
      return performance.now() - Math.max(startTime + duration, window.bench.ready);
    },
    /** Milliseconds from the last press to the first frame with another slide or step; null if none comes. */
    async painted() {
      for (let wait = 0; wait < 250 && found.painted === null; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return found.painted;
    },
    seen() {
      const { lcp, isFirstSlide, cls, long } = found;
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const excess = long.map(({ duration }) => Math.max(0, duration - 50));
      const resources = performance.getEntriesByType('resource');
      return {
        lcp,
        isFirstSlide,
        cls,
        fcp: paint?.startTime ?? 0,
        ready: window.bench.ready,
        rest: performance.now(),
        blocking: excess.reduce((sum, one) => sum + one, 0),
        longest: Math.max(0, ...long.map(({ duration }) => duration)),
        elements: document.getElementsByTagName('*').length,
        shown: [...document.querySelectorAll('.slides section')].indexOf(current()),
        fetched: resources.map(({ name, startTime }) => ({ url: name, at: startTime })),
      };
    },
  };

  function current() {
    return document.querySelector('.slides section.present');
  }

  /** Whether slide and step are still these. */
  function isAt(slide, steps) {
    return current() === slide && stepsOf(slide) === steps;
  }

  function stepsOf(slide) {
    return slide?.querySelectorAll('.fragment.visible').length;
  }
}
