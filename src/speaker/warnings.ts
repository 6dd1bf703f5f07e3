// The quiet warnings: ten, five and one minute before the end, and the end. In: seconds left, seconds of the talk.
// Out: the last mark that was passed, null before the first; a talk has no mark that it begins with.
//
//   warningAt(299, 2100) → { minutes: 5, isFresh: true }      warningAt(250, 2100) → { minutes: 5, isFresh: false }

interface Warning {
  /** 0: the time is over. */
  minutes: number;
  /** Just passed: worth a second look. */
  isFresh: boolean;
}

const MARKS = [0, 1, 5, 10];
const FRESH = 30;

export function warningAt(left: number, spoken: number): Warning | null {
  const minutes = MARKS.find((mark) => left <= mark * 60 && mark * 60 < spoken);
  if (minutes === undefined) return null;
  return { minutes, isFresh: minutes * 60 - left < FRESH };
}

export function inWords({ minutes }: Warning): string {
  if (minutes === 0) return 'The time is over.';
  return minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`;
}
