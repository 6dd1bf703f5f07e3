// Has something moved between two samples? Two old alarms, PSI and Kolmogorov–Smirnov, and two samples to try them
// on. All functions are pure; chance comes from a seed. Formulas with their source stand at each function.
//
//   const { then, now } = twoSamples(500, 0.5, 0);
//   const edges = decileEdges(then);
//   psi(shares(then, edges), shares(now, edges))   // 0.25 and more: act
//   ks(then, now) > criticalKs(500, 500)           // 0.0859: what chance exceeds once in twenty times

import { normalCdf, normalQuantile, random } from './sampling.ts';

/** Rule of thumb of credit scoring (Siddiqi, Credit Risk Scorecards, 2006): below 0.1 nothing, from 0.25 act. */
export const PSI_ALARM = 0.25;

/** Standard normal, and as many more moved up by `shift` standard deviations. A seed has one pair: only the shift
    moves the second. By Box & Muller (1958). */
export function twoSamples(size: number, shift: number, seed: number): { then: number[]; now: number[] } {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const sample = () => Array.from({ length: size }, normal);
  const then = sample();
  return { then, now: sample().map((value) => value + shift) };
}

/** The nine values that cut a sample into ten equal parts. */
export function decileEdges(sample: readonly number[]): number[] {
  const sorted = ascending(sample);
  return inTenths.map((tenth) => {
    const at = (sorted.length * tenth) / 10;
    return ((sorted[Math.ceil(at) - 1] ?? NaN) + (sorted[Math.floor(at)] ?? NaN)) / 2;
  });
}

/** The share of a sample in each part between edges; an empty part counts as half a value, so that PSI is finite. */
export function shares(sample: readonly number[], edges: readonly number[]): number[] {
  const counts = Array<number>(edges.length + 1).fill(0);
  for (const value of sample) {
    const part = edges.filter((edge) => value > edge).length;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((count) => Math.max(count, 0.5) / sample.length);
}

/** Population stability index, Σ (a − e) ln(a / e): the symmetric divergence of Kullback & Leibler (1951) over bins. */
export function psi(expected: readonly number[], actual: readonly number[]): number {
  return expected.reduce((sum, e, bin) => {
    const a = actual[bin] ?? NaN;
    return sum + (a - e) * Math.log(a / e);
  }, 0);
}

/** Kolmogorov–Smirnov, sup |F₁ − F₂|: the widest gap between two empirical distributions (Smirnov 1939). */
export function ks(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ascending(one), ascending(other)];
  let [i, j, widest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (a[i] === value) i++;
    while (b[j] === value) j++;
    widest = Math.max(widest, Math.abs(i / a.length - j / b.length));
  }
  return widest;
}

/** What KS exceeds by chance with probability `level`: √(−½ ln(level / 2)) · √((n + m) / nm), for large samples
    (Smirnov 1948); 1.358 times the root at 5 %. */
export function criticalKs(n: number, m: number, level = 0.05): number {
  return Math.sqrt(-Math.log(level / 2) / 2) * Math.sqrt((n + m) / (n * m));
}

/** PSI over the deciles of a normal moved by so many standard deviations, in samples without end. With ever more
    bins it goes to the square of the shift. */
export function psiOfShift(shift: number): number {
  const upTo = [...normalDeciles.map((edge) => normalCdf(edge - shift)), 1];
  const actual = upTo.map((share, part) => share - (upTo[part - 1] ?? 0));
  return psi(Array<number>(10).fill(0.1), actual);
}

/** KS of the same two: 2 Φ(shift / 2) − 1, half-way between their means. */
export function ksOfShift(shift: number): number {
  return 2 * normalCdf(shift / 2) - 1;
}

const inTenths = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const normalDeciles = inTenths.map((tenth) => normalQuantile(tenth / 10));

function ascending(sample: readonly number[]): number[] {
  return [...sample].sort((a, b) => a - b);
}
