// The exam as it was sat: three contestants, sixty messages, one table.
// Own machine counts as free. The stand-in is priced as if it had been rented: 150 tokens in and 2 out a message,
// at the list price of gpt-3.5-turbo-0125 (OpenAI, 25 January 2024), which no run of any model confirmed.

import { sit, type Contestant } from './harness.ts';
import { keywordRule } from './keyword-rule.ts';
import { trainLogisticRegression } from './logistic-regression.ts';
import { exam, practice } from './messages.ts';
import { recordedAnswer } from './recorded-answers.ts';

const rented = 1000 * (150 * 0.5e-6 + 2 * 1.5e-6);

const contestants: readonly Contestant[] = [
  { name: 'Keyword rule', perThousand: 0, answer: keywordRule },
  { name: 'Logistic regression', perThousand: 0, answer: trainLogisticRegression(practice) },
  { name: 'Recorded answers (stand-in)', perThousand: rented, answer: recordedAnswer },
];

export const table = contestants.map((who) => ({ ...who, ...sit(exam, who) }));
