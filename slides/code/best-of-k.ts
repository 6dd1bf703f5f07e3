// The best of many tries: what chance alone makes of equally good prompts when the best is kept. All functions are
// pure; chance comes from a seed.
//
//   expectedBest({ tries: 20, examples: 100, share: 0.7 })   // 0.7834
//   expectedMaximum(20)                                      // 1.8675

import { binomial, normalCdf, random, successes } from './sampling.ts';

export interface Trial {
  /** Prompts tried. */
  tries: number;
  /** Examples that each of them answers. */
  examples: number;
  /** True share of right answers, the same for all; strictly between 0 and 1. */
  share: number;
}

/** Expected score of the best of so many equally good prompts, exactly: E[max] = Σ P(max > k), binomial. */
export function expectedBest({ tries, examples, share }: Trial): number {
  let below = 0;
  let expected = 0;
  for (const chance of binomial(examples, share).slice(0, examples)) {
    below += chance;
    expected += 1 - below ** tries;
  }
  return expected / examples;
}

/** The same by the normal approximation: share + E[max of normals] · √(share (1 − share) / examples). */
export function approximateBest({ tries, examples, share }: Trial): number {
  return share + expectedMaximum(tries) * standardError(share, examples);
}

/** Expected maximum of standard normals (tabulated by Tippett 1925), E[max] = ∫₀ (1 − Φ(x)ᵏ − Φ(−x)ᵏ) dx. The
    integrand is even and smooth, so the midpoint rule is good to more digits than are ever shown. */
export function expectedMaximum(tries: number): number {
  const step = 0.1;
  let expected = 0;
  for (let x = step / 2; x < 8; x += step) {
    const below = normalCdf(x);
    expected += (1 - below ** tries - (1 - below) ** tries) * step;
  }
  return expected;
}

/** √(p (1 − p) / n): of a share of right answers. */
export function standardError(share: number, examples: number): number {
  return Math.sqrt((share * (1 - share)) / examples);
}

export interface Draw {
  scores: readonly number[];
  best: number;
  /** Which of the scores is the best; the first, if several are. */
  at: number;
  /** Score of that prompt on as many examples that it has not seen. */
  fresh: number;
}

/** Scores of equally good prompts, each on examples of its own, and of the best of them on fresh ones. More tries
    leave the scores of the first as they are, and a prompt has one fresh score, whoever else is tried. */
export function simulate({ tries, examples, share }: Trial, seed: number): Draw {
  const next = random(seed);
  const scores = Array.from({ length: tries }, () => successes(examples, share, next) / examples);
  return crown(scores, { examples, share }, seed);
}

/** The best of these scores, which that seed has drawn, and what the same prompt scores on fresh examples. */
export function crown(
  scores: readonly number[],
  { examples, share }: Pick<Trial, 'examples' | 'share'>,
  seed: number,
): Draw {
  const best = Math.max(...scores);
  const at = scores.indexOf(best);
  const unseen = random(seed + FRESH * (at + 1));
  return { scores, best, at, fresh: successes(examples, share, unseen) / examples };
}

/** Between the seeds of the fresh examples of one prompt and the next. */
const FRESH = 100_000;
