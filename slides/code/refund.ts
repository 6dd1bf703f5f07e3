// The boundary behind a model that proposes refunds: its answer is parsed, checked for form, looked up, capped.
// In: the text that the model answered, and the orders on file. Out: what the system does about it.
//
//   decide('{"order":"A-17","amount":40}', orders)   // 'refund'
//   decide('{"order":"Z-99","amount":40}', orders)   // 'no such order': the form is right, the fact is not

export type Decision = 'not the form' | 'no such order' | 'more than was paid' | 'ask a person' | 'refund';

export type Orders = ReadonlyMap<string, { paid: number }>;

// #region decide
export function decide(text: string, orders: Orders): Decision {
  const asked = readRefund(text); // the schema
  if (!asked) return 'not the form';
  const order = orders.get(asked.order);
  if (!order) return 'no such order';
  if (asked.amount > order.paid) return 'more than was paid';
  if (asked.amount > 100) return 'ask a person';
  return 'refund';
}
// #endregion

/** Two orders, made up for this talk. */
export const orders: Orders = new Map([
  ['A-17', { paid: 40 }],
  ['B-04', { paid: 500 }],
]);

/** Five answers, typed by hand: one for each thing that can happen. */
export const answers: readonly { said: string; text: string }[] = [
  { said: 'broken JSON', text: '{"order": "A-17", "amount": 4' },
  { said: 'order Z-99', text: '{"order": "Z-99", "amount": 40}' },
  { said: '60 of 40', text: '{"order": "A-17", "amount": 60}' },
  { said: '400 of 500', text: '{"order": "B-04", "amount": 400}' },
  { said: '40 of 40', text: '{"order": "A-17", "amount": 40}' },
];

interface Refund {
  order: string;
  amount: number;
}

/** The schema: an order and a positive amount, or null. */
function readRefund(text: string): Refund | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { order, amount } = value as Partial<Record<keyof Refund, unknown>>;
  if (typeof order !== 'string' || typeof amount !== 'number') return null;
  return amount > 0 ? { order, amount } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
