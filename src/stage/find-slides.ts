// What the jump dialog finds. In: what was typed and the slides. Out: those that fit, best first.
// A number is a page; anything else is an id or words of the headline, in any order, begun or whole.

/** What a slide is called by. */
export interface SlideName {
  id: string;
  folio: string;
  headline: string;
}

export function findSlides(query: string, names: readonly SlideName[]): SlideName[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...names];
  return names
    .map((name) => ({ name, rank: rank(words, name) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ name }) => name);
}

function rank(words: string[], { id, folio, headline }: SlideName): number {
  const query = words.join(' ');
  if (plain(folio) === query) return 4;
  if (id === query) return 3;
  if (id.startsWith(query)) return 2;
  const text = ` ${plain(headline)} ${id.replaceAll('-', ' ')}`;
  return words.every((word) => text.includes(` ${word}`)) ? 1 : 0;
}

/** Without case, accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
