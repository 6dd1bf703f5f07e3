// The headers that go out with every page: in `npm start`, in dist/_headers for hosts that read it, and, as
// far as a page can say it itself, in a meta element.

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** For `<meta http-equiv>`, where frame-ancestors has no effect. */
export const pagePolicy = POLICY.join('; ');

export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'self'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), screen-wake-lock=(self), window-management=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * The file `_headers`, as Netlify, Cloudflare Pages and GitLab Pages read it. `links`: the Link header of each page by its
 * address, see first-files.ts. Hosts that read the file serve the site at their root.
 */
export function headersFile(links: Readonly<Record<string, string>>): string {
  const rules = {
    '/*': headers,
    '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
    ...Object.fromEntries(Object.entries(links).map(([path, link]) => [path, { Link: link }])),
  };
  const lines = Object.entries(rules).flatMap(([path, rule]) => [
    path,
    ...Object.entries(rule).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}
