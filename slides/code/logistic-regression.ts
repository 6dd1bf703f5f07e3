// Multinomial logistic regression on the words of a message: the plain classifier of any textbook.
// In: messages with labels. Out: a function from text to label. Starts from zero and sees all messages in
// every round, so the same messages give the same model, bit by bit, on every machine.

import { labels, type Label, type Message } from './messages.ts';

export function trainLogisticRegression(
  messages: readonly Message[],
  { rounds = 200, rate = 0.5, decay = 0.001 } = {},
): (text: string) => Label {
  const weights = labels.map(() => new Map<string, number>());
  const examples = messages.map(({ label, text }) => ({ label, words: wordsOf(text) }));

  for (let round = 0; round < rounds; round++) {
    const errors = examples.map(({ label, words }) => {
      const probabilities = softmax(weights.map((weight) => add(weight, words)));
      return { words, gaps: probabilities.map((p, k) => p - (labels[k] === label ? 1 : 0)) };
    });
    weights.forEach((weight, k) => {
      for (const [word, value] of weight) weight.set(word, value * (1 - decay * rate));
      for (const { words, gaps } of errors) {
        const step = (rate * (gaps[k] ?? 0)) / Math.sqrt(words.length);
        for (const word of words) weight.set(word, (weight.get(word) ?? 0) - step);
      }
    });
  }

  return (text) => {
    const scores = weights.map((weight) => add(weight, wordsOf(text)));
    return labels[scores.indexOf(Math.max(...scores))] ?? 'none';
  };
}

/** Each word of the message once, and a constant that learns how common a label is. */
function wordsOf(text: string): string[] {
  return ['(always)', ...new Set(text.toLowerCase().match(/[a-z]+/g) ?? [])];
}

function add(weight: ReadonlyMap<string, number>, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (weight.get(word) ?? 0), 0) / Math.sqrt(words.length);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
