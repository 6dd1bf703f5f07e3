import { expect, test } from 'vitest';
import { daysBetween, weeksOf } from '../../slides/code/calendar.ts';

test('nineteen days lie between the question and the release of ChatGPT', () => {
  expect(daysBetween('2022-11-11', '2022-11-30')).toBe(19);
});

test('the legal tools were measured eleven days before the talk', () => {
  expect(daysBetween('2024-05-30', '2024-06-10')).toBe(11);
});

test('November 2022 began on a Tuesday and took five weeks', () => {
  const weeks = weeksOf(2022, 11);
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(weeks[4]).toEqual([28, 29, 30, 0, 0, 0, 0]);
});

test('a month may begin on a Monday and may have a leap day', () => {
  expect(weeksOf(2021, 2)).toHaveLength(4);
  expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
});
