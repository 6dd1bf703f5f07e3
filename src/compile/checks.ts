// What can only be seen when all sections are read: ids that occur twice, links that lead nowhere, sources
// that nothing cites.

import type { DraftSection } from './assemble.ts';
import type { Bibliography } from './bibliography.ts';
import type { Place, Problem } from './deck.ts';
import { pagesOf } from './references.ts';
import { nearest } from './problem.ts';
import { layoutOf } from './layouts.ts';

export function checkDeck(sections: readonly DraftSection[], bibliography: Bibliography): Problem[] {
  const ids = collectIds(sections, bibliography);
  return [
    ...ids.problems,
    ...checkEntryIds(sections),
    ...checkLinks(sections, ids.known),
    ...checkUnused(sections, bibliography),
  ];
}

/** Ids of slides are ids of the page, where headlines (h-…) and references (ref-…) have theirs too. */
function collectIds(sections: readonly DraftSection[], bibliography: Bibliography) {
  const known = new Map<string, Place>();
  const problems: Problem[] = [];
  const pages = pagesOf([...bibliography.references.values()].map(({ reference }) => reference)).length;
  for (const { id, place, settings } of sections.flatMap(({ drafts }) => drafts)) {
    const isReferences = layoutOf(settings.layout).adds === 'references';
    const own = Array.from({ length: isReferences ? pages : 1 }, (_, n) => (n === 0 ? id : `${id}-${n + 1}`));
    for (const name of own) {
      const first = known.get(name);
      if (first === undefined) known.set(name, place);
      else {
        const message = `The id "${name}" is taken by the slide at ${first.file}:${first.line}.`;
        problems.push({ place, message, hint: 'Give this one its own: {#another-id}.' });
      }
    }
  }
  for (const [name, place] of known) {
    const isTaken = /^(h|ref|mark)-/.test(name) && (known.has(name.slice(2)) || !name.startsWith('h-'));
    if (isTaken || name === 'slides' || name === 'scripts') {
      const message = `The id "${name}" is needed by the page itself.`;
      problems.push({ place, message, hint: 'Give the slide another: {#another-id}.' });
    }
  }
  if (
    sections.some(({ drafts }) =>
      drafts.some(({ settings }) => layoutOf(settings.layout).adds === 'references'),
    )
  ) {
    for (const { reference, place } of bibliography.references.values())
      known.set(`ref-${reference.key}`, place);
  }
  return { known, problems };
}

function checkEntryIds(sections: readonly DraftSection[]): Problem[] {
  const known = new Set<string>();
  return sections.flatMap(({ drafts }) =>
    drafts.flatMap(({ entries, place }) =>
      entries.flatMap(({ entry: { id } }) => {
        if (!known.has(id)) return known.add(id) && [];
        const message = `The ledger has two entries "${id}".`;
        return [{ place, message, hint: 'Give each its own: ::::entry{#another-id verdict=…}.' }];
      }),
    ),
  );
}

function checkLinks(sections: readonly DraftSection[], known: ReadonlyMap<string, Place>): Problem[] {
  const slides = [...known.keys()].filter((id) => !id.startsWith('ref-'));
  const links = sections.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.links));
  return links
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => {
      const match = nearest(id, slides);
      const hint = match === null ? 'Link to the id of a slide: [text](#id).' : `Did you mean "${match}"?`;
      return { place, message: `There is no slide "${id}" to link to.`, hint };
    });
}

function checkUnused(sections: readonly DraftSection[], bibliography: Bibliography): Problem[] {
  const { references } = bibliography;
  const cited = sections.flatMap(({ drafts }) =>
    drafts.flatMap(({ sources }) => sources.map(({ key }) => key)),
  );
  // A key with a slip in it is reported where it is cited; what was meant is used.
  const used = new Set(cited.map((key) => (references.has(key) ? key : nearest(key, references.keys()))));
  const broken = new Set(bibliography.problems.map(({ place }) => place.line));
  return [...references.values()]
    .filter(({ reference, place }) => !used.has(reference.key) && !broken.has(place.line))
    .map(({ reference, place }) => ({
      place,
      message: `Nothing cites the entry "${reference.key}".`,
      hint: `Cite it with [@${reference.key}], or remove it.`,
    }));
}
