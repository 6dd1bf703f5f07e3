// Running text with citations in it. On the slide they leave no trace in their place and stand at its foot; in the
// script each is its number in the list of references. All of them are noted for the slide.

import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import type { Notes, Pen, Voice } from './blocks.ts';
import type { Citation } from './citations.ts';
import { readCitations } from './citations.ts';
import type { Context } from './context.ts';
import { element, text } from './html.ts';
import { placeOf, placeWithin } from './place.ts';
import { nearest } from './problem.ts';
import { MARK } from './script.ts';

export function cite(node: Text, voice: Voice, { file, context, notes }: Pen): ElementContent[] {
  const place = placeOf(node, file);
  const { parts, problems } = readCitations(node.value, place);
  notes.problems.push(...problems);
  if (voice === 'shown' && MARK.test(node.value)) {
    const at = placeWithin(place, node.value, node.value.search(MARK));
    const hint = 'Put it into :::script; on the slide write :::steps or {step}.';
    notes.problems.push({ place: at, message: 'A [click] mark stands on the slide itself.', hint });
  }
  return parts.flatMap((part, index) => {
    if (typeof part === 'string') {
      const isBeforeCitation = index < parts.length - 1;
      return [text(isBeforeCitation ? part.trimEnd() : part)];
    }
    notes[voice].push(...part);
    const known = part.filter((citation) => isKnown(citation, context, notes));
    return voice === 'shown' ? [] : known.flatMap((citation, n) => refer(citation, n, context));
  });
}

/** Reports a key that the bibliography does not have. */
export function isKnown({ key, place }: Citation, context: Context, notes: Notes): boolean {
  const { references } = context.bibliography;
  if (references.has(key)) return true;
  const match = nearest(key, references.keys());
  const hint = match === null ? 'Add it to references.bib, or correct the key.' : `Did you mean "${match}"?`;
  notes.problems.push({ place, message: `references.bib has no entry "${key}".`, hint });
  return false;
}

function refer({ key }: Citation, index: number, context: Context): ElementContent[] {
  const number = context.bibliography.references.get(key)?.reference.number ?? 0;
  const link = context.listsReferences
    ? element('a', { className: ['ref'], href: `#ref-${key}` }, [text(String(number))])
    : element('span', { className: ['ref'] }, [text(String(number))]);
  return index === 0 ? [link] : [text(', '), link];
}
