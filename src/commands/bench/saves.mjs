// For `npm run bench`: saves while writing, in talks of 60 and of 400 made-up slides. Out: a table.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { timeSaves } from './dev-save.mjs';
import { writeTalk } from './made-up-talk.mjs';

const EDIT = { file: '002-part-2.md', slide: 'slide-7', text: 'In the sun it measures its own' };

/** 'saves 60' → { first, median, worst } in milliseconds. */
export async function benchSaves(folder, executablePath) {
  const browser = await chromium.launch({ executablePath });
  const found = new Map();
  try {
    console.log('\na save, on screen    first   median    worst, ms');
    for (const slides of [60, 400]) {
      const talk = join(folder, `saves-${slides}`);
      writeTalk(talk, slides);
      const times = await timeSaves(browser, talk, EDIT);
      const cells = [times.first, times.median, times.worst].map((time) => time.toFixed(0).padStart(8));
      console.log(`${`${slides} slides`.padEnd(17)} ${cells.join(' ')}`);
      found.set(`saves ${slides}`, times);
    }
  } finally {
    await browser.close();
  }
  return found;
}
