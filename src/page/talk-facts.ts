// What the page says of its talk to machines (its JSON-LD), for whoever quotes it. In: the page. Out: the facts; what the
// talk does not say is ''.

export interface TalkFacts {
  title: string;
  speaker: string;
  /** Whose the words are, if they are not the speaker's. */
  credit: string;
  event: string;
  place: string;
  /** ISO 8601, in the time of the place. */
  start: string;
  /** Of this version, ISO 8601. */
  made: string;
  /** Public address, or the one that the page was loaded from; with a slash at the end. */
  address: string;
}

/** `root`: the way from the page to the site's root. */
export function talkFacts(root: string): TalkFacts {
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const {
    name,
    performer,
    superEvent,
    location: place,
    startDate,
    url,
    workFeatured,
  } = JSON.parse(json) as Event;
  return {
    title: name ?? '',
    speaker: performer?.name ?? '',
    credit: workFeatured?.creditText ?? '',
    event: superEvent?.name ?? '',
    place: place?.name ?? '',
    start: startDate ?? '',
    made: workFeatured?.dateModified ?? '',
    address: url ?? new URL(root, location.href.replace(/[?#].*/s, '')).href,
  };
}

interface Event {
  name?: string;
  performer?: { name?: string };
  superEvent?: { name?: string };
  location?: { name?: string };
  startDate?: string;
  workFeatured?: { creditText?: string; dateModified?: string };
  url?: string;
}
