// `npm run sheet`: every slide on one picture, light or dark, in the project's folder.

import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyExample, copyProject, runCommand } from './command.ts';

test('the sheet is one picture of seven slides, in two rows', async () => {
  const [talk, project] = await Promise.all([copyExample(), copyProject()]);
  try {
    const sheet = runCommand('sheet', { SLIDES: talk.folder }, project.folder);
    expect(await sheet.ended, sheet.output()).toBe(0);
    expect(sheet.output()).toMatch(/^Wrote \S*sheet\.png\n$/);
    const png = await readFile(join(project.folder, 'sheet.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Five slides of 320 pixels and what is between them; two of 180 with their numbers.
    expect(png.readUInt32BE(16)).toBeGreaterThan(5 * 320);
    expect(png.readUInt32BE(16)).toBeLessThan(6 * 320);
    expect(png.readUInt32BE(20)).toBeGreaterThan(2 * 180);
    expect(png.readUInt32BE(20)).toBeLessThan(3 * 180);
  } finally {
    await Promise.all([talk.remove(), project.remove()]);
  }
});
