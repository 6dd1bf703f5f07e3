// A number as it is said on a slide, for the tests that compare what is said with what is computed.
//
//   spoken(2626)  // two thousand six hundred and twenty-six

const ones =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'x ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Whole numbers below a million. */
export function spoken(value: number): string {
  const word = ones[value];
  if (word) return word;
  if (value < 100) return rest(`${tens[Math.floor(value / 10)]}`, '-', value % 10);
  if (value < 1000) return rest(`${ones[Math.floor(value / 100)]} hundred`, ' and ', value % 100);
  const below = value % 1000;
  return rest(`${spoken(Math.floor(value / 1000))} thousand`, below < 100 ? ' and ' : ' ', below);
}

function rest(head: string, joint: string, value: number): string {
  return value === 0 ? head : `${head}${joint}${spoken(value)}`;
}
