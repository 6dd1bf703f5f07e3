import { expect, test } from 'vitest';
import { propose } from '../../src/proposal.ts';

test.each([
  // planned, seconds of the runs, median, proposed
  [50, [], null, null],
  [50, [55], 55, null],
  [50, [60], 60, null],
  [50, [60.1], 60.1, 60],
  [50, [61, 70, 66], 66, 65],
  [50, [61, 70], 65.5, 65],
  // Only the last three count.
  [50, [10, 10, 10, 70, 70, 70], 70, 70],
  // A few seconds are no news, whatever their share.
  [10, [14.9], 14.9, null],
  [10, [15.1], 15.1, 15],
  // A large plan needs more than seconds.
  [90, [76], 76, null],
  [90, [70], 70, 70],
  [20, [1.5], 1.5, 5],
])('planned %s s, run in %j s: the median is %s, proposed is %s', (planned, times, median, proposed) => {
  expect(propose(planned, times)).toEqual({ median, proposed });
});
