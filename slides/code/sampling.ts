// Chance, as the statistics of this talk need it: numbers from a seed, the normal and the binomial distribution.
// All functions are pure.
//
//   const next = random(1);   // next(): between 0 and 1, always the same ones
//   normalQuantile(0.975)     // 1.96

/** Numbers between 0 and 1, the same for a seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of so many numbers lie below a share: right answers of something that is right that often. */
export function successes(total: number, share: number, next: () => number): number {
  let count = 0;
  for (let i = 0; i < total; i++) if (next() < share) count++;
  return count;
}

/** Φ, by the series of Marsaglia (2004); good to ten digits between −7 and 7. */
export function normalCdf(x: number): number {
  if (x < -7) return 0;
  if (x > 7) return 1;
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-16; k += 2) {
    term *= x ** 2 / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The z below which a share of the standard normal lies, by bisection. */
export function normalQuantile(share: number): number {
  let low = -7;
  let high = 7;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chances of exactly 0, 1, … n out of n, for a share strictly between 0 and 1; in logarithms, as 0.3¹⁰⁰⁰ is no
    number of a computer. */
export function binomial(n: number, share: number): number[] {
  const odds = Math.log(share / (1 - share));
  let log = n * Math.log(1 - share);
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) log += Math.log((n - k + 1) / k) + odds;
    return Math.exp(log);
  });
}
