// The size of the script's text, remembered. In: the store, what applies a size. Out: a step larger or
// smaller.

import type { Store } from '../link/store.ts';

interface TextSize {
  change(by: 1 | -1): void;
}

const NAME = 'text-size';
const SIZES = [18, 20, 22, 24, 27, 30, 34, 38, 44, 52];
const USUAL = 27;

export function createTextSize(store: Store, apply: (size: number) => void): TextSize {
  let size = stored(store);
  apply(size);
  return {
    change(by) {
      size = SIZES[SIZES.indexOf(size) + by] ?? size;
      store.set(NAME, String(size));
      apply(size);
    },
  };
}

function stored(store: Store): number {
  const size = Number(store.get(NAME));
  return SIZES.includes(size) ? size : USUAL;
}
