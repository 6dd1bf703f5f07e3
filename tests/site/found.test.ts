// What search engines and those who post an address read of a talk: card, JSON-LD, sitemap, one page for each slide; and
// which version it is.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionText } from '../../src/print/version.ts';
import { jsonLd } from '../../src/site/json-ld.ts';
import { notFoundPage } from '../../src/site/not-found.ts';
import { readVersion, withVersion } from '../../src/site/provenance.ts';
import { sitemapFiles } from '../../src/site/sitemap.ts';
import { slidePages, socialCard } from '../../src/site/social-card.ts';
import { teaDeck } from './tea-deck.ts';

const deck = teaDeck();
const talk = {
  ...deck.talk,
  url: 'https://example.org/tea/',
  title: 'Tea </script> "&" cake',
  licence: 'CC-BY-4.0',
};
const published = { date: '2026-11-23T05:40:12.000Z', pdf: true, card: true };

test('JSON-LD is an event with its presentation, and nothing in it ends the element', () => {
  const html = jsonLd(talk, published);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const data = JSON.parse(html.replace(/<[^>]*>/g, ''));
  expect(data).toMatchObject({
    '@type': 'Event',
    name: 'Tea </script> "&" cake',
    startDate: '2024-06-10T14:00:00+02:00',
    endDate: '2024-06-10T12:40:00Z',
    image: 'https://example.org/tea/card.png',
    workFeatured: {
      '@type': 'PresentationDigitalDocument',
      license: 'https://spdx.org/licenses/CC-BY-4.0.html',
      encoding: { contentUrl: 'https://example.org/tea/tea-and-cake.pdf' },
    },
  });
  const credited = jsonLd({ ...talk, credit: 'Words by the team.' }, published);
  expect(credited).toContain('"creditText":"Words by the team."');
  expect(credited).not.toContain('"author"');
  expect(jsonLd({ ...talk, url: '', event: '' }, published)).not.toMatch(/example\.org|superEvent|"url"/);
});

test('the card names whole addresses, and no picture where there is no address or none was drawn', () => {
  const shown = { title: 'A "title"', description: '', path: 'read/', card: true };
  const lines = socialCard(talk, shown).join('\n');
  expect(lines).toContain('<meta property="og:title" content="A &quot;title&quot;">');
  expect(lines).toContain('<meta property="og:url" content="https://example.org/tea/read/">');
  expect(lines).toContain('<meta property="og:image" content="https://example.org/tea/card.png">');
  expect(lines).not.toContain('og:description');
  expect(socialCard({ ...talk, url: '' }, shown).join()).not.toMatch(/og:image|og:url/);
  expect(socialCard(talk, { ...shown, card: false }).join()).not.toContain('og:image');
});

test('each slide, and each id that has moved, has a page with its own title that leads on', () => {
  const moved = new Map([['jury', 'judge']]);
  const pages = slidePages({ ...deck, talk, permalinks: { published: [], moved } }, true);
  expect([...pages.keys()]).toContain('s/gate/index.html');
  for (const name of ['judge', 'jury']) {
    const page = pages.get(`s/${name}/index.html`);
    expect(page).toContain('<meta property="og:title" content="One more annotator.">');
    expect(page).toContain('content="0; url=../../#/judge"');
    expect(page).toContain('<link rel="canonical" href="https://example.org/tea/read/#judge">');
  }
});

test('an address at which there is nothing leads to the talk, from any depth', () => {
  const page = notFoundPage(talk);
  const ways = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(ways).toEqual(['https://example.org/tea/', 'https://example.org/tea/read/']);
  expect(notFoundPage({ ...talk, url: '' })).not.toMatch(/(href|src)=/);
});

test('the sitemap has pages and PDFs; robots.txt is for the root of a host', () => {
  const files = sitemapFiles(talk, { pdf: ['a b.pdf'], date: '2026-11-23' });
  expect(files['sitemap.xml']?.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://example.org/tea/',
    '<loc>https://example.org/tea/read/',
    '<loc>https://example.org/tea/a%20b.pdf',
  ]);
  expect(files['robots.txt']).toBeUndefined();
  const own = sitemapFiles({ ...talk, url: 'https://tea.example.org/' }, { pdf: [], date: '2026-11-23' });
  expect(own['robots.txt']).toContain('Sitemap: https://tea.example.org/sitemap.xml');
  expect(sitemapFiles({ ...talk, url: '' }, { pdf: [], date: '' })).toEqual({});
});

test('the version is the last commit and its date; with changes, or without a commit, the date is now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'version-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env: { PATH: process.env['PATH'], GIT_COMMITTER_DATE: '2026-01-02T03:04:05+01:00' },
    });
  try {
    const before = Date.now();
    const none = await readVersion(folder);
    expect(none.commit).toBe('');
    expect(Date.parse(none.date)).toBeGreaterThanOrEqual(before);
    git('init', '-q');
    await writeFile(join(folder, 'talk.yaml'), 'title: Tea');
    git('add', '.');
    git('commit', '-q', '-m', 'Tea');
    const clean = await readVersion(folder);
    expect(clean).toMatchObject({ changed: false, date: '2026-01-02T02:04:05.000Z' });
    expect(versionText(clean)).toBe(`Version ${clean.commit} of 2 January 2026`);
    await writeFile(join(folder, 'new.md'), '');
    expect((await readVersion(folder)).changed).toBe(false);
    await writeFile(join(folder, 'talk.yaml'), 'title: Coffee');
    const changed = await readVersion(folder);
    expect(changed).toMatchObject({ commit: clean.commit, changed: true });
    expect(Date.parse(changed.date)).toBeGreaterThanOrEqual(before);
    expect(versionText(changed)).toContain(`Version ${clean.commit} with changes, `);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the last slide names the version among its sources, with a link that asks for a newer one', () => {
  const version = { commit: '8186d22', changed: false, date: '2026-11-23T05:40:12.000Z' };
  const slide = (foot: string) => `<section><footer class="foot">${foot}</footer></section>`;
  const link =
    '<a href="https://example.org/tea/read/#version=2026-11-23T05:40:12.000Z">Version 8186d22 of 23 November 2026</a>';
  expect(withVersion(slide('a') + slide(''), version, talk.url)).toBe(
    slide('a') + slide(`<p class="src">${link}</p>`),
  );
  expect(withVersion(slide('<p class="src">Doe.</p><i></i>'), version, '')).toBe(
    slide('<p class="src">Doe. Version 8186d22 of 23 November 2026.</p><i></i>'),
  );
});
