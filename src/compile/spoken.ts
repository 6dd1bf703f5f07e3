// What the talk says as a table, for figures that compute with it: `::figure{… data=said}`. In: the parsed sections.
// Out: a row for each slide that has a script, with section, slide, headline, visibility and text; a paragraph a
// line, without clicks and citations. Cues are private and not in it.

import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Row } from '../figures/figure.ts';
import { readHeadline } from './headline.ts';
import type { ParsedSection } from './parse.ts';
import { sortParts } from './parts.ts';

/** What `data=` names where the table is the talk itself. */
export const SAID = 'said';

export function tableOfSaid(sections: readonly { id: string; parsed: ParsedSection }[]): Row[] {
  return sections.flatMap(({ id: sectionId, parsed: section }) =>
    section.slides.flatMap((slide, index) => {
      const { headline } = readHeadline(slide, { section, index, sectionId });
      const text = sortParts(slide.blocks).scripts.flatMap(paragraphs).join('\n');
      const { visibility } = slide.settings;
      return text === ''
        ? []
        : [{ section: sectionId, slide: headline.id, headline: headline.text, visibility, text }];
    }),
  );
}

function paragraphs(node: RootContent): string[] {
  const root: Root = { type: 'root', children: [node] };
  const found: string[] = [];
  visit(root, 'paragraph', (paragraph: Paragraph) => {
    found.push(
      toString(paragraph)
        .replace(/\[(?:click|@[^\]]*)\]/gi, ' ')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[.,;:?!])/g, '')
        .trim(),
    );
  });
  return found.filter((text) => text !== '');
}
