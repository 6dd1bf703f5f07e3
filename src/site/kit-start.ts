// The page that the stage kit begins with: what is in the folder and which file does what. In: the talk, the PDFs, the
// reading edition of the kit, whose style it shares. Out: HTML without scripts.

import type { Talk } from '../compile/deck.ts';
import { escapeText } from './escape-text.ts';
import { pagePolicy } from './headers.ts';

export const KIT_STYLE = 'assets/kit.css';

interface StartOptions {
  pdf: readonly string[];
  read: string;
  hasCues: boolean;
}

export function startPage(talk: Talk, { pdf, read, hasCues }: StartOptions): string {
  const style = /<link rel="stylesheet"[^>]*href="\.\.\/([^"]+)"/.exec(read)?.[1] ?? '';
  const cues = hasCues ? ' Your private cues are in it: do not give this kit away.' : '';
  const slides = `${talk.pdf}.pdf`;
  const rows = [
    row('index.html', 'The deck', 'The slides, for the room’s screen. F: full screen, S: console, ?: keys.'),
    row('speaker/index.html', 'The console', `Script, clock and plan, for the speaker’s own screen.${cues}`),
    row('read/index.html', 'The reading edition', 'Each slide with what is said and its sources.'),
    ...[...pdf]
      .sort((one) => (one === slides ? -1 : 1))
      .map((file) =>
        file === slides
          ? row(file, 'The slides as PDF', 'If no browser will do: any PDF viewer.')
          : row(file, 'The slides with the script, as PDF', 'To print and to hold.'),
      ),
  ];
  return `<!doctype html>
<html lang="${escapeText(talk.language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
    <meta name="color-scheme" content="light dark">
    <title>Stage kit: ${escapeText(talk.title)}</title>
    <link rel="icon" href="favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${style}">
    <link rel="stylesheet" href="${KIT_STYLE}">
  </head>
  <body class="read">
    <main>
      <header class="front">
        <h1>${escapeText(talk.title)}</h1>
        <p class="facts">Stage kit. All of it is in this folder; no network and no server is needed. Unpack the archive first:
          from inside it the pages do not find each other.</p>
      </header>
      <dl class="kit">
${rows.join('\n')}
      </dl>
      <p>In Chrome, Edge and Firefox the console drives the deck from a disk as well. A browser that keeps windows apart says so
        in the console; there, press the keys in the deck’s window.</p>
    </main>
  </body>
</html>
`;
}

function row(file: string, name: string, words: string): string {
  const address = file.split('/').map(encodeURIComponent).join('/');
  return `        <div><dt><a href="${address}">${name}</a></dt><dd>${words}</dd></div>`;
}
