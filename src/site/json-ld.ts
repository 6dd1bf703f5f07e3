// The talk as search engines read it: a presentation at an event (schema.org), as a data block of the page. No script:
// a browser runs nothing of this type, and the policy has nothing against it.
//   '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event",…'

import type { Talk } from '../compile/deck.ts';

interface Published {
  /** ISO 8601 of this version; '' if unknown. */
  date: string;
  pdf: boolean;
  card: boolean;
}

export function jsonLd(talk: Talk, published: Published): string {
  const data = { '@context': 'https://schema.org', ...event(talk, published) };
  // "<" could end the element.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function event(talk: Talk, published: Published): Record<string, unknown> {
  const { url } = talk;
  return filled({
    '@type': 'Event',
    name: talk.title,
    description: talk.description,
    startDate: talk.start,
    endDate: endOf(talk),
    location: talk.place && { '@type': 'Place', name: talk.place, address: talk.place },
    superEvent: talk.event && { '@type': 'Event', name: talk.event },
    performer: person(talk),
    inLanguage: talk.language,
    url,
    image: url && published.card ? `${url}card.png` : '',
    workFeatured: presentation(talk, published),
  });
}

function presentation(talk: Talk, { date, pdf }: Published): Record<string, unknown> {
  const { url } = talk;
  const file = `${url}${encodeURIComponent(talk.pdf)}.pdf`;
  return filled({
    '@type': 'PresentationDigitalDocument',
    name: talk.title,
    author: talk.credit ? '' : person(talk),
    creditText: talk.credit,
    keywords: talk.keywords.join(', '),
    license: licenceAddress(talk.licence),
    inLanguage: talk.language,
    dateModified: date,
    url,
    encoding:
      url && pdf ? { '@type': 'MediaObject', contentUrl: file, encodingFormat: 'application/pdf' } : '',
  });
}

/** A name as on the SPDX list ("CC-BY-4.0") has an address there. */
function licenceAddress(name: string): string {
  return /^[\w.+-]+$/.test(name) ? `https://spdx.org/licenses/${name}.html` : name;
}

function person({ speaker }: Talk): Record<string, string> {
  return { '@type': 'Person', name: speaker };
}

/** In UTC: the zone is in the start. */
function endOf({ start, spoken, questions }: Talk): string {
  return new Date(Date.parse(start) + (spoken + questions) * 60_000).toISOString().replace('.000Z', 'Z');
}

/** Without what the talk does not say. */
function filled(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}
