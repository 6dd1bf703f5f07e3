// The borders between the console's panes: dragged by pointer, moved by arrow keys, put back by a double click, and
// remembered. In: the separators of the page. Out: one custom property each on <html>, in per cent; the layout decides
// how far it can follow, and what came of it is what is remembered.

import { byId } from './parts.ts';
import type { Store } from '../link/store.ts';

interface Border {
  /** Of the separator and, with two dashes, of the property. */
  name: string;
  isVertical: boolean;
  least: number;
  most: number;
  /** Where the border is. */
  measure(): number;
  /** Where it would be under the pointer. */
  under(pointer: PointerEvent): number;
}

interface Panes {
  /** Another console has moved one. */
  restore(): void;
}

const NAME = 'panes';
const STEP = 2;

const BORDERS: readonly Border[] = [
  {
    name: 'pane-pictures',
    isVertical: true,
    least: 20,
    most: 70,
    measure: () => (100 * box('now-pane').width) / innerWidth,
    under: ({ clientX }) => (100 * (clientX - box('now-pane').left)) / innerWidth,
  },
  {
    name: 'pane-next',
    isVertical: true,
    least: 25,
    most: 85,
    measure: () => (100 * box('next').width) / box('now-pane').width,
    under: ({ clientX }) => (100 * (clientX - box('next').left)) / box('now-pane').width,
  },
  {
    name: 'pane-cues',
    isVertical: false,
    least: 6,
    most: 50,
    measure: () => (100 * box('cues').height) / innerHeight,
    under: ({ clientY }) => (100 * (box('cues').bottom - clientY)) / innerHeight,
  },
];

export function createPanes(store: Store): Panes {
  const places = new Map<string, number>();

  function restore(): void {
    const stored = parsePlaces(store.get(NAME));
    places.clear();
    for (const border of BORDERS) {
      const place = stored[border.name];
      apply(border, place === undefined ? null : clamp(border, place));
    }
  }
  /** null: as the layout would have it. */
  function apply(border: Border, place: number | null): void {
    const { style, dataset } = document.documentElement;
    const separator = byId(border.name);
    if (place === null) {
      style.removeProperty(`--${border.name}`);
      places.delete(border.name);
    } else {
      style.setProperty(`--${border.name}`, String(place));
      places.set(border.name, place);
    }
    dataset['panes'] = [...places.keys()].join(' ');
    separator.setAttribute('aria-valuenow', String(Math.round(border.measure())));
  }
  function move(border: Border, place: number | null): void {
    apply(border, place === null ? null : clamp(border, place));
    if (place !== null) apply(border, clamp(border, border.measure()));
    store.set(NAME, places.size > 0 ? JSON.stringify(Object.fromEntries(places)) : null);
  }

  for (const border of BORDERS) bind(byId(border.name), border, (place) => move(border, place));
  restore();
  addEventListener('resize', () => restore());
  return { restore };
}

function bind(separator: HTMLElement, border: Border, move: (place: number | null) => void): void {
  separator.setAttribute('aria-orientation', border.isVertical ? 'vertical' : 'horizontal');
  separator.setAttribute('aria-valuemin', String(border.least));
  separator.setAttribute('aria-valuemax', String(border.most));
  separator.addEventListener('keydown', (event) => {
    const place = byKey(event.key, border);
    if (place === null) return;
    event.preventDefault();
    move(place);
  });
  separator.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    separator.setPointerCapture(event.pointerId);
  });
  separator.addEventListener('pointermove', (event) => {
    if (separator.hasPointerCapture(event.pointerId)) move(border.under(event));
  });
  separator.addEventListener('dblclick', () => move(null));
}

/** The arrow points where the border goes. */
function byKey(key: string, border: Border): number | null {
  const [less, more] = border.isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'];
  const here = border.measure();
  const places: Partial<Record<string, number>> = {
    [less]: here - STEP,
    [more]: here + STEP,
    Home: border.least,
    End: border.most,
  };
  return places[key] ?? null;
}

function clamp({ least, most }: Border, place: number): number {
  return Math.round(10 * Math.max(least, Math.min(most, place))) / 10;
}

function box(id: string): DOMRect {
  return byId(id).getBoundingClientRect();
}

function parsePlaces(text: string | null): Partial<Record<string, number>> {
  try {
    const places: unknown = JSON.parse(text ?? '{}');
    const pairs = Object.entries(typeof places === 'object' && places !== null ? places : {});
    return Object.fromEntries(pairs.filter(([, place]) => Number.isFinite(place)));
  } catch {
    return {};
  }
}
