// What the site has for search engines that look for it: sitemap.xml, and a robots.txt that names it where the talk
// has a host of its own. Both name whole addresses, so there are none without a public one.

import type { Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';

/** Name → text of each file. `pdf`: names of the PDFs. `date`: ISO 8601 of this version. */
export function sitemapFiles(
  { url }: Talk,
  { pdf, date }: { pdf: readonly string[]; date: string },
): Readonly<Record<string, string>> {
  if (url === '') return {};
  const addresses = ['', 'read/', ...pdf.map(encodeURIComponent)].map((path) => url + path);
  const map = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((one) => `<url><loc>${escapeText(one)}</loc><lastmod>${date}</lastmod></url>`),
    '</urlset>',
    '',
  ].join('\n');
  // Robots ask for it at the root of a host and nowhere else.
  if (new URL(url).pathname !== '/') return { 'sitemap.xml': map };
  return { 'sitemap.xml': map, 'robots.txt': `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n` };
}
