// What a page and a PDF say of the version that they are.
//   'Version 8186d22 of 23 November 2026'

export interface Version {
  /** Short hash; '' if there is none. */
  commit: string;
  /** Something was changed since that commit. */
  changed: boolean;
  /** ISO 8601, UTC. */
  date: string;
}

export function versionText({ commit, changed, date }: Version): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  if (commit === '') return `Version of ${day}`;
  return changed ? `Version ${commit} with changes, ${day}` : `Version ${commit} of ${day}`;
}
