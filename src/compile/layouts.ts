// Every layout: the regions it has, the level of its heading, what the build adds to it.
// A new layout is one line here and one CSS rule in src/theme.

export interface Layout {
  /** Directives of this name hold parts of the slide: `:::left`. All of them have to be there. */
  regions: readonly string[];
  /** Level of the headline; null: below the opener of its section. */
  level: 1 | 2 | null;
  /** What the build adds to the author's text. */
  adds: 'book' | 'forward' | 'entry' | 'ledger' | 'references' | null;
}

const plain: Layout = { regions: [], level: null, adds: null };

export const layouts: Readonly<Record<string, Layout>> = {
  cover: { ...plain, level: 1, adds: 'book' },
  opener: { ...plain, level: 2, adds: 'forward' },
  statement: plain,
  text: plain,
  split: { ...plain, regions: ['left', 'right'] },
  figure: plain,
  quotation: plain,
  code: plain,
  table: plain,
  number: { ...plain, regions: ['big'] },
  entry: { ...plain, adds: 'entry' },
  ledger: { ...plain, adds: 'ledger' },
  references: { ...plain, adds: 'references' },
};

export const defaultLayout = 'text';

export function layoutOf(name: string): Layout {
  return layouts[name] ?? plain;
}

/** Names of the layouts that have this region. */
export function layoutsWith(region: string): string[] {
  return Object.keys(layouts).filter((name) => layoutOf(name).regions.includes(region));
}
