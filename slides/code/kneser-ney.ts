// A language model made of counts that is a distribution: interpolated Kneser-Ney (Kneser & Ney 1995).
// In: a text as words, the longest run to count, a discount. Out: the probability of each word after a context.
// Below the longest run, a word counts as often as it has different neighbours.
//
//   const model = kneserNey(['a', 'b', 'a', 'b', 'a', 'c'], { order: 2 });
//   model.probability('b', ['a'])  // 7/12; after any context all words together have 1
//   perplexity(model, ['a', 'b'])  // how many words it hesitates between, on average

export interface KneserNey {
  order: number;
  vocabulary: readonly string[];
  probability(word: string, context: readonly string[]): number;
  /** Of all words of the vocabulary, in its order. */
  distribution(context: readonly string[]): number[];
}

export interface Settings {
  /** Words in the longest run: 1 knows how common a word is, 2 knows the word before. */
  order: number;
  /** Taken from each count and given to words that were not seen there; between 0 and 1. */
  discount?: number;
  /** All words that can occur; without it, those of the text. */
  vocabulary?: readonly string[];
}

export function kneserNey(
  text: readonly string[],
  { order, discount = 0.75, vocabulary = [...new Set(text)] }: Settings,
): KneserNey {
  const levels = countLevels(text, order);

  /** What was seen after the context, from its last words one by one: none, one, two … of them. */
  function seenAfter(context: readonly string[]): Seen[] {
    return levels.flatMap((level, length) => {
      const words = length === 0 ? [] : context.slice(-length);
      return level.get(words.join(' ')) ?? [];
    });
  }

  function refine(lower: number, word: string, { total, followers }: Seen): number {
    return (Math.max((followers.get(word) ?? 0) - discount, 0) + discount * followers.size * lower) / total;
  }

  function among(seen: readonly Seen[], word: string): number {
    return seen.reduce((lower, level) => refine(lower, word, level), 1 / vocabulary.length);
  }

  return {
    order,
    vocabulary,
    probability: (word, context) => among(seenAfter(context), word),
    distribution(context) {
      const seen = seenAfter(context);
      return vocabulary.map((word) => among(seen, word));
    },
  };
}

/** Two to the mean surprise in bits: a fair die with ten sides has ten. */
export function perplexity(
  { order, probability }: Pick<KneserNey, 'order' | 'probability'>,
  text: readonly string[],
): number {
  const bits = text.map((word, at) => -Math.log2(probability(word, contextOf(text, at, order))));
  return 2 ** (bits.reduce((sum, each) => sum + each, 0) / text.length);
}

/** The words before a place that a model of this order looks at. */
export function contextOf(text: readonly string[], at: number, order: number): readonly string[] {
  return text.slice(Math.max(at - order + 1, 0), at);
}

/** What followed a context: how often, or at lower levels after how many different words. */
interface Seen {
  total: number;
  followers: Map<string, number>;
}

/** One map from context to followers for each length of context, the empty one first. */
function countLevels(text: readonly string[], order: number): Map<string, Seen>[] {
  return Array.from({ length: order }, (_, length) => {
    const contexts = new Map<string, Seen>();
    const isLongest = length === order - 1;
    const runs = new Set<string>();
    for (let at = isLongest ? length : length + 1; at < text.length; at++) {
      const word = text[at] ?? '';
      const context = text.slice(at - length, at).join(' ');
      const run = isLongest ? String(at) : `${text[at - length - 1]} ${context} ${word}`;
      if (runs.has(run)) continue;
      runs.add(run);
      const seen = contexts.get(context) ?? { total: 0, followers: new Map<string, number>() };
      contexts.set(context, seen);
      seen.total += 1;
      seen.followers.set(word, (seen.followers.get(word) ?? 0) + 1);
    }
    return contexts;
  });
}
