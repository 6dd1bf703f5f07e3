// permalinks.yaml → the ids that have been published, and where those that are no more lead now. A published id that
// is neither a slide nor led on is a problem: somebody has written it down.
//
//   published: [title, judge, gate]
//   moved:
//     jury: judge

import * as v from 'valibot';
import type { Permalinks, Place, Problem } from './deck.ts';
import { nearest, suggest } from './problem.ts';
import type { Folder } from './read.ts';
import { ID } from './slug.ts';
import { readYaml } from './yaml.ts';
import { text } from './yaml-values.ts';

export const PERMALINKS = 'permalinks.yaml';

/** `slides`: ids of all slides; null where a broken section hides some, so that none can be called lost. */
export async function readPermalinks(
  read: Folder['read'],
  slides: ReadonlySet<string> | null,
): Promise<{ permalinks: Permalinks; problems: Problem[] }> {
  const { source, problem } = await read(PERMALINKS);
  if (source === null) return { permalinks: noPermalinks(), problems: problem ? [problem] : [] };
  const start = { file: source.file, line: 1, column: 1 };
  const { value, problems, placeOf } = readYaml({ text: source.text, place: start }, schema);
  if (value === null) return { permalinks: noPermalinks(), problems };
  const permalinks = { published: value.published, moved: new Map(Object.entries(value.moved)) };
  return { permalinks, problems: slides ? broken(permalinks, slides, placeOf) : [] };
}

export function noPermalinks(): Permalinks {
  return { published: [], moved: new Map() };
}

function broken(
  { published, moved }: Permalinks,
  slides: ReadonlySet<string>,
  placeOf: (path: (string | number)[]) => Place,
): Problem[] {
  const lost = published.flatMap((id, index) =>
    slides.has(id) || moved.has(id) ? [] : [{ place: placeOf(['published', index]), ...wayOn(id, slides) }],
  );
  const astray = [...moved].flatMap(([from, to]) => {
    const place = placeOf(['moved', from]);
    if (slides.has(from)) {
      const message = `The slide "${from}" is there, so nothing leads on from it.`;
      return [{ place, message, hint: 'Take this line away, or give the slide another id.' }];
    }
    if (slides.has(to)) return [];
    const message = `There is no slide "${to}" for "${from}" to lead to.`;
    return [{ place, message, hint: suggestSlide(to, slides) }];
  });
  return [...lost, ...astray];
}

function wayOn(id: string, slides: ReadonlySet<string>): Pick<Problem, 'message' | 'hint'> {
  const target = nearest(id, slides) ?? '<id of the slide that has its content now>';
  return {
    message: `The slide "${id}" has been published and is no more.`,
    hint: `Give its id back, or write under "moved": ${id}: ${target}.`,
  };
}

/** All ids of a talk would be a long list. */
function suggestSlide(id: string, slides: ReadonlySet<string>): string {
  return nearest(id, slides) ? suggest(id, slides, 'slides') : 'Write the id of a slide.';
}

const LIST = 'Write a list of ids, one a line: "- title".';
const MAP = 'Write one line for each, the old id and the new: "jury: judge".';

const schema = v.strictObject(
  {
    published: v.optional(v.array(text, LIST), []),
    moved: v.optional(v.record(v.pipe(v.string(), v.regex(ID, MAP)), text, MAP), {}),
  },
  'Write the keys published and moved.',
);
