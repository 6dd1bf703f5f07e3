// Numbers for pictures: rounded coordinates, and amounts as one says them.
//   round(75.99999) → 76    amount(13994528) → '14 million'

import { format } from 'd3-format';

const names: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** 75.99999 → 76: what a screen can show, and the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** 2e12 → "2 trillion", 13994528 → "14 million", 2000 → "2,000"; two digits are enough on a slide. */
export function amount(value: number): string {
  for (const [size, name] of names) {
    const count = Number((value / size).toPrecision(value / size < 100 ? 2 : 3));
    if (count >= 1) return `${count} ${name}`;
  }
  return format(',')(Number(value.toPrecision(3)));
}
