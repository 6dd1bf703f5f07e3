// A language model made of counts: Stupid Backoff (Brants et al. 2007, section 4).
// In: sentences as lists of words. Out: a function that scores a word after a context.
// Scores are not probabilities: over a whole vocabulary they need not add to one.
//
//   const { score } = stupidBackoff(samIAm);
//   score('Sam', ['I', 'am'])   // 0.5: seen after "I am" once out of two
//   score('Sam', ['do', 'am'])  // 0.2: "do am" never occurs, so 0.4 × the score after "am"

export interface CountedModel {
  score(word: string, context: string[]): number;
  /** How often the words stand one after another in the text. */
  count(words: string[]): number;
  vocabulary: string[];
}

/** Counts all runs of up to `longest` words. */
export function stupidBackoff(sentences: readonly string[][], longest = 3): CountedModel {
  const tokens = sentences.flat().length;
  const counts = countRuns(sentences, longest);
  const count = (words: string[]) => counts.get(words.join(' ')) ?? 0;

  // #region score
  function score(word: string, context: string[]): number {
    const seen = count([...context, word]);
    if (context.length === 0) return seen / tokens;
    if (seen > 0) return seen / count(context);
    return 0.4 * score(word, context.slice(1));
  }
  // #endregion

  return { score, count, vocabulary: [...new Set(sentences.flat())] };
}

/** The three-sentence corpus of Jurafsky & Martin (chapter 3), with marks for where a sentence starts and ends. */
export const samIAm: readonly string[][] = [
  ['<s>', 'I', 'am', 'Sam', '</s>'],
  ['<s>', 'Sam', 'I', 'am', '</s>'],
  ['<s>', 'I', 'do', 'not', 'like', 'green', 'eggs', 'and', 'ham', '</s>'],
];

function countRuns(sentences: readonly string[][], longest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (let start = 0; start < sentence.length; start++) {
      for (let end = start + 1; end <= Math.min(start + longest, sentence.length); end++) {
        const run = sentence.slice(start, end).join(' ');
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  return counts;
}
