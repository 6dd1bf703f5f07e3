// What a page needs before its first picture, said ahead of the page: its style sheets, the script that runs before the
// paint, the first fonts. In: the finished page and its address below the site's root; out: the value of a Link header,
// for hosts that send one. Some send it as an "early hint", even before they have the page.
//   '</assets/deck-x1.css>; rel=preload; as=style; crossorigin, </before-paint.js>; rel=preload; as=script'

export function firstFiles(html: string, path: string): string {
  const root = `http://localhost/${path}`;
  return KINDS.flatMap(({ element, says }) =>
    (html.match(element) ?? []).map((found) => {
      const [, address = ''] = /(?:href|src)="([^"]+)"/.exec(found) ?? [];
      return `<${new URL(address, root).pathname}>; rel=preload; ${says}`;
    }),
  ).join(', ');
}

/** As the page itself asks for them, or they would be fetched twice. */
const KINDS = [
  { element: /<link rel="stylesheet" crossorigin [^>]*>/g, says: 'as=style; crossorigin' },
  { element: /<script [^>]*blocking="render"[^>]*>/g, says: 'as=script' },
  {
    element: /<link rel="preload" [^>]*as="font"[^>]*>/g,
    says: 'as=font; type="font/woff2"; crossorigin',
  },
];
