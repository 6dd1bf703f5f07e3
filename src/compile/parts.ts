// In: the blocks of a slide. Out: the same, sorted: what is said, what is for the speaker alone, what is shown
// and where.

import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { layoutOf } from './layouts.ts';

interface Parts {
  scripts: ContainerDirective[];
  cues: ContainerDirective[];
  /** `:::source`: what stands after the citations at the foot. */
  caveats: ContainerDirective[];
  entries: ContainerDirective[];
  /** Free content and regions, as written. */
  body: RootContent[];
}

export function sortParts(blocks: readonly RootContent[]): Parts {
  const parts: Parts = { scripts: [], cues: [], caveats: [], entries: [], body: [] };
  const lists = new Map([
    ['script', parts.scripts],
    ['cue', parts.cues],
    ['source', parts.caveats],
    ['entry', parts.entries],
  ]);
  for (const block of blocks) {
    const list = block.type === 'containerDirective' ? lists.get(block.name) : undefined;
    if (block.type === 'containerDirective' && list !== undefined) list.push(block);
    else parts.body.push(block);
  }
  return parts;
}

export function isRegion(block: RootContent, layout: string): block is ContainerDirective {
  return block.type === 'containerDirective' && layoutOf(layout).regions.includes(block.name);
}
