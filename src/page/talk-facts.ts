// What the page says of its talk to machines (its JSON-LD), for whoever quotes it. In: the page. Out: the facts; what the
// talk does not say is ''.

export interface TalkFacts {
  title: string;
  speaker: string;
  event: string;
  place: string;
  /** ISO 8601, in the time of the place. */
  start: string;
  /** Public address, or the one that the page was loaded from; with a slash at the end. */
  address: string;
}

/** `root`: the way from the page to the site's root. */
export function talkFacts(root: string): TalkFacts {
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const { name, performer, superEvent, location: place, startDate, url } = JSON.parse(json) as Event;
  return {
    title: name ?? '',
    speaker: performer?.name ?? '',
    event: superEvent?.name ?? '',
    place: place?.name ?? '',
    start: startDate ?? '',
    address: url ?? new URL(root, location.href.replace(/[?#].*/s, '')).href,
  };
}

interface Event {
  name?: string;
  performer?: { name?: string };
  superEvent?: { name?: string };
  location?: { name?: string };
  startDate?: string;
  url?: string;
}
