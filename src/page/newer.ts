// Whether what is published by now is newer than this page, which may come from a cache. In: the way to the site's root.
// Out: the day of the newer version, or null; also null without network.

import { VERSION } from '#contract';

export async function findNewer(root: string, own = ownVersion()): Promise<string | null> {
  if (!own || !navigator.onLine || !/^https?:$/.test(location.protocol)) return null;
  // Where a worker keeps the site, a reload would bring the old page again; it makes an offer of its own.
  if (navigator.serviceWorker?.controller) return null;
  try {
    const answer = await fetch(`${root}version.json`, { cache: 'no-store' });
    const { date } = (await answer.json()) as { date?: unknown };
    return typeof date === 'string' && Date.parse(date) > Date.parse(own) ? dayOf(date) : null;
  } catch {
    return null;
  }
}

export function ownVersion(): string {
  return document.documentElement.getAttribute(VERSION) ?? '';
}

export function dayOf(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
