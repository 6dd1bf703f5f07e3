// How far a measured score can be believed: the best of many tries, and how many examples tell two systems apart.
// All functions are pure; chance comes from a seed. Formulas with their source stand at each function.
//
//   expectedBest({ tries: 20, examples: 100, share: 0.7 })   // 0.7834
//   unpairedSize(0.8, 0.83)                                  // 2625.9, so 2,626 examples for each system
//   pairedSize(0.03, 0.1)                                    // 864.2, so 865 examples that both answer

export interface Trial {
  /** Prompts tried. */
  tries: number;
  /** Examples that each of them answers. */
  examples: number;
  /** True share of right answers, the same for all. */
  share: number;
}

/** Expected score of the best of so many equally good prompts, exactly: E[max] = Σ P(max > k), binomial. */
export function expectedBest({ tries, examples, share }: Trial): number {
  let below = 0;
  let expected = 0;
  for (let right = 0; right < examples; right++) {
    below += binomial(right, examples, share);
    expected += 1 - below ** tries;
  }
  return expected / examples;
}

/** Expected maximum of standard normals, E[max] = ∫₀ (1 − Φᵏ) − ∫⁰ Φᵏ; times the standard error it approximates
    how far the best of k stands above the truth. */
export function expectedMaximum(tries: number): number {
  const step = 0.001;
  let expected = 0;
  for (let x = step / 2; x < 8; x += step) {
    expected += (1 - normalCdf(x) ** tries - normalCdf(-x) ** tries) * step;
  }
  return expected;
}

/** Scores of equally good prompts, each on examples of its own, and of the best of them on fresh ones. */
export function simulate({ tries, examples, share }: Trial, seed: number) {
  const next = random(seed);
  const score = () => Array.from({ length: examples }, next).filter((x) => x < share).length / examples;
  const scores = Array.from({ length: tries }, score);
  const best = Math.max(...scores);
  return { scores, best, at: scores.indexOf(best), fresh: score() };
}

/** Examples for each of two systems on separate samples: (z + z′)² (p₁q₁ + p₂q₂) / δ², two-sided 5 %, power 80 %. */
export function unpairedSize(one: number, other: number, power = 0.8): number {
  const z = normalQuantile(0.975) + normalQuantile(power);
  return (z ** 2 * (one * (1 - one) + other * (1 - other))) / (one - other) ** 2;
}

/** Examples that both systems answer: (z + z′)² (d − δ²) / δ², where d is the share on which they disagree. The
    longer formula for McNemar's test gives 870 in place of 865. */
export function pairedSize(difference: number, disagreement: number, power = 0.8): number {
  const z = normalQuantile(0.975) + normalQuantile(power);
  return (z ** 2 * (disagreement - difference ** 2)) / difference ** 2;
}

/** Exact test of McNemar (1947), two-sided: how often one alone was right, and the other alone. */
export function mcnemar(one: number, other: number): number {
  const total = one + other;
  const tail = Array.from({ length: Math.min(one, other) + 1 }, (_, k) => binomial(k, total, 0.5));
  return Math.min(1, 2 * tail.reduce((sum, p) => sum + p, 0));
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

/** Chance of exactly k out of n. */
function binomial(k: number, n: number, p: number): number {
  let log = k * Math.log(p) + (n - k) * Math.log(1 - p);
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  return Math.exp(log);
}

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
