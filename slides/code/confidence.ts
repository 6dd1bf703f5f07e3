// Smoothing was calibration all along: the same counts with two discounts predict the next word of a section that
// they have not read. The discount decides how sure the model is; what it answers stays nearly the same.

import { accuracy, calibrationError, reliability, type Answer, type Bin } from './calibration.ts';
import { contextOf, kneserNey } from './kneser-ney.ts';
import { splitTalk } from './talk-files.ts';

export interface Confidence {
  discount: number;
  accuracy: number;
  error: number;
  bins: Bin[];
}

export function measureConfidence(discount: number, split = splitTalk(), order = 5): Confidence {
  const { practice, exam, vocabulary } = split;
  const model = kneserNey(practice, { order, discount, vocabulary });
  const answers = exam.map((word, at): Answer => {
    const shares = model.distribution(contextOf(exam, at, order));
    const best = shares.reduce((top, share, index) => (share > (shares[top] ?? 0) ? index : top), 0);
    return { confidence: shares[best] ?? 0, right: vocabulary[best] === word };
  });
  const bins = reliability(answers, 5);
  return { discount, accuracy: accuracy(answers), error: calibrationError(bins), bins };
}

/** As good as no smoothing, and the usual discount. */
export const confidences = [measureConfidence(0.05), measureConfidence(0.75)];
