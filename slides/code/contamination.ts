// Cheating measured: models of growing memory on the same exam, with and without the exam among what they read.

import { kneserNey, perplexity } from './kneser-ney.ts';
import { splitTalk } from './talk-files.ts';

export interface Row {
  order: number;
  unread: number;
  read: number;
}

export function measureContamination({ practice, exam, vocabulary } = splitTalk(), longest = 5): Row[] {
  return Array.from({ length: longest }, (_, index) => {
    const order = index + 1;
    const trainOn = (text: readonly string[]) => kneserNey(text, { order, vocabulary });
    return {
      order,
      unread: perplexity(trainOn(practice), exam),
      read: perplexity(trainOn([...practice, ...exam]), exam),
    };
  });
}

export const contamination = measureContamination();
