// The search of this site. In: the way to the site's root. Out: what finds words in its index, which is loaded with the
// engine when it is first asked; where that fails, so does the answer, and the next one tries again.
//   const find = searchOf('../');  await find('judge', 30)

import type { Find, Found } from './find.ts';

export function searchOf(root: string): (query: string, most: number) => Promise<Found> {
  let index: Promise<Find> | null = null;
  return async (query, most) => {
    index ??= load(root);
    const find = await index.catch((error: unknown) => {
      index = null;
      throw error;
    });
    return find(query, most);
  };
}

async function load(root: string): Promise<Find> {
  const [{ openIndex }, file] = await Promise.all([
    import('./find.ts'),
    fetch(`${root}search.json`).then((answer) => answer.json()),
  ]);
  return openIndex(file);
}
