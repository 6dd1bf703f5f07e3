// When an answer is worth giving, and what is left of it in a chain.

/** Answer only above this probability: a wrong answer costs `loss`, a right one earns `gain`, silence is free. */
export function threshold(loss: number, gain: number): number {
  return loss / (loss + gain);
}

/** All n steps succeed, if each does so with probability p, independently, and nothing is checked. */
export function chain(p: number, n: number): number {
  return p ** n;
}

/** What one step must reach for n of them to succeed together. */
export function perStep(whole: number, n: number): number {
  return whole ** (1 / n);
}
