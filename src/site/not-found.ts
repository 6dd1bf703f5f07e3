// The page of a host for an address at which there is nothing, 404.html: GitHub Pages, Netlify and Cloudflare Pages show
// it. (Without one the last of these would show the deck there, with all its relative addresses wrong.) It may stand at
// any depth, so nothing in it is relative, and it leads on only where the talk knows its own address.

import type { Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import { pagePolicy } from './headers.ts';

export const NOT_FOUND = '404.html';

export function notFoundPage({ title, language, url }: Talk): string {
  const name = escapeText(title);
  const ways = url
    ? `<p><a href="${escapeText(url)}">${name}</a></p>
<p><a href="${escapeText(url)}read/">Read it, with what is said</a></p>`
    : `<p>${name}</p>`;
  return `<!doctype html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Not here: ${name}</title>
</head>
<body>
<main>
<h1>There is nothing at this address.</h1>
${ways}
</main>
</body>
</html>
`;
}
