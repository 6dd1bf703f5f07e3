// The made-up talk of slides.mjs, with as many slides as wanted: the forty again and again, with fresh ids. Written as a
// talk's folder for this project, and as one Markdown file for Reveal's own plugin; the same slides and the same script.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saidOn, SECTIONS } from './slides.mjs';

const FACTS = `title: A weather station on a school roof
speaker: Nobody in particular
slot:
  start: 2024-06-10T14:00:00+02:00
  zone: Europe/Berlin
  spoken: 600
wordsPerMinute: 300
`;

/** Returns the file and the text of a slide in the middle, for whoever wants to edit it. */
export function writeTalk(folder, slides) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'talk.yaml'), FACTS);
  for (const [index, section] of sectionsOf(slides).entries()) {
    const front = `---\ntitle: ${section.title}\nclaim: ${section.slides[0].headline}\n---\n\n`;
    const name = `${String(index + 1).padStart(3, '0')}-part-${index + 1}.md`;
    writeFileSync(join(folder, name), front + section.slides.map(inOurs).join('\n---\n\n'));
  }
}

export function writeStockMarkdown(file, slides) {
  const all = sectionsOf(slides).flatMap((section) => section.slides);
  writeFileSync(file, all.map(inStock).join('\n---\n\n'));
}

function sectionsOf(slides) {
  const sections = [];
  for (let number = 1, round = 1; number <= slides; round += 1) {
    for (const { title, slides: own } of SECTIONS) {
      const left = own.slice(0, slides - number + 1);
      if (left.length === 0) break;
      const numbered = left.map((slide) => ({ ...slide, number: number++, again: round > 1 }));
      sections.push({ title: round > 1 ? `${title}, ${round}` : title, slides: numbered });
    }
  }
  return sections;
}

function inOurs({ layout, headline, body, number, again }) {
  // A talk has one cover.
  const own = layout === 'cover' && again ? 'opener' : layout;
  const isTop = own === 'cover' || own === 'opener';
  const shown = own === 'opener' ? '' : `${headline} `;
  const content = own === 'opener' ? '' : `${body}\n\n`;
  const settings = `{#slide-${number} layout=${own}}`;
  const said = `:::script\n${saidOn(number, headline)}\n:::\n`;
  return `${isTop ? '#' : '##'} ${shown}${settings}\n\n${content}${said}`;
}

function inStock({ layout, headline, body, number }) {
  const isTop = layout === 'cover' || layout === 'opener';
  return `${isTop ? '#' : '##'} ${headline}\n\n${body}\n\nNote:\n${saidOn(number, headline)}\n`;
}
