// The oldest contestant: the first list with a word in the message wins, and no list means "none".

import type { Label } from './messages.ts';

export function keywordRule(text: string): Label {
  const hit = rules.find(({ words }) => words.test(text));
  return hit?.label ?? 'none';
}

const rules: readonly { label: Label; words: RegExp }[] = [
  { label: 'refund', words: /\b(refund|money back|charged|payment)/i },
  { label: 'account', words: /\b(password|log ?in|account|email)/i },
  { label: 'delivery', words: /\b(parcel|deliver|ship|tracking|courier)/i },
];
