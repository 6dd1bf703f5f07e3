// Writing with a language model, word by word: two models mixed, a temperature, dice with a seed, and how much of
// what was written stood in the text that was read. Nothing here knows what kind of model it is.
//
//   const next = mix([0.5, 0.5, 0], [0, 0.5, 0.5], 0.2);   // [0.4, 0.5, 0.1]
//   temper([0.5, 0.3, 0.2], 0.5)                           // [0.658, 0.237, 0.105]: surer of the first
//   write({ begin: ['.'], words: 8, seed: 1, vocabulary, next: (context) => … })

import { random } from './sampling.ts';

/** λ p₁ + (1 − λ) p₂ over the same words, λ = 1 − share of the second (Jelinek and Mercer 1980). */
export function mix(one: readonly number[], other: readonly number[], share: number): number[] {
  return one.map((each, place) => (1 - share) * each + share * (other[place] ?? 0));
}

/** pᵢ^(1/T) / Σ pⱼ^(1/T): below 1 surer of what is likely, above 1 nearer to even; the order stays. */
export function temper(shares: readonly number[], temperature: number): number[] {
  if (temperature === 1) return [...shares];
  const top = Math.max(...shares);
  // Rare words stand side by side and have the same share: no need to raise it a thousand times.
  let before = 0;
  let power = 0;
  const powers = shares.map((share) => {
    if (share !== before) power = (share / top) ** (1 / temperature);
    before = share;
    return power;
  });
  const total = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((each) => each / total);
}

/** The place where so much of the whole is reached, going through the shares in their order; never one without a share. */
export function pick(shares: readonly number[], reach: number): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place++) {
    const share = shares[place] ?? 0;
    sum += share;
    if (share > 0 && sum > reach) return place;
  }
  return shares.findLastIndex((share) => share > 0);
}

export interface Written {
  word: string;
  /** Of the word, where it was drawn. */
  share: number;
}

export interface Writing {
  /** What stands there already. */
  begin: readonly string[];
  /** How many words to write. */
  words: number;
  seed: number;
  vocabulary: readonly string[];
  /** Shares of the words of the vocabulary, after all that stands there. */
  next(context: readonly string[]): readonly number[];
}

/** One number of the dice a word: a longer text with the same seed begins as the shorter one. */
export function write({ begin, words, seed, vocabulary, next }: Writing): Written[] {
  const dice = random(seed);
  const context = [...begin];
  return Array.from({ length: words }, () => {
    const shares = next(context);
    const place = pick(shares, dice());
    const word = vocabulary[place] ?? '';
    context.push(word);
    return { word, share: shares[place] ?? 0 };
  });
}

/** The longest run of a text that stands in another, as places from and to (exclusive) in the first. */
export function longestCopy(text: readonly string[], places: Places): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (const [from, word] of text.entries()) {
    for (const at of places.of.get(word) ?? []) {
      let length = 1;
      while (from + length < text.length && text[from + length] === places.text[at + length]) length += 1;
      if (length > best.to - best.from) best = { from, to: from + length };
    }
  }
  return best;
}

/** Where each word of a text stands. */
export interface Places {
  text: readonly string[];
  of: ReadonlyMap<string, readonly number[]>;
}

export function placesOf(text: readonly string[]): Places {
  const of = new Map<string, number[]>();
  for (const [at, word] of text.entries()) {
    const known = of.get(word);
    if (known) known.push(at);
    else of.set(word, [at]);
  }
  return { text, of };
}
