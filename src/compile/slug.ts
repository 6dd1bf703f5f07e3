// In: a headline. Out: an id of it, lower-case ascii words joined by '-'.
//   slug('What, then, is “new”?')  → 'what-then-is-new'

export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What an author may give as an id. */
export const ID = /^[a-z0-9][a-z0-9-]*$/;
