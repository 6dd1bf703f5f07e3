import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/site/replace-folder.ts';

describe('replaceFolder', () => {
  let parent = '';
  let folder = '';

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'replace-'));
    folder = join(parent, 'dist');
  });
  afterEach(() => rm(parent, { recursive: true }));

  test('puts the new folder in the place of the old one', async () => {
    await replaceFolder(folder, (draft) => writeFile(join(draft, 'a'), 'old'));
    const result = await replaceFolder(folder, async (draft) => {
      await writeFile(join(draft, 'b'), 'new');
      return 7;
    });
    expect(result).toBe(7);
    expect(await readdir(folder)).toEqual(['b']);
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('leaves the old one as it was if the new one fails', async () => {
    await replaceFolder(folder, (draft) => writeFile(join(draft, 'a'), 'old'));
    const failure = replaceFolder(folder, async (draft) => {
      await writeFile(join(draft, 'a'), 'half');
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('takes away what a killed process left, and nothing else', async () => {
    const gone = 2 ** 22 + 1;
    await mkdir(join(parent, `.dist-draft-${gone}`), { recursive: true });
    await mkdir(join(parent, `.other-draft-${gone}`));
    await replaceFolder(folder, (draft) => writeFile(join(draft, 'a'), ''));
    expect((await readdir(parent)).sort()).toEqual([`.other-draft-${gone}`, 'dist']);
  });
});
