// What stands at <!--head--> of a page: policy, title, then what the first picture needs (style sheets, fonts), then
// description, icon, PDF, and what is shown where its address is posted. Only relative addresses, and the public one;
// `base` leads from the page to the site’s root ('' or '../').

import type { Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import { pagePolicy } from './headers.ts';
import { socialCard } from './social-card.ts';

interface HeadOptions {
  base: string;
  /** Before the talk's title: "Speaker". */
  name: string;
  /** To be found; not so the speaker's. */
  isPublic: boolean;
  /** Address of the page below the site's root: 'read/'. */
  path: string;
  /** Off in dev, where Vite puts in styles of its own. */
  policy: boolean;
  /** Fonts to load first, relative to the site's root. */
  fonts: string[];
  pdf: boolean;
  card: boolean;
  /** Its style sheets, as elements. */
  styles: readonly string[];
}

export function head(talk: Talk, options: HeadOptions): string {
  const { base, path, card } = options;
  const title = options.name ? `${options.name}: ${talk.title}` : talk.title;
  return [
    options.policy ? `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">` : '',
    `<title>${escapeText(title)}</title>`,
    meta('color-scheme', 'light dark'),
    ...options.styles.map((style) => style.trim()),
    ...options.fonts.map((font) => preload(base + font)),
    meta('description', talk.description),
    meta('author', talk.credit ? '' : talk.speaker),
    meta('keywords', talk.keywords.join(', ')),
    talk.url ? `<link rel="canonical" href="${escapeText(talk.url + path)}">` : '',
    `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`,
    options.pdf ? pdfLink(talk, base) : '',
    ...(options.isPublic
      ? socialCard(talk, { title, description: talk.description, path, card })
      : [NOINDEX]),
  ]
    .filter(Boolean)
    .join('\n    ');
}

const NOINDEX = '<meta name="robots" content="noindex">';

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
