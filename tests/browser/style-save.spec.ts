// While writing: a save of a style sheet is on screen without a reload, on a copy of the project, whose files it changes.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyExample, copyProject, runCommand } from './command.ts';
import { expectPlace, settled } from './deck-page.ts';

test('a save of a style sheet is on screen, with slide and step kept and without a reload', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const [project, talk] = [await copyProject(), await copyExample()];
  const dev = runCommand('dev', { SLIDES: talk.folder }, project.folder);
  try {
    const address = (await dev.says(/Deck +(http:\S+)/))[1] ?? '';
    await dev.says(/compiled in/);
    await page.goto(`${address}#/littles-law/1`);
    await settled(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
    const headline = page.locator('#littles-law :is(h2, h3)');
    await expect(headline).not.toHaveCSS('letter-spacing', '3px');
    const sheet = join(project.folder, 'src', 'theme', 'text.css');
    await writeFile(sheet, `${await readFile(sheet, 'utf8')}\n.slide :is(h2, h3) { letter-spacing: 3px; }\n`);
    await expect(headline).toHaveCSS('letter-spacing', '3px');
    await expect(page.locator('html')).toHaveAttribute('data-same', '');
    await expectPlace(page, 'littles-law', 1);
  } finally {
    dev.stop('SIGINT');
    await dev.ended;
    await Promise.all([project.remove(), talk.remove()]);
  }
});
