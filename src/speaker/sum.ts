// In: numbers, such as the seconds of slides or of pauses. Out: all of them together; none are 0.
// Imports nothing.

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
