import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { measureImage } from '../../src/compile/image.ts';

const place = { file: 'slides/01-a.md', line: 3, column: 1 };
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP4z8DwHwyBNAAz7gX7Xn7wlwAAAABJRU5ErkJggg==';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'images-'));
  await writeFile(join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"/>');
  await writeFile(join(folder, 'a.png'), Buffer.from(pixel, 'base64'));
  await writeFile(join(folder, 'broken.png'), 'not an image');
});

test.each([
  ['a.svg', 120, 80],
  ['a.png', 2, 1],
])('%s', async (name, width, height) => {
  expect(await measureImage(join(folder, name), place)).toEqual({ width, height, problems: [] });
});

test.each([
  [
    'none.png',
    (name: string) => `There is no image ${name}. Paths of images start in the folder of the talk.`,
  ],
  [
    'broken.png',
    (name: string) => `The image ${name} cannot be read. Use SVG, PNG, JPEG, WebP, AVIF or GIF.`,
  ],
])('%s is a problem', async (name, sentence) => {
  const path = join(folder, name);
  const { problems } = await measureImage(path, place);
  const shown = relative(process.cwd(), path).replaceAll('\\', '/');
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([sentence(shown)]);
  expect(problems[0]?.place).toEqual(place);
});
