// What a section is drawn with, besides its own text: made once by index.ts from the folder of the talk, handed to
// whatever draws.

import type { Bibliography } from './bibliography.ts';
import type { RenderCode } from './code.ts';
import type { Talk } from './deck.ts';
import type { Row } from '../figures/figure.ts';
import type { LoadFigure } from './figures.ts';
import type { Folder } from './read.ts';

export interface Context {
  talk: Talk;
  folder: Folder;
  /** Reads a file that a slide names; each file once. */
  read: Folder['read'];
  /** Notes a file that was looked for without reading its text. */
  note(path: string): void;
  bibliography: Bibliography;
  /** Whether a slide lists the references, so that numbers in the script can link to it. */
  listsReferences: boolean;
  renderCode: RenderCode;
  /** Name → path of its module. */
  figures: ReadonlyMap<string, string>;
  load: LoadFigure;
  /** Notes a figure that the browser will need too. */
  noteLive(name: string, path: string): void;
  /** What the talk says, slide by slide. */
  said: readonly Row[];
}
