// For `npm run bench`: how soon a save is on screen, from the moment that the file is written until after the paint of
// the new text, in a browser on that slide. In: the folder of a talk that may be changed. The dev server is the one that
// authors have, in a process of its own. The first save is told apart: it finds nothing that was kept.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './summary.mjs';

const SAVES = 9;

/** `edit`: { file, slide, text } — text that stands once in the file and on the slide. → milliseconds. */
export async function timeSaves(browser, folder, { file, slide, text }) {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  const server = await startDev(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.goto(`${server.address}#/${slide}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const times = [];
    for (let save = 1; save <= SAVES; save += 1) {
      const fresh = `${text} ${save}`;
      const seen = page.evaluate(onScreen, { slide, fresh });
      // The page must be watching before the file changes.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      const saved = performance.timeOrigin + performance.now();
      writeFileSync(path, original.replace(text, fresh));
      times.push((await seen) - saved);
    }
    const [first, ...rest] = times;
    return { first, median: median(rest), worst: Math.max(...rest) };
  } finally {
    await page.close();
    writeFileSync(path, original);
    await server.stop();
  }
}

async function startDev(folder) {
  const script = fileURLToPath(new URL('../dev.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, SLIDES: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /Deck +(http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The dev server stopped:\n${said}`)));
  });
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** In the page: the moment after the paint that shows this text on this slide, by the machine's clock. */
function onScreen({ slide, fresh }) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.getElementById(slide)?.textContent.includes(fresh)) return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
