// Every directive: its form, where it may stand, its attributes. A new directive is one line in the table.
//   container   :::script … :::            leaf   ::figure{name=tokens-by-year alt="…"}
// Besides these, each region of the slide's layout is a container: `:::left` on layout=split.

import { layoutOf, layouts, layoutsWith } from './layouts.ts';

export type Parent = 'slide' | 'region' | 'steps' | 'entry' | 'list or quotation' | 'directive';

export interface Kind {
  form: 'container' | 'leaf';
  parents: readonly Parent[];
  /** null: any. */
  attributes: readonly string[] | null;
  required: readonly string[];
}

const container: Kind = { form: 'container', parents: ['slide'], attributes: [], required: [] };
const part: Kind = { ...container, parents: ['entry'] };
const leaf: Kind = { ...container, form: 'leaf', parents: ['slide', 'region', 'steps', 'list or quotation'] };

const region: Kind = { ...container, attributes: ['step'] };

const directives: Readonly<Record<string, Kind>> = {
  script: container,
  cue: container,
  source: container,
  steps: { ...container, parents: ['slide', 'region'] },
  entry: { ...container, attributes: ['id', 'verdict'], required: ['verdict'] },
  left: { ...part, attributes: ['name'], required: ['name'] },
  right: { ...part, attributes: ['name'], required: ['name'] },
  carries: part,
  breaks: part,
  rule: part,
  figure: { ...leaf, attributes: null, required: ['name'] },
  code: { ...leaf, attributes: ['file', 'region', 'lines', 'label'], required: ['file'] },
  qr: leaf,
};

export function directiveNames(): string[] {
  const regions = Object.values(layouts).flatMap((layout) => layout.regions);
  return [...new Set([...Object.keys(directives), ...regions])];
}

/** The same name can be a side of an entry and a region of a layout. */
export function kindOf(name: string, parent: Parent, layout: string): Kind | null {
  const kind = Object.hasOwn(directives, name) ? (directives[name] ?? null) : null;
  if (parent === 'entry' && kind?.parents.includes('entry')) return kind;
  if (layoutOf(layout).regions.includes(name)) return region;
  if (kind?.parents.includes('entry') && layoutsWith(name).length > 0) return null;
  return kind;
}

export function inside(name: string, layout: string, parent: Parent): Parent {
  if (name === 'entry' || name === 'steps') return name;
  return parent === 'slide' && layoutOf(layout).regions.includes(name) ? 'region' : 'directive';
}
