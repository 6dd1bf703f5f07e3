// Every page of the built sites is valid HTML as it is sent; of the small pages that each slide has for posts, one. (What
// Reveal adds on stage is its own.) The pages of the stage kit: kit.spec.ts.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { site } from './sites.ts';
import { faultsOfHtml } from './valid-html.ts';

const PAGES = ['404.html', 'behind/index.html', 'index.html', 'read/index.html', 'speaker/index.html'];

for (const [name, folder] of Object.entries({ talk: site.talkFolder, example: site.exampleFolder })) {
  for (const file of PAGES) {
    test(`${file} of the ${name} is valid`, async () => {
      expect(await faultsOfHtml(await readFile(join(folder(), file), 'utf8'))).toEqual([]);
    });
  }
}

test('so are the page of a slide and of an address of earlier days, and there are no others', async () => {
  const pages = (await readdir(site.exampleFolder(), { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  const small = pages.filter((file) => file.startsWith('s/'));
  expect(pages.filter((file) => !small.includes(file)).sort()).toEqual(PAGES);
  for (const file of ['s/littles-law/index.html', 's/law-of-queues/index.html']) {
    expect(small).toContain(file);
    expect(await faultsOfHtml(await readFile(join(site.exampleFolder(), file), 'utf8')), file).toEqual([]);
  }
});
