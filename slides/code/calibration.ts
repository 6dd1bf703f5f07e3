// Is a model as often right as it says? In: answers, each with the confidence it came with. Out: bins of equal width
// with mean confidence and share of right answers, and the expected calibration error (Guo et al. 2017).
//
//   const bins = reliability([{ confidence: 0.9, right: true }, { confidence: 0.9, right: false }]);
//   calibrationError(bins)  // 0.4: said 90 %, was 50 %

export interface Answer {
  confidence: number;
  right: boolean;
}

export interface Bin {
  confidence: number;
  accuracy: number;
  count: number;
}

/** Bins without answers are left out. */
export function reliability(answers: readonly Answer[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, bin) =>
    answers.filter(({ confidence }) => Math.min(Math.floor(confidence * bins), bins - 1) === bin),
  )
    .filter((inside) => inside.length > 0)
    .map((inside) => ({
      confidence: mean(inside.map(({ confidence }) => confidence)),
      accuracy: accuracy(inside),
      count: inside.length,
    }));
}

/** How far confidence and accuracy are apart, each bin by its number of answers. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.accuracy - bin.confidence), 0);
}

export function accuracy(answers: readonly Answer[]): number {
  return mean(answers.map(({ right }) => (right ? 1 : 0)));
}

export function meanConfidence(answers: readonly Answer[]): number {
  return mean(answers.map(({ confidence }) => confidence));
}

/** The share of the likeliest answer at a temperature: 1 / Σ (pᵢ / max p)^(1/T). Which answer it is does not change. */
export function confidenceOf(shares: readonly number[], temperature = 1): number {
  let top = 0;
  for (const share of shares) if (share > top) top = share;
  let total = 0;
  for (const share of shares) total += temperature === 1 ? share / top : (share / top) ** (1 / temperature);
  return 1 / total;
}

/** Scores as probabilities; a temperature above 1 makes them humbler and leaves their order alone. */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
