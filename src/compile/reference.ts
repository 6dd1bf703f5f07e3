// In: one parsed entry of the bibliography. Out: the ways a talk names it:
//   short  Zheng et al., NeurIPS 2023, arXiv:2306.05685      at the foot of a slide
//   brief  Zheng et al. 2023                                 where many stand in one line
//   html   the full reference of the list, with its links

import type { Entry } from '@retorquere/bibtex-parser';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Reference } from './deck.ts';

type Fields = Entry['fields'];
type Person = NonNullable<Fields['author']>[number];

interface Identifier {
  text: string;
  url: string;
}

/** `letter` tells works of one author and year apart: "Touvron et al. 2023b". */
export function formatReference({ type, key, fields }: Entry, number: number, letter = ''): Reference {
  const names = shortNames(fields.author ?? fields.editor ?? []);
  const ids = identifiers(fields);
  const year = fields.year ?? '';
  const venue = fields.venue ?? '';
  const when = venue && !venue.includes(year) ? `${venue} ${year}` : venue || year;
  const named = ids.find(({ text }) => /^(arXiv|doi):/.test(text));
  return {
    key,
    number,
    // The parser writes accents of TeX as combining characters, which fonts for slides lack.
    short: [names, when, named?.text].filter(Boolean).join(', ').normalize('NFC'),
    brief: `${briefOf({ fields })}${letter}`.normalize('NFC'),
    html: fullReference(type, fields, ids, letter).normalize('NFC'),
    url: ids[0]?.url ?? '',
    date: fields.date ?? year,
    slides: [],
  };
}

/** Who and when: "Kuhn 1962". */
export function briefOf({ fields }: Pick<Entry, 'fields'>): string {
  return [shortNames(fields.author ?? fields.editor ?? []), fields.year].filter(Boolean).join(' ');
}

/** First the one that a short reference shows: its link must lead where its text says. */
function identifiers(fields: Fields): Identifier[] {
  const found: Identifier[] = [];
  const { eprint, doi, url } = fields;
  if (eprint && (fields.archiveprefix ?? fields.eprinttype ?? '').toLowerCase() === 'arxiv')
    found.push({ text: `arXiv:${eprint}`, url: `https://arxiv.org/abs/${eprint}` });
  if (doi) {
    const bare = doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
    found.push({ text: `doi:${bare}`, url: `https://doi.org/${encodeURI(bare)}` });
  }
  if (found.length === 0 && url && isAddress(url))
    found.push({ text: new URL(url).host.replace(/^www\./, ''), url });
  return found;
}

/** Of a page: anything else would be a link that leads nowhere. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

function shortNames(people: Person[]): string {
  const others = people.some(isOthers);
  const names = people.filter((person) => !isOthers(person)).map(familyName);
  if (others || names.length > 2) return `${names[0] ?? ''} et al.`;
  return names.join(' and ');
}

function isOthers(person: Person): boolean {
  return person.lastName === 'others' && !person.firstName;
}

function familyName(person: Person): string {
  return person.name ?? [person.prefix, person.lastName].filter(Boolean).join(' ');
}

function fullName(person: Person): string {
  const name = [person.firstName, familyName(person)].filter(Boolean).join(' ');
  return person.suffix ? `${name}, ${person.suffix}` : name;
}

function fullReference(type: string, fields: Fields, ids: Identifier[], letter: string): string {
  const whole = type === 'book' || type === 'proceedings';
  const title = marked(fields.title ?? '');
  const sentences = [
    escaped(creators(fields)),
    whole ? `<cite>${title}</cite>` : `“${title}”`,
    [container(fields), ...details(fields), escaped(`${fields.year ?? ''}${letter}`)]
      .filter(Boolean)
      .join(', '),
    ids.map(link).join(', '),
  ];
  return sentences
    .filter(Boolean)
    .map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
    .replaceAll(/([.?!])”\./g, '$1”');
}

function creators(fields: Fields): string {
  const people = fields.author ?? fields.editor ?? [];
  const names = people.filter((person) => !isOthers(person)).map(fullName);
  if (people.some(isOthers)) names.push('et al.');
  const last = names.length > 1 && !people.some(isOthers) ? names.pop() : undefined;
  const list = last ? `${names.join(', ')} and ${last}` : names.join(', ');
  return fields.author || people.length === 0 ? list : `${list} (${people.length > 1 ? 'eds' : 'ed.'})`;
}

/** What it appeared in: journal, proceedings, publisher or site. */
function container(fields: Fields): string {
  const name = fields.journal ?? fields.journaltitle ?? fields.booktitle;
  if (name) return `<cite>${marked(name)}</cite>`;
  const body = fields.institution ?? fields.publisher ?? fields.organization ?? fields.howpublished;
  return marked([body].flat().filter(Boolean).join(', '));
}

function details({ volume, number, pages, type }: Fields): string[] {
  const issue = volume && number ? `${volume}(${number})` : volume;
  const single = !volume && number ? [type, number].filter(Boolean).join(' ') : '';
  const range = pages ? `${/[–,-]/.test(pages) ? 'pp.' : 'p.'} ${pages}` : '';
  return [issue, single, range]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escaped(part ?? ''));
}

function link({ text, url }: Identifier): string {
  return `<a href="${escaped(url).replaceAll('"', '&quot;')}" rel="noopener" target="_blank">${escaped(text)}</a>`;
}

/** The parser gives emphasis and raised letters as tags, all else as plain text. */
function marked(text: string): string {
  const typeset = text.replaceAll('&', '&amp;').replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
  const { children } = fromHtml(typeset, { fragment: true });
  return children
    .map((node) => {
      const known = node.type === 'element' && ['i', 'em', 'b', 'sub', 'sup'].includes(node.tagName);
      return known ? toHtml({ ...node, properties: {} }) : escaped(toString(node));
    })
    .join('');
}

function escaped(text: string): string {
  return toHtml({ type: 'text', value: text });
}
