// In: references.bib. Out: its entries as references, numbered by author and year, each with its place. Own
// fields: `date` (first public appearance), `venue` (its short name, "NeurIPS"); `checked` and `note` are for
// whoever keeps the file and are not printed.
//
//   @inproceedings{zheng2023, author = {Zheng, Lianmin and others}, title = {…}, venue = {NeurIPS}, year = {2023}}

import { parse } from '@retorquere/bibtex-parser';
import type { Entry } from '@retorquere/bibtex-parser';
import type { Place, Problem, Reference, Source } from './deck.ts';
import { placeWithin } from './place.ts';
import { briefOf, formatReference, isAddress } from './reference.ts';

export interface Bibliography {
  references: Map<string, { reference: Reference; place: Place }>;
  problems: Problem[];
}

export function readBibliography(source: Source): Bibliography {
  const { entries, errors } = parse(source.text, {
    english: false,
    sentenceCase: false,
    caseProtection: false,
  });
  const places = findEntries(source);
  const problems = [
    ...errors.map((error) => unreadable(error, source)),
    ...duplicates(places),
    ...incomplete(entries, places, source),
  ];
  const references = new Map<string, { reference: Reference; place: Place }>();
  const order = sorted(entries);
  const briefs = order.map(briefOf);
  for (const [index, entry] of order.entries()) {
    const place = places.get(entry.key)?.[0] ?? { file: source.file, line: 1, column: 1 };
    references.set(entry.key, {
      reference: formatReference(entry, index + 1, letterOf(index, briefs)),
      place,
    });
  }
  return { references, problems };
}

/** The parser gives no positions, so they are looked up: every `@type{key`. */
function findEntries(source: Source): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const start = { file: source.file, line: 1, column: 1 };
  for (const found of source.text.matchAll(
    /^[ \t]*(@(?!comment|string|preamble)[a-z]+\s*[{(]\s*([^\s,{}()]+))/gim,
  )) {
    const [whole, mark = '', key = ''] = found;
    const place = placeWithin(start, source.text, found.index + whole.length - mark.length);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

function duplicates(places: Map<string, Place[]>): Problem[] {
  return [...places].flatMap(([key, [first, ...more]]) =>
    more.map((place) => ({
      place,
      message: `The key "${key}" is used twice; the first is in line ${first?.line}.`,
      hint: 'Give one of them another key.',
    })),
  );
}

/** What an entry needs and does not have, or has and cannot be. */
function incomplete(entries: Entry[], places: Map<string, Place[]>, { file }: Source): Problem[] {
  const keys = entries.map(({ key }) => key);
  return entries.flatMap(({ key, fields }, index) => {
    // A second entry of the same key is reported as such; the rest of it can wait.
    if (keys.indexOf(key) < index) return [];
    const place = places.get(key)?.[0] ?? { file, line: 1, column: 1 };
    const wanted = ['title', 'year'].filter((field) => !fields[field]);
    if (!fields.author && !fields.editor) wanted.unshift('author');
    const problems = wanted.map((field) => ({
      place,
      message: `The reference "${key}" has no ${field}.`,
      hint: field === 'author' ? 'A body is an author too: author = {{Company}}.' : `Add ${field} = {…}.`,
    }));
    const { url } = fields;
    if (url && !isAddress(url)) {
      const message = `The reference "${key}" has the address "${url}", which leads nowhere.`;
      problems.push({ place, message, hint: 'Write url = {https://…}.' });
    }
    return problems;
  });
}

/** One entry a key, by author and then by year. */
function sorted(entries: Entry[]): Entry[] {
  const unique = [...new Map(entries.toReversed().map((entry) => [entry.key, entry])).values()];
  const keyOf = ({ key, fields }: Entry): string => {
    const names = (fields.author ?? fields.editor ?? []).map(
      (person) => person.lastName ?? person.name ?? '',
    );
    return [names.join(' '), fields.year ?? '', fields.date ?? '', key].join('\u0000');
  };
  const order = new Intl.Collator('en', { sensitivity: 'base' });
  return unique.sort((a, b) => order.compare(keyOf(a), keyOf(b)));
}

/** 'a', 'b' … for works that author and year do not tell apart. */
function letterOf(index: number, briefs: string[]): string {
  const isAlike = (brief: string): boolean => brief === briefs[index];
  const before = briefs.slice(0, index).filter(isAlike).length;
  const alone = before === 0 && !briefs.slice(index + 1).some(isAlike);
  return alone ? '' : String.fromCharCode(97 + before);
}

function unreadable(error: { error: string; input?: string }, source: Source): Problem {
  const [, line, column] = /at line (\d+), column (\d+)/.exec(error.error) ?? [];
  const offset = error.input ? source.text.indexOf(error.input) : -1;
  const place = line
    ? { file: source.file, line: Number(line), column: Number(column) }
    : placeWithin({ file: source.file, line: 1, column: 1 }, source.text, Math.max(0, offset));
  return {
    place,
    message: `The bibliography cannot be read here: ${error.error.split('...')[0]?.split(', found')[0]?.trim()}.`,
    hint: 'Look for a missing brace, comma or equals sign just before this place.',
  };
}
