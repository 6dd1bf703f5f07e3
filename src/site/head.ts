// What stands at <!--head--> of a page: title, description, policy, icon, the fonts that its first screen
// needs, the PDF. Only relative addresses; `base` leads from the page to the site's root ('' or '../').

import type { Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import { pagePolicy } from './headers.ts';

interface HeadOptions {
  base: string;
  /** Before the talk's title: "Speaker". */
  name: string;
  /** Address of the page below the site's root: 'read/'. */
  path: string;
  /** Off in dev, where Vite puts in styles of its own. */
  policy: boolean;
  /** Fonts to load first, relative to the site's root. */
  fonts: string[];
  pdf: boolean;
}

export function head(talk: Talk, options: HeadOptions): string {
  const { base } = options;
  return [
    options.policy ? `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">` : '',
    `<title>${escapeText(options.name ? `${options.name}: ${talk.title}` : talk.title)}</title>`,
    meta('description', talk.description),
    meta('author', talk.speaker),
    meta('keywords', talk.keywords.join(', ')),
    meta('color-scheme', 'light dark'),
    talk.url ? `<link rel="canonical" href="${escapeText(talk.url + options.path)}">` : '',
    `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`,
    options.pdf ? pdfLink(talk, base) : '',
    ...options.fonts.map((font) => preload(base + font)),
  ]
    .filter(Boolean)
    .join('\n    ');
}

function meta(name: string, content: string): string {
  return content ? `<meta name="${name}" content="${escapeText(content)}">` : '';
}

function pdfLink(talk: Talk, base: string): string {
  return `<link rel="alternate" type="application/pdf" href="${base}${encodeURIComponent(talk.pdf)}.pdf">`;
}

/** Without crossorigin a font would be loaded twice. */
function preload(address: string): string {
  return `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`;
}
