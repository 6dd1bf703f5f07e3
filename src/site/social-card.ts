// What others show of the talk where its address is posted: title, sentence and picture (Open Graph, which the others
// read too), for the whole talk and for each slide. The place on a slide stands behind "#", which no server sees; so each
// slide has a small page of its own, /s/judge/, that says whose address it is and leads on to it. So has each id of
// earlier days.

import type { Deck, Slide, Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import { pagePolicy } from './headers.ts';

export const CARD = { file: 'card.png', width: 1200, height: 630 };

interface Shown {
  title: string;
  description: string;
  /** Below the talk's address. */
  path: string;
  card: boolean;
}

/** Lines for the head of a page. */
export function socialCard(talk: Talk, { title, description, path, card }: Shown): string[] {
  const { url } = talk;
  const picture =
    url && card
      ? [
          property('og:image', url + CARD.file),
          property('og:image:width', String(CARD.width)),
          property('og:image:height', String(CARD.height)),
          property('og:image:alt', [talk.title, talk.speaker, talk.event].filter(Boolean).join(', ')),
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : [];
  return [
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', [talk.speaker, talk.event].filter(Boolean).join(', ')),
    url && property('og:url', url + path),
    ...picture,
  ].filter(Boolean);
}

/** Path → page, of every slide and every id that has moved. */
export function slidePages(deck: Deck, card: boolean): Map<string, string> {
  const slides = deck.sections.flatMap((section) => section.slides);
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const named = [...slides.map(({ id }) => [id, id] as const), ...deck.permalinks.moved];
  return new Map(
    named.flatMap(([name, id]) => {
      const slide = byId.get(id);
      return slide ? [[`s/${name}/index.html`, slidePage(slide, deck.talk, card)] as const] : [];
    }),
  );
}

function slidePage(slide: Slide, talk: Talk, card: boolean): string {
  const title = slide.headline || talk.title;
  const place = `../../#/${encodeURIComponent(slide.id)}`;
  const by = [talk.title, talk.speaker, talk.event].filter((part) => part !== '' && part !== title);
  const description = by.join(', ');
  const path = `s/${encodeURIComponent(slide.id)}/`;
  const read = talk.url && `<link rel="canonical" href="${escapeText(`${talk.url}read/#${slide.id}`)}">`;
  return `<!doctype html>
<html lang="${escapeText(talk.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta http-equiv="refresh" content="0; url=${escapeText(place)}">
<title>${escapeText(title)}</title>
<meta name="description" content="${escapeText(description)}">
${[...socialCard(talk, { title, description, path, card }), read].filter(Boolean).join('\n')}
<link rel="icon" href="../../favicon.svg" type="image/svg+xml">
</head>
<body><p><a href="${escapeText(place)}">${escapeText(title)}</a></p></body>
</html>
`;
}

function property(name: string, content: string): string {
  return content && `<meta property="${name}" content="${escapeText(content)}">`;
}
