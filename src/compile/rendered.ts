// What every leaf of the compiler hands back: HTML as a tree, and what was wrong with the author's text.
// A leaf that meets a mistake still returns what it can, so that one build reports all problems.

import type { ElementContent } from 'hast';
import type { Problem } from './deck.ts';

export interface Rendered {
  nodes: ElementContent[];
  problems: Problem[];
}
