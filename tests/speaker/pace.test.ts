import { expect, test } from 'vitest';
import { inWords, pace, stretch } from '../../src/speaker/pace.ts';

const slides = [
  { id: 'a', seconds: 60, words: [10] },
  { id: 'b', seconds: 40, words: [30, 10] },
  { id: 'backup', seconds: 0, words: [50] },
];

test('a slide is shared out by the words before each press', () => {
  expect(stretch(slides, { slide: 'a', step: 0 })).toEqual({ from: 0, to: 60 });
  expect(stretch(slides, { slide: 'b', step: 0 })).toEqual({ from: 60, to: 90 });
  expect(stretch(slides, { slide: 'b', step: 1 })).toEqual({ from: 90, to: 100 });
});

test('slides outside the plan take none of its time, silent ones all of theirs at once', () => {
  expect(stretch(slides, { slide: 'backup', step: 0 })).toEqual({ from: 100, to: 100 });
  expect(stretch([{ id: 's', seconds: 20, words: [] }], { slide: 's', step: 0 })).toEqual({
    from: 0,
    to: 20,
  });
});

test('inside its stretch a step is on plan, before it ahead, after it behind', () => {
  const present = { from: 60, to: 90 };
  expect(pace(present, 75)).toEqual({ you: 75, off: 0 });
  expect(pace(present, 40)).toEqual({ you: 60, off: 20 });
  expect(pace(present, 130)).toEqual({ you: 90, off: -40 });
});

test('in words, a few seconds are no news', () => {
  expect([85, -40, 4, -4].map(inWords)).toEqual(['1:25 ahead', '0:40 behind', 'on plan', 'on plan']);
});
