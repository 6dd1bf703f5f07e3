// Days and weekdays in UTC, so that a month looks the same wherever the talk is built.

const day = 86_400_000;

/** Whole days from one ISO date to another: ('2022-11-11', '2022-11-30') → 19. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** The weeks of a month, Monday first; 0 stands for a day of another month. Months count from 1. */
export function weeksOf(year: number, month: number): number[][] {
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const date = week * 7 + weekday - lead + 1;
      return date >= 1 && date <= length ? date : 0;
    }),
  );
}
