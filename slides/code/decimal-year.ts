// A date as a point on an axis of years: its share of the year by month and day.
//
//   decimalYear('2024-07-01') → 2024.5

export function decimalYear(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}
