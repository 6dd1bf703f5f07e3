// The talk as the site needs it. In: its folder. Out: the deck, with its figures drawn and each character in one of the
// fonts; or the author's problems.

import type { Compiled } from '../compile/deck.ts';
import { compile, type CompileOptions } from '../compile/index.ts';
import { findMissingCharacters } from './characters.ts';
import { loadFigure } from './load-figure.ts';
import { publicAddress } from './talk-folder.ts';

export async function compileTalk(
  folder: string,
  options: Pick<CompileOptions, 'memory' | 'inHaste'> = {},
): Promise<Compiled> {
  const compiled = await compile(folder, { load: loadFigure, url: publicAddress(), ...options });
  if (!compiled.deck) return compiled;
  const problems = await findMissingCharacters(compiled.deck);
  return problems.length > 0 ? { ...compiled, deck: null, problems } : compiled;
}
