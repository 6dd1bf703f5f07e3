// What a figure was drawn from at build: its options and rows stand at the figure; what the talk says stands in one
// file for all figures. In: the figure. Out: the same props.

import type { FigureProps, Row } from '../figures/figure.ts';

/** `root`: from this page to the root of the site, './' or '../'. */
export async function givenTo(element: HTMLElement, root: string): Promise<FigureProps> {
  const given = JSON.parse(element.dataset['given'] ?? '{}') as Partial<FigureProps>;
  const rows = element.dataset['said'] === undefined ? given.rows : await readSaid(root);
  return { options: given.options ?? {}, rows: rows ?? [] };
}

let said: Promise<readonly Row[]> | null = null;

/** While writing, a save changes what is said. */
export function forgetSaid(): void {
  said = null;
}

function readSaid(root: string): Promise<readonly Row[]> {
  said ??= fetch(new URL(`${root}said.json`, document.baseURI)).then((answer) => {
    if (!answer.ok) throw new Error(`said.json: ${answer.status}`);
    return answer.json() as Promise<readonly Row[]>;
  });
  // A network that was gone may be back for the next figure.
  said.catch(forgetSaid);
  return said;
}
