import { expect, test } from 'vitest';
import { firstFiles } from '../../src/site/first-files.ts';
import { headers, headersFile, pagePolicy } from '../../src/site/headers.ts';

test('the policy allows nothing inline and no other origin', () => {
  for (const policy of [pagePolicy, headers['Content-Security-Policy'] ?? '']) {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  }
});

test('_headers gives every header to every page, lets hashed files be kept and says what a page needs first', () => {
  const lines = headersFile({ '/': '<a>', '/read/': '<b>' }).split('\n');
  expect(lines[0]).toBe('/*');
  for (const [name, value] of Object.entries(headers)) expect(lines).toContain(`  ${name}: ${value}`);
  expect(lines.slice(-7)).toEqual([
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/',
    '  Link: <a>',
    '/read/',
    '  Link: <b>',
    '',
  ]);
});

test('first are style sheets, the script before the paint and the first fonts, under the addresses that the page means', () => {
  const html = `<head>
    <link rel="stylesheet" crossorigin href="../assets/deck-x.css">
    <link rel="preload" href="../assets/besley-y.woff2" as="font" type="font/woff2" crossorigin>
    <link rel="icon" href="../favicon.svg">
    <script src="../before-paint.js" async blocking="render"></script>
    <script type="module" crossorigin src="../assets/index-z.js"></script></head>`;
  expect(firstFiles(html, 'read/').split(', ')).toEqual([
    '</assets/deck-x.css>; rel=preload; as=style; crossorigin',
    '</before-paint.js>; rel=preload; as=script',
    '</assets/besley-y.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
  ]);
  expect(firstFiles('<p>nothing</p>', '')).toBe('');
});
