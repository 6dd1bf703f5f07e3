// A judge that says "good" or "bad" and errs at known rates. In: shares of good answers. Out: the shares it reports,
// what can be corrected, and what the noise costs. Simulated judges draw from a seeded generator, so that everybody
// who runs them sees the same verdicts.
//
//   reported(0.6, fair)                   // 0.57 with 85 % of good and of bad answers judged right
//   corrected(0.57, fair)                 // 0.6 again (Rogan & Gladen 1978)

export interface Rates {
  /** Good answers that are called good. */
  sensitivity: number;
  /** Bad answers that are called bad. */
  specificity: number;
}

export function reported(share: number, { sensitivity, specificity }: Rates): number {
  return sensitivity * share + (1 - specificity) * (1 - share);
}

export function corrected(report: number, { sensitivity, specificity }: Rates): number {
  return (report + specificity - 1) / (sensitivity + specificity - 1);
}

/** What is left of a difference between two systems. */
export function shrinkage({ sensitivity, specificity }: Rates): number {
  return sensitivity + specificity - 1;
}

/** How many times the examples it takes to see the same difference. */
export function cost(rates: Rates): number {
  return 1 / shrinkage(rates) ** 2;
}

/** Agreement beyond chance (Cohen). */
export function kappa(agreement: number, chance: number): number {
  return (agreement - chance) / (1 - chance);
}

export interface System {
  /** Its share of good answers. */
  truth: number;
  /** How the judge errs on this one. */
  rates: Rates;
}

/** What a check of the judge against people finds if nobody asks which system an answer came from. */
export function pooled(systems: readonly System[]): Rates {
  const weighted = (weight: (system: System) => number, rate: (rates: Rates) => number) =>
    sum(systems.map((system) => weight(system) * rate(system.rates))) / sum(systems.map(weight));
  return {
    sensitivity: weighted(
      ({ truth }) => truth,
      ({ sensitivity }) => sensitivity,
    ),
    specificity: weighted(
      ({ truth }) => 1 - truth,
      ({ specificity }) => specificity,
    ),
  };
}

export interface Judged {
  truth: number;
  report: number;
  correction: number;
}

/** A run: so many answers of every system are judged one by one, and each report is corrected by the pooled rates. */
export function simulate(
  systems: readonly System[],
  { answers, seed }: { answers: number; seed: number },
): Judged[] {
  const draw = generator(seed);
  return systems.map(({ truth, rates }) => {
    const good = Math.round(truth * answers);
    const passed = Array.from({ length: answers }, (_, answer) =>
      draw() < (answer < good ? rates.sensitivity : 1 - rates.specificity) ? 1 : 0,
    );
    const report = sum(passed) / answers;
    return { truth, report, correction: corrected(report, pooled(systems)) };
  });
}

/** Mulberry32: small, even, and the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
