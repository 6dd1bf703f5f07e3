// A language model made of counts that is a distribution: interpolated Kneser-Ney (Kneser and Ney 1995; interpolated
// as in Chen and Goodman 1999).
//
//   p(w | h) = max(c(hw) − d, 0) / c(h) + d · N₁₊(h·) / c(h) · p(w | h without its oldest word)
//
// Below the longest run, a word counts as often as it has different neighbours on its left; at the bottom, all words
// are as likely. Counting takes long and yields; what is counted once serves every order and every discount.
//
//   const model = kneserNey(['a', 'b', 'a', 'b', 'a', 'c'], { order: 2 });
//   model.probability('b', ['a'])  // 7/12; after any context all words together have 1
//   perplexity(model, ['a', 'b'])  // how many words it hesitates between, on average
//
//   const runs = yield* countRuns(text, { longest: 5 });          // in `work` of a figure
//   smooth(runs, { order: 3, discount: 0.5 }).distribution(['a']) // in its drawing: no training any more

export interface KneserNey {
  order: number;
  vocabulary: readonly string[];
  probability(word: string, context: readonly string[]): number;
  /** Of all words of the vocabulary, in its order. */
  distribution(context: readonly string[]): number[];
}

export interface Smoothing {
  /** Words in the longest run: 1 knows how common a word is, 2 knows the word before. */
  order: number;
  /** Taken from each count and given to words that were not seen there; from 0 (only counts) to 1. */
  discount?: number;
}

export interface Settings extends Smoothing {
  /** All words that can occur; without it, those of the text. */
  vocabulary?: readonly string[];
}

/** All runs of a text up to a length, counted. */
export interface Runs {
  longest: number;
  vocabulary: readonly string[];
  /** Word → its place in the vocabulary. */
  places: ReadonlyMap<string, number>;
  /** After no context at all. */
  root: Context;
}

/** Some words in a row, and what followed them. */
export interface Context {
  followers: Seen;
  /** The same, counting for each follower the different words before the context instead of the times. */
  neighbours: Seen;
  /** One word more, before these; null as long as there is none, for most contexts are as long as they get. */
  longer: Map<number, Context> | null;
}

/** Words by their place in the vocabulary, how often each, and all together. */
export interface Seen {
  total: number;
  words: Map<number, number>;
}

export function kneserNey(text: readonly string[], { vocabulary, ...smoothing }: Settings): KneserNey {
  return smooth(finish(countRuns(text, { longest: smoothing.order, vocabulary })), smoothing);
}

/** Yields every hundred words. A word that the vocabulary lacks is not counted, nor any run across it. */
export function* countRuns(
  text: readonly string[],
  {
    longest,
    vocabulary = [...new Set(text)],
  }: { longest: number; vocabulary?: readonly string[] | undefined },
): Generator<void, Runs> {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const root = newContext();
  for (const [at, each] of text.entries()) {
    if (at % 100 === 99) yield;
    const word = places.get(each);
    if (word === undefined) continue;
    let context = root;
    add(root.followers, word);
    for (let back = 1; back < longest && back <= at; back++) {
      const before = places.get(text[at - back] ?? '');
      if (before === undefined) break;
      context.longer ??= new Map();
      let longer = context.longer.get(before);
      if (!longer) context.longer.set(before, (longer = newContext()));
      // The first time after the longer context: one more different word before the shorter one.
      if (add(longer.followers, word) === 1) {
        if (context.neighbours === NOTHING) context.neighbours = { total: 0, words: new Map() };
        add(context.neighbours, word);
      }
      context = longer;
    }
  }
  return { longest, vocabulary, places, root };
}

/** A model of what was counted; costs nothing. Its order is at most the longest run. */
export function smooth(runs: Runs, { order: asked, discount = 0.75 }: Smoothing): KneserNey {
  const { longest, vocabulary, places } = runs;
  const order = Math.min(asked, longest);

  /** What was seen after none, one, two … of the last words of the context. */
  function seenAfter(words: readonly string[]): Seen[] {
    return contextsOf(runs, words, order)
      .map((context, length) => (length === order - 1 ? context.followers : context.neighbours))
      .filter(({ total }) => total > 0);
  }

  return {
    order,
    vocabulary,
    probability(word, context) {
      const place = places.get(word);
      if (place === undefined) return 0;
      return seenAfter(context).reduce(
        (lower, { total, words }) =>
          (Math.max((words.get(place) ?? 0) - discount, 0) + discount * words.size * lower) / total,
        1 / vocabulary.length,
      );
    },
    distribution(context) {
      // The longest context first: what it leaves is for the shorter ones, and in the end for all words alike.
      const levels = seenAfter(context).reverse();
      const leaves = levels.map(({ total, words }) => (discount * words.size) / total);
      const rest = leaves.reduce((product, each) => product * each, 1);
      const shares = new Array<number>(vocabulary.length).fill(rest / vocabulary.length);
      let left = 1;
      for (const [level, { total, words }] of levels.entries()) {
        for (const [place, count] of words)
          shares[place] = (shares[place] ?? 0) + (left * Math.max(count - discount, 0)) / total;
        left *= leaves[level] ?? 0;
      }
      return shares;
    },
  };
}

/** The last words of a context for as far as they were seen together: none, the last one, the last two … */
export function contextsOf({ root, places }: Runs, words: readonly string[], order: number): Context[] {
  const contexts = [root];
  for (let back = 1; back < order && back <= words.length; back++) {
    const longer = contexts.at(-1)?.longer?.get(places.get(words.at(-back) ?? '') ?? -1);
    if (!longer) break;
    contexts.push(longer);
  }
  return contexts;
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

/** Runs a generator to its end at once. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const NOTHING: Seen = { total: 0, words: new Map() };

function newContext(): Context {
  return { followers: { total: 0, words: new Map() }, neighbours: NOTHING, longer: null };
}

/** How often the word was seen, this time included. */
function add(seen: Seen, word: number): number {
  const count = (seen.words.get(word) ?? 0) + 1;
  seen.words.set(word, count);
  seen.total += 1;
  return count;
}
