// How a slide is quoted: its addresses, a sentence for a list of references, an entry for BibTeX.
//   quotationOf(facts, { id: 'judge', folio: '22', headline: 'A model that judges …', step: 2 }).link
//     → 'https://example.org/talk/#/judge/2'

import type { TalkFacts } from './talk-facts.ts';

export interface Quoted {
  id: string;
  folio: string;
  headline: string;
  /** Presses made on it. */
  step: number;
}

export interface Quotation {
  /** The slide as it is now. */
  link: string;
  /** The same for posts, with the slide's own title. */
  post: string;
  /** Its place in the reading edition. */
  read: string;
  sentence: string;
  bibtex: string;
}

export function quotationOf(facts: TalkFacts, { id, folio, headline, step }: Quoted): Quotation {
  const name = encodeURIComponent(id);
  const link = `${facts.address}#/${name}${step > 0 ? `/${step}` : ''}`;
  const occasion = [facts.event, facts.place].filter(Boolean).join(', ');
  const said = `“${headline}” Slide ${folio} of “${facts.title}”`;
  const sentence = facts.credit
    ? [said, dayOf(facts.made), link, facts.credit]
    : [`${facts.speaker}. ${said}`, occasion, dayOf(facts.start), link];
  return {
    link,
    post: `${facts.address}s/${name}/`,
    read: `${facts.address}read/#${name}`,
    sentence: sentence.filter(Boolean).join('. '),
    bibtex: bibtex(facts, { id, folio, headline, link, occasion }),
  };
}

function bibtex(
  { title, speaker, credit, start, made }: TalkFacts,
  {
    id,
    folio,
    headline,
    link,
    occasion,
  }: Pick<Quoted, 'id' | 'folio' | 'headline'> & {
    link: string;
    occasion: string;
  },
): string {
  const year = (credit ? made : start).slice(0, 4);
  const fields = {
    ...(credit ? {} : { author: speaker }),
    title: `{${escape(title)}}`,
    ...(credit ? {} : { howpublished: escape(['Talk', occasion].filter(Boolean).join(', ')) }),
    year,
    note: escape([`Slide ${folio}: “${headline}”`, credit].filter(Boolean).join(' ')),
    url: link,
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}}`);
  const family =
    (credit ? '' : speaker)
      .split(' ')
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') || 'talk';
  return `@misc{${family}${year}-${id},\n${lines.join(',\n')}\n}`;
}

/** What BibTeX would read as its own. */
function escape(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}

/** In the time of the place, which is what the date says itself. */
function dayOf(start: string): string {
  const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
